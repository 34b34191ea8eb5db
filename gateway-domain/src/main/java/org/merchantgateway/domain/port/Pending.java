package org.merchantgateway.domain.port;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * What there is to settle: which call, about which order, how much it wanted to move and how the order stood before. Holds
 * no card data, so that a shop may store it <em>before</em> the call and settle after a restart.
 *
 * <p>The text form, made by {@link #toText()} and read by {@link #parse}, is one line of ASCII and stays readable for all
 * later versions: {@code pending/1} followed by {@code ;name=value} pairs in any order, the value percent-encoded as in
 * an HTML form:
 *
 * <pre>{@code pending/1;operation=refund;orderId=61351fbd-...;wanted=50000;approved=230000;deposited=150000;refunded=0}</pre>
 *
 * @param operation the operation's name, as {@link Operation#name()}
 * @param reference the order
 * @param wanted the amount that the call wanted to move, minor units; empty if it names none
 * @param before the order's sums before the call, if they were read; current ones, from a report read just before the call,
 *     since settling is less conclusive by a status that lagged behind
 */
public record Pending(String operation, Reference reference, Optional<Amount> wanted, Optional<Sums> before) {

    private static final String HEAD = "pending/1";

    /**
     * The same, with the order's sums as they stood before the call.
     *
     * @param sums of a report read just before the call, not of an earlier one
     */
    public Pending after(Sums sums) {
        return new Pending(operation, reference, wanted, Optional.of(sums));
    }

    /** The text form, to be stored. */
    public String toText() {
        StringJoiner text = new StringJoiner(";");
        text.add(HEAD).add(pair("operation", operation));
        reference.orderNumber().ifPresent(number -> text.add(pair("orderNumber", number)));
        reference.orderId().ifPresent(id -> text.add(pair("orderId", id)));
        wanted.ifPresent(amount -> text.add(pair("wanted", amount.toString())));
        before.ifPresent(sums -> text.add(pair("approved", sums.approved().toString()))
                .add(pair("deposited", sums.deposited().toString()))
                .add(pair("refunded", sums.refunded().toString())));
        return text.toString();
    }

    /**
     * Reads the text form. Pairs that this version does not know are passed over.
     *
     * @param text what {@link #toText()} made, not null
     * @throws InvalidRequest if it is not such a text
     */
    public static Pending parse(String text) {
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F)) { // a line feed would become part of an id
            throw InvalidRequest.of("pending", "must be one line of ASCII without blanks", "got another text");
        }
        String[] parts = text.split(";", -1);
        if (!parts[0].equals(HEAD)) {
            throw InvalidRequest.of("pending", "must begin with " + HEAD, "got another text");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                throw InvalidRequest.of("pending", "must be pairs of name=value", "got a part without '='");
            }
            pairs.put(parts[i].substring(0, equals), decoded(parts[i].substring(equals + 1)));
        }
        return of(pairs);
    }

    private static Pending of(Map<String, String> pairs) {
        String operation = pairs.get("operation");
        if (operation == null) {
            throw InvalidRequest.of("pending.operation", "is required", "got nothing");
        }
        Reference reference =
                new Reference(Optional.ofNullable(pairs.get("orderNumber")), Optional.ofNullable(pairs.get("orderId")));
        boolean anySum =
                pairs.containsKey("approved") || pairs.containsKey("deposited") || pairs.containsKey("refunded");
        Optional<Sums> before = anySum
                ? Optional.of(new Sums(sum(pairs, "approved"), sum(pairs, "deposited"), sum(pairs, "refunded")))
                : Optional.empty();
        return new Pending(operation, reference, find(pairs, "wanted", Amount::parse), before);
    }

    private static Amount sum(Map<String, String> pairs, String name) {
        return find(pairs, name, Amount::parse)
                .orElseThrow(() -> InvalidRequest.of("pending." + name, "is required", "got nothing"));
    }

    private static <T> Optional<T> find(Map<String, String> pairs, String name, Function<String, T> reading) {
        return Optional.ofNullable(pairs.get(name)).map(reading);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw InvalidRequest.of("pending", "must be percent-encoded", "got a broken escape");
        }
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
