package org.merchantgateway.domain.port;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Writes and reads the text form of a {@link Pending}. */
final class PendingText {

    private static final String HEAD = "pending/2";

    /** The head of texts without {@code settledAs}. */
    private static final String OLD_HEAD = "pending/1";

    /** How the operations in texts with {@link #OLD_HEAD} are settled, by name; all others stay open. */
    private static final Map<String, SettledAs> OLD_OPERATIONS = Map.of(
            "register", SettledAs.REGISTRATION,
            "pay-by-card", SettledAs.PAYMENT,
            "pay-by-binding", SettledAs.PAYMENT,
            "pay-by-wallet", SettledAs.REGISTRATION_AND_PAYMENT,
            "finish-3ds", SettledAs.AUTHENTICATION,
            "decline", SettledAs.DECLINE,
            "complete", SettledAs.COMPLETION,
            "reverse", SettledAs.REVERSAL,
            "refund", SettledAs.REFUND);

    private final Map<String, String> pairs;

    private PendingText(Map<String, String> pairs) {
        this.pairs = pairs;
    }

    static String of(Pending pending) {
        StringJoiner text = new StringJoiner(";");
        text.add(HEAD).add(pair("operation", pending.operation()));
        text.add(pair("settledAs", pending.settledAs().word()));
        pending.reference().orderNumber().ifPresent(number -> text.add(pair("orderNumber", number)));
        pending.reference().orderId().ifPresent(id -> text.add(pair("orderId", id)));
        pending.wanted().ifPresent(amount -> text.add(pair("wanted", amount.toString())));
        pending.sumsBefore()
                .ifPresent(sums -> text.add(pair("approved", sums.approved().toString()))
                        .add(pair("deposited", sums.deposited().toString()))
                        .add(pair("refunded", sums.refunded().toString())));
        return text.toString();
    }

    static Pending parse(String text) {
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7F)) { // a line feed would become part of an id
            throw InvalidRequest.of("pending", "must be one line of ASCII without blanks", "got another text");
        }
        String[] parts = text.split(";", -1);
        boolean isOld = parts[0].equals(OLD_HEAD);
        if (!isOld && !parts[0].equals(HEAD)) {
            throw InvalidRequest.of("pending", "must begin with " + HEAD + " or " + OLD_HEAD, "got another text");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                throw InvalidRequest.of("pending", "must be pairs of name=value", "got a part without '='");
            }
            pairs.put(parts[i].substring(0, equals), decoded(parts[i].substring(equals + 1)));
        }
        return new PendingText(pairs).pending(isOld);
    }

    private Pending pending(boolean isOld) {
        String operation = required("operation");
        SettledAs settledAs = isOld ? OLD_OPERATIONS.getOrDefault(operation, SettledAs.NONE) : settledAs();
        Pending pending = Pending.of(operation, settledAs, new Reference(find("orderNumber"), find("orderId")));
        Optional<Amount> wanted = find("wanted").map(Amount::parse);
        if (wanted.isPresent()) {
            pending = pending.withWanted(wanted.get());
        }
        boolean hasSums =
                pairs.containsKey("approved") || pairs.containsKey("deposited") || pairs.containsKey("refunded");
        return hasSums
                ? pending.withSumsBefore(new Sums(amount("approved"), amount("deposited"), amount("refunded")))
                : pending;
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
}
