package org.merchantgateway.domain.callback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;

/**
 * A message of the gateway to the shop: an order was paid, completed, reversed or refunded. It arrives as a GET with a query or
 * as a POST with a form, perhaps more than once, perhaps late. Do not trust one whose checksum does not
 * {@linkplain #isSignedBy verify}, and read the order's status before goods are delivered.
 *
 * <p>Source: callback notifications.
 *
 * @param parameters all received parameters, decoded, sorted by name
 */
public record Notification(Map<String, String> parameters) {

    private static final String CHECKSUM = "checksum";
    private static final String SIGN_ALIAS = "sign_alias";

    /**
     * Validates the parameters.
     *
     * @throws InvalidRequest if it names no order or no operation
     */
    public Notification {
        TreeMap<String, String> sorted = new TreeMap<>(parameters);
        parameters = Collections.unmodifiableMap(sorted);
        if (!sorted.containsKey("mdOrder") && !sorted.containsKey("mdorder")) {
            throw InvalidRequest.of("mdOrder", "is required", "got nothing");
        }
        if (!sorted.containsKey("operation")) {
            throw InvalidRequest.of("operation", "is required", "got nothing");
        }
    }

    /**
     * Reads a query or a form body.
     *
     * @param form {@code name=value} pairs, percent-encoded; if a name occurs twice, the first counts
     * @throws InvalidRequest if it cannot be decoded, or names no order or no operation
     */
    public static Notification parse(String form) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Notification(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw InvalidRequest.of("notification", "must be percent-encoded", "got a broken escape");
        }
    }

    /** The gateway's id of the order. */
    public String orderId() {
        return Optional.ofNullable(parameters.get("mdOrder")).orElseGet(() -> parameters.getOrDefault("mdorder", ""));
    }

    /** The shop's number of the order, if the gateway sends it. */
    public Optional<String> orderNumber() {
        return Optional.ofNullable(parameters.get("orderNumber"));
    }

    /** The operation: {@code approved}, {@code deposited}, {@code reversed}, {@code refunded} ...; open. */
    public String operation() {
        return parameters.getOrDefault("operation", "");
    }

    /** Whether the operation succeeded: {@code status} is 1. */
    public boolean isSuccess() {
        return "1".equals(parameters.get("status"));
    }

    /** The text that the gateway signs: {@code name;value;} of every parameter but the checksum and its alias. */
    public String signedText() {
        return parameters.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(CHECKSUM) && !entry.getKey().equals(SIGN_ALIAS))
                .map(entry -> entry.getKey() + ";" + entry.getValue() + ";")
                .collect(Collectors.joining());
    }

    /** Whether the checksum is present and correct. */
    public boolean isSignedBy(CallbackKey key) {
        String checksum = parameters.get(CHECKSUM);
        return checksum != null && key.verifies(signedText(), checksum);
    }

    /**
     * Whether this notification is new, repeated or late.
     *
     * @param seen those that were processed before, of this order or of others
     */
    public Arrival arrivalAfter(Collection<Notification> seen) {
        int stage = stage(operation());
        boolean late = false;
        for (Notification earlier : seen) {
            if (earlier.orderId().equals(orderId())) {
                if (earlier.signedText().equals(signedText())) {
                    return Arrival.REPEATED;
                }
                late |= earlier.isSuccess() && stage > 0 && stage(earlier.operation()) > stage;
            }
        }
        return late ? Arrival.LATE : Arrival.NEW;
    }

    /** The stage of an order's life that an operation leads to; 0 for other operations. */
    private static int stage(String operation) {
        return switch (operation) {
            case "approved" -> 1;
            case "deposited" -> 2;
            case "reversed", "refunded", "declinedByTimeout" -> 3;
            default -> 0;
        };
    }

    /** How a notification relates to those processed before. */
    public enum Arrival {
        /** Not received before, and no later stage of the order has been reported. */
        NEW,
        /**
         * The same notification was received before and needs no further processing. Two partial refunds are alike unless the
         * gateway is configured to send their amounts or times: read the order's status then.
         */
        REPEATED,
        /** A later stage of the order was reported before. */
        LATE
    }

    /** The order and the operation only. */
    @Override
    public String toString() {
        return "Notification[" + Printable.of(orderId()) + ", "
                + Printable.of(operation()) + ", "
                + (isSuccess() ? "success" : "failure") + "]";
    }
}
