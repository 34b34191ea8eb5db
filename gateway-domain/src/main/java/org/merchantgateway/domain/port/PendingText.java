package org.merchantgateway.domain.port;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.PairText;

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

    private final PairText pairs;

    private PendingText(PairText pairs) {
        this.pairs = pairs;
    }

    static String of(Pending pending) {
        return new PairText("pending", HEAD)
                .add("id", pending.id())
                .add("operation", pending.operation())
                .add("settledAs", pending.settledAs().word())
                .add("merchant", pending.merchant())
                .add("orderNumber", pending.reference().orderNumber())
                .add("orderId", pending.reference().orderId())
                .add("wanted", pending.wanted())
                .add("approved", pending.sumsBefore().map(Sums::approved))
                .add("deposited", pending.sumsBefore().map(Sums::deposited))
                .add("refunded", pending.sumsBefore().map(Sums::refunded))
                .add("refundsBefore", pending.refundsBefore().map(PendingText::list))
                .add("expectedDeposited", pending.expectedDeposited())
                .add("externalRefundId", pending.externalRefundId())
                .toText();
    }

    private static String list(List<Amount> amounts) {
        return amounts.stream().map(Amount::toString).collect(Collectors.joining("-"));
    }

    static Pending parse(String text) {
        PairText pairs = PairText.parse(
                "pending",
                text,
                HEAD + ", " + SECOND_HEAD + " or " + FIRST_HEAD,
                Set.of(HEAD, SECOND_HEAD, FIRST_HEAD));
        if (!pairs.head().equals(HEAD)) { // as in the version that wrote it
            pairs.pairs().keySet().removeAll(NEW_NAMES);
        }
        return new PendingText(pairs).pending(pairs.head().equals(FIRST_HEAD));
    }

    private Pending pending(boolean isFirst) {
        String operation = pairs.require("operation");
        SettledAs settledAs = isFirst ? FIRST_OPERATIONS.getOrDefault(operation, SettledAs.NONE) : settledAs();
        return ImmutablePending.builder()
                .id(pairs.find("id"))
                .operation(operation)
                .settledAs(settledAs)
                .reference(new Reference(pairs.find("orderNumber"), pairs.find("orderId")))
                .merchant(pairs.find("merchant"))
                .wanted(pairs.find("wanted").map(Amount::parse))
                .sumsBefore(sums())
                .refundsBefore(pairs.find("refundsBefore").map(PendingText::amounts))
                .expectedDeposited(pairs.find("expectedDeposited").map(Amount::parse))
                .externalRefundId(pairs.find("externalRefundId"))
                .unchecked();
    }

    /** All three or none. */
    private Optional<Sums> sums() {
        return Stream.of("approved", "deposited", "refunded").map(pairs::find).anyMatch(Optional::isPresent)
                ? Optional.of(new Sums(amount("approved"), amount("deposited"), amount("refunded")))
                : Optional.empty();
    }

    private static List<Amount> amounts(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split("-", -1)).map(Amount::parse).toList();
    }

    private SettledAs settledAs() {
        return SettledAs.ofWord(pairs.require("settledAs"))
                .orElseThrow(() -> InvalidRequest.of(
                        "pending.settledAs",
                        "must be a way of settling that this version knows",
                        "got another: a later version is to settle this call"));
    }

    private Amount amount(String name) {
        return Amount.parse(pairs.require(name));
    }
}
