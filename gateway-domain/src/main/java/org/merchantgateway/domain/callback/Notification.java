package org.merchantgateway.domain.callback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;

/**
 * A message of the gateway to the shop: an order was paid, completed, reversed or refunded, an attempt at that failed, or a
 * card was stored, enabled or disabled. It arrives as a GET with a query or as a POST with a form, perhaps more than once, perhaps late. Do not trust
 * one whose checksum does not {@linkplain #isSignedBy verify}, and read the order's status before goods are delivered.
 *
 * <p>The gateway takes HTTP status 200 as the sign that the message has arrived, and sends it again after any other
 * answer, but not for ever. So store it first, and answer 200 to a repeated one too. {@code amount}, if it is sent, is
 * in minor units. Times such as {@code callbackCreationDate} are texts with the gateway's time zone in them.
 *
 * <p>Source: callback notifications.
 *
 * @param parameters all received parameters, decoded, sorted by name; a copy that cannot be changed
 */
public record Notification(Map<String, String> parameters) {

    private static final String CHECKSUM = "checksum";
    private static final String SIGN_ALIAS = "sign_alias";
    private static final String BINDING_ID = "bindingId";

    /** What the gateway's messages are read by: a shop's own parameter of such a name would take its place. */
    private static final Set<String> OF_THE_GATEWAY =
            Set.of("mdOrder", "mdorder", "orderNumber", "operation", "status", BINDING_ID, CHECKSUM, SIGN_ALIAS);

    /**
     * Copies the parameters and checks that the required ones are there. Does not check the checksum.
     *
     * @throws InvalidRequest if it names no operation, or no order ({@code mdOrder} or {@code mdorder}). A message about a
     *     stored card ({@code bindingId}) need not name an order, unless its operation is one of an order
     */
    public Notification {
        TreeMap<String, String> sorted = new TreeMap<>(parameters);
        parameters = Collections.unmodifiableMap(sorted);
        String operation = sorted.get("operation");
        boolean isOfOrder = sorted.containsKey("mdOrder") || sorted.containsKey("mdorder");
        boolean isOfStoredCard = sorted.containsKey(BINDING_ID) && operation != null && stage(operation) == 0;
        if (!isOfOrder && !isOfStoredCard) {
            throw InvalidRequest.of("mdOrder", "is required", "got nothing");
        }
        if (operation == null) {
            throw InvalidRequest.of("operation", "is required", "got nothing");
        }
    }

    /**
     * Reads a query or a form body. Does not check the checksum: call {@link #isSignedBy}.
     *
     * @param form {@code name=value} pairs, percent-encoded as UTF-8, a plus sign for a blank, with or without a leading
     *     question mark; if a name occurs twice, the first counts; a part without a name or without an equals sign is
     *     ignored
     * @throws InvalidRequest if it cannot be decoded, or is refused by the constructor
     */
    public static Notification parse(String form) {
        return parse(form, Set.of());
    }

