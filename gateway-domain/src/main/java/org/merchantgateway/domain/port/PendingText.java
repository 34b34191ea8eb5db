package org.merchantgateway.domain.port;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Writes and reads the text form of a {@link Pending}. */
final class PendingText {

    private static final String HEAD = "pending/3";

    /** The head of texts without id, merchant and refunds. */
    private static final String SECOND_HEAD = "pending/2";

    /** The head of texts without {@code settledAs} too. */
    private static final String FIRST_HEAD = "pending/1";

    /** How the operations in texts with {@link #FIRST_HEAD} are settled, by name; all others stay open. */
    private static final Map<String, SettledAs> FIRST_OPERATIONS = Map.of(
            "register", SettledAs.REGISTRATION,
            "pay-by-card", SettledAs.PAYMENT,
            "pay-by-binding", SettledAs.PAYMENT,
            "pay-by-wallet", SettledAs.REGISTRATION_AND_PAYMENT,
            "finish-3ds", SettledAs.AUTHENTICATION,
            "decline", SettledAs.DECLINE,
            "complete", SettledAs.COMPLETION,
            "reverse", SettledAs.REVERSAL,
            "refund", SettledAs.REFUND);

    /** The names that earlier versions did not know, and ignored. */
    private static final Set<String> NEW_NAMES =
            Set.of("id", "merchant", "refundsBefore", "expectedDeposited", "externalRefundId");

    private final Map<String, String> pairs;

    private PendingText(Map<String, String> pairs) {
        this.pairs = pairs;
    }

    static String of(Pending pending) {
        StringJoiner text = new StringJoiner(";");
        text.add(HEAD);
        add(text, "id", pending.id());
        add(text, "operation", Optional.of(pending.operation()));
        add(text, "settledAs", Optional.of(pending.settledAs().word()));
        add(text, "merchant", pending.merchant());
        add(text, "orderNumber", pending.reference().orderNumber());
        add(text, "orderId", pending.reference().orderId());
        add(text, "wanted", pending.wanted());
        add(text, "approved", pending.sumsBefore().map(Sums::approved));
        add(text, "deposited", pending.sumsBefore().map(Sums::deposited));
        add(text, "refunded", pending.sumsBefore().map(Sums::refunded));
        add(text, "refundsBefore", pending.refundsBefore().map(PendingText::list));
        add(text, "expectedDeposited", pending.expectedDeposited());
        add(text, "externalRefundId", pending.externalRefundId());
        return text.toString();
    }

    private static void add(StringJoiner text, String name, Optional<?> value) {
        value.ifPresent(
                present -> text.add(name + "=" + URLEncoder.encode(present.toString(), StandardCharsets.UTF_8)));
    }

    private static String list(List<Amount> amounts) {
        return amounts.stream().map(Amount::toString).collect(Collectors.joining("-"));
    }

    static Pending parse(String text) {
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F)) { // a line feed would become part of an id
            throw InvalidRequest.of("pending", "must be one line of ASCII without blanks", "got another text");
        }
        String[] parts = text.split(";", -1);
        if (!Set.of(HEAD, SECOND_HEAD, FIRST_HEAD).contains(parts[0])) {
            throw InvalidRequest.of(
                    "pending",
                    "must begin with " + HEAD + ", " + SECOND_HEAD + " or " + FIRST_HEAD,
                    "got another text");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                throw InvalidRequest.of("pending", "must be pairs of name=value", "got a part without '='");
            }
            pairs.put(parts[i].substring(0, equals), decoded(parts[i].substring(equals + 1)));
        }
        if (!parts[0].equals(HEAD)) { // as in the version that wrote it
            pairs.keySet().removeAll(NEW_NAMES);
        }
        return new PendingText(pairs).pending(parts[0].equals(FIRST_HEAD));
    }

    private Pending pending(boolean isFirst) {
        String operation = required("operation");
        SettledAs settledAs = isFirst ? FIRST_OPERATIONS.getOrDefault(operation, SettledAs.NONE) : settledAs();
        return ImmutablePending.builder()
                .id(find("id"))
                .operation(operation)
                .settledAs(settledAs)
                .reference(new Reference(find("orderNumber"), find("orderId")))
                .merchant(find("merchant"))
                .wanted(find("wanted").map(Amount::parse))
                .sumsBefore(sums())
                .refundsBefore(find("refundsBefore").map(PendingText::amounts))
                .expectedDeposited(find("expectedDeposited").map(Amount::parse))
                .externalRefundId(find("externalRefundId"))
                .unchecked();
    }

    /** All three or none. */
    private Optional<Sums> sums() {
        return Stream.of("approved", "deposited", "refunded").anyMatch(pairs::containsKey)
                ? Optional.of(new Sums(amount("approved"), amount("deposited"), amount("refunded")))
                : Optional.empty();
    }

    private static List<Amount> amounts(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split("-", -1)).map(Amount::parse).toList();
    }

    private SettledAs settledAs() {
        return SettledAs.ofWord(required("settledAs"))
                .orElseThrow(() -> InvalidRequest.of(
                        "pending.settledAs",
                        "must be a way of settling that this version knows",
                        "got another: a later version is to settle this call"));
    }

    private Amount amount(String name) {
        return Amount.parse(required(name));
    }

    private String required(String name) {
        return find(name).orElseThrow(() -> InvalidRequest.of("pending." + name, "is required", "got nothing"));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(pairs.get(name));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw InvalidRequest.of("pending", "must be percent-encoded", "got a broken escape");
        }
    }
}
