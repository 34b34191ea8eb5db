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

/**
 * What the gateway tells the shop by itself: an order was paid, completed, reversed, refunded. It comes as a GET with a
 * query or as a POST with a form, perhaps more than once, perhaps late. Never believe one whose checksum does not
 * {@linkplain #isSignedBy verify}; and ask for the order's status before goods leave.
 *
 * <p>Source: callback notifications.
 *
 * @param parameters all that was received, decoded, by name in the order of the names' bytes
 */
public record Notification(Map<String, String> parameters) {

    private static final String CHECKSUM = "checksum";
    private static final String SIGN_ALIAS = "sign_alias";

    /**
     * Checks what it is made of.
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
     * @param form {@code name=value} pairs, percent-encoded; of a name that stands twice the first counts
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

    /** What was done: {@code approved}, {@code deposited}, {@code reversed}, {@code refunded} ...; open. */
    public String operation() {
        return parameters.getOrDefault("operation", "");
    }

    /** Whether it was done with success: {@code status} is 1. */
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

    /** Whether the checksum is there and right. */
    public boolean isSignedBy(CallbackKey key) {
        String checksum = parameters.get(CHECKSUM);
        return checksum != null && key.verifies(signedText(), checksum);
    }

    /**
     * Tells a repeated or late notification from a new one.
     *
     * @param seen those that were taken before, of this order or of others
     */
    public Novelty noveltyAfter(Collection<Notification> seen) {
        int stage = stage(operation());
        boolean late = false;
        for (Notification earlier : seen) {
            if (earlier.orderId().equals(orderId())) {
                if (earlier.signedText().equals(signedText())) {
                    return Novelty.REPEATED;
                }
                late |= earlier.isSuccess() && stage > 0 && stage(earlier.operation()) > stage;
            }
        }
        return late ? Novelty.LATE : Novelty.NEW;
    }

    /** How far in an order's life an operation stands; 0 if it is none of its stages. */
    private static int stage(String operation) {
        return switch (operation) {
            case "approved" -> 1;
            case "deposited" -> 2;
            case "reversed", "refunded", "declinedByTimeout" -> 3;
            default -> 0;
        };
    }

    /** What a notification is, given those seen before. */
    public enum Novelty {
        /** Not seen before, and nothing later in the order's life has been told yet. */
        NEW,
        /**
         * The very same was seen before: take it as delivered. Two partial refunds look alike unless the gateway is set
         * up to send their amounts or times: ask for the order's status then.
         */
        REPEATED,
        /** Something later in the order's life was told before: the order has moved on. */
        LATE
    }

    /** The order and the operation; nothing else of what came. */
    @Override
    public String toString() {
        return "Notification[" + org.merchantgateway.domain.notation.Printable.of(orderId()) + ", "
                + org.merchantgateway.domain.notation.Printable.of(operation()) + ", "
                + (isSuccess() ? "success" : "failure") + "]";
    }
}