    /**
     * Reads a query or a form body that was sent to an address with parameters of the shop's own, such as
     * {@code https://shop.example/notify?branch=7}. The gateway does not sign those: with them the checksum would be wrong.
     *
     * @param form as for {@link #parse(String)}
     * @param ownParameters the names of the address's own parameters; they are left out of {@link #parameters}
     * @throws InvalidRequest as for {@link #parse(String)}, and if an own parameter has a name of the gateway's, such as
     *     {@code status}
     */
    public static Notification parse(String form, Set<String> ownParameters) {
        ownParameters.stream()
                .filter(OF_THE_GATEWAY::contains)
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidRequest.of("ownParameters", "must not be named as the gateway's own", "got " + name);
                });
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : (form.startsWith("?") ? form.substring(1) : form).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        parameters.keySet().removeAll(ownParameters);
        return new Notification(parameters);
    }

    /** Undoes percent-encoding; the violation does not quote the text. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw InvalidRequest.of("notification", "must be percent-encoded", "got a broken escape");
        }
    }

    /**
     * The gateway's id of the order; an empty text if the message is about a stored card and names no order. Not checked:
     * {@link org.merchantgateway.domain.order.OrderId#of} checks it.
     */
    public String orderId() {
        return Optional.ofNullable(parameters.get("mdOrder")).orElseGet(() -> parameters.getOrDefault("mdorder", ""));
    }

    /**
     * The stored card that the message is about or that was used; empty if the gateway does not send it. Not checked:
     * {@link org.merchantgateway.domain.binding.BindingId#of} checks it.
     */
    public Optional<String> bindingId() {
        return Optional.ofNullable(parameters.get(BINDING_ID));
    }

    /** The shop's number of the order; empty if the gateway does not send it. */
    public Optional<String> orderNumber() {
        return Optional.ofNullable(parameters.get("orderNumber"));
    }

    /**
     * The operation: {@code approved} (held), {@code deposited} (taken), {@code reversed}, {@code refunded},
     * {@code declinedByTimeout}; of a stored card {@code bindingCreated}, {@code bindingActivityChanged} and
     * {@code bindingDeactivated}; and others that no manual may list. Whether it succeeded, {@link #isSuccess} says.
     */
    public String operation() {
        return parameters.getOrDefault("operation", "");
    }

    /**
     * Whether the operation succeeded: {@code status} is 1. False if the status is 0 or missing, as in messages about
     * stored cards.
     */
    public boolean isSuccess() {
        return "1".equals(parameters.get("status"));
    }

    /**
     * The text that the gateway signs: {@code name;value;} of every parameter but the checksum and its alias, sorted by
     * name, capital letters before small ones. May hold the payer's data: do not log it.
     */
    public String signedText() {
        return signed().entrySet().stream()
                .map(entry -> entry.getKey() + ";" + entry.getValue() + ";")
                .collect(Collectors.joining());
    }

    /** The parameters that are signed. */
    private NavigableMap<String, String> signed() {
        TreeMap<String, String> signed = new TreeMap<>(parameters);
        signed.remove(CHECKSUM);
        signed.remove(SIGN_ALIAS);
        return signed;
    }

    /**
     * Whether the same text could be signed for other parameters: a piece of a value between semicolons has the name of
     * a parameter, or a name that could stand there in the sorted text.
     */
    private boolean isAmbiguous() {
        NavigableMap<String, String> signed = signed();
        return signed.entrySet().stream()
                .anyMatch(entry -> entry.getKey().contains(";")
                        || (entry.getValue().contains(";")
                                && isAmbiguous(entry.getKey(), entry.getValue().split(";", -1), signed)));
    }

    private static boolean isAmbiguous(String name, String[] pieces, NavigableMap<String, String> signed) {
        Optional<String> next = Optional.ofNullable(signed.higherKey(name));
        for (int i = 0; i < pieces.length; i++) {
            String piece = pieces[i];
            boolean isInside = i > 0 && i < pieces.length - 1;
            boolean fits = piece.compareTo(name) > 0
                    && next.filter(following -> piece.compareTo(following) >= 0).isEmpty();
            if (signed.containsKey(piece) || (isInside && fits)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the checksum is present and correct. If false, ignore the message: anyone can send one to the shop's
     * address.
     *
     * <p>The signed text does not mark where a value ends, so a payer who types {@code ;status;1;} somewhere could turn
     * the signature of a failure into that of a success. A message with such a value does not verify, even if the
     * gateway sent it: read the order's status. Any other semicolon does no harm.
     *
     * @param key as agreed with the gateway for this merchant
     * @return false too if there is no checksum, or if the same text could be signed for other parameters
     */
    public boolean isSignedBy(CallbackKey key) {
        String checksum = parameters.get(CHECKSUM);
        return checksum != null && !isAmbiguous() && key.verifies(signedText(), checksum);
    }

    /**
     * Whether this notification is new, repeated or late. Compares the signed text, so a repeated message is recognised
     * whatever the order of its parameters was.
     *
     * @param seen those that were processed before, of this order or of others; those of other orders are ignored
     * @return {@link Arrival#REPEATED} if the same is among them, else {@link Arrival#LATE} if a later stage of the
     *     order has succeeded, or this is a failure and the same stage has, else {@link Arrival#NEW}
     */
    public Arrival arrivalAfter(Collection<Notification> seen) {
        int stage = stage(operation());
        boolean late = false;
        for (Notification earlier : seen) {
            if (earlier.orderId().equals(orderId())) {
                if (earlier.signedText().equals(signedText())) {
                    return Arrival.REPEATED;
                }
                int reached = earlier.isSuccess() ? stage(earlier.operation()) : 0;
                late |= stage > 0 && (reached > stage || (reached == stage && !isSuccess()));
            }
        }
        return late ? Arrival.LATE : Arrival.NEW;
    }

    /**
     * The stage of an order's life that an operation leads to: 1 held, 2 taken, 3 ended or refunded; 0 for other
     * operations, which are never late.
     */
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
        /** Not received before, and nothing that was received before makes it late. */
        NEW,
        /**
         * The same notification was received before and needs no further processing. Two partial refunds are alike
         * unless the gateway is configured to send their amounts or times: read the order's status then.
         */
        REPEATED,
        /**
         * A later stage of the order was reported as successful before, or this is a failure of a stage that was: of the
         * first card, say, after the second one has paid. Do not set the order back.
         */
        LATE
    }

    /**
     * The order, else the stored card; the operation and whether it succeeded. No other parameter, since they may hold the
     * payer's data.
     */
    @Override
    public String toString() {
        String about = orderId().isEmpty() ? bindingId().orElse("") : orderId();
        String result = isSuccess() ? "success" : parameters.containsKey("status") ? "failure" : "no status";
        return "Notification[" + Printable.reference(about) + ", " + Printable.of(operation()) + ", " + result + "]";
    }
}
