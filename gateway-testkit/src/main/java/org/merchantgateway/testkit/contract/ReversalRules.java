package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.CLOCK;

import java.time.Duration;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;

/** Reversing a payment before it is cleared. Source: reverse.do. */
final class ReversalRules {

    private static final String SOURCE = "reverse.do";
    private static final String PART = "reverse.do, amount";
    private static final String ERRORS = "reverse.do, error codes";

    @ContractRule(id = "REV-01", text = "reverses a hold", source = SOURCE)
    void reversesHold(Subject subject) {
        isReversed(subject, subject.paid(subject.twoPhase(1_000)));
    }

    @ContractRule(id = "REV-02", text = "reverses a one-phase payment of the same day", source = SOURCE)
    void reversesPayment(Subject subject) {
        isReversed(subject, subject.paid(subject.onePhase(1_000)));
    }

    private static void isReversed(Subject subject, OrderId id) {
        subject.accepted(ReverseOrder.whole(id));

        assertThat(subject.report(id).status()).contains(OrderStatus.REVERSED);
        assertThat(subject.report(id).sums()).contains(Sums.NONE);
    }

    @ContractRule(id = "REV-03", text = "reverses a part of a hold and keeps the rest", source = PART)
    void reversesPart(Subject subject) {
        OrderId id = partlyReversed(subject);

        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
        assertThat(subject.report(id).sums()).contains(sums(700, 0, 0));
    }

    private static OrderId partlyReversed(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.of(id, Amount.ofMinor(300)));
        return id;
    }

    @ContractRule(id = "REV-04", text = "lets the rest of a partly reversed hold be completed", source = PART)
    void leavesRest(Subject subject) {
        OrderId id = partlyReversed(subject);
        subject.accepted(CompleteOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(700, 700, 0));
    }

    @ContractRule(id = "REV-05", text = "reverses a hold that is days old", source = SOURCE, needs = CLOCK)
    void reversesOldHold(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = apart.paid(apart.twoPhase(1_000));
        apart.simulator().clock().advance(Duration.ofDays(5));

        isReversed(apart, id);
    }

    @ContractRule(id = "REV-06", text = "refuses a second reversal, code 7", source = ERRORS)
    void twice(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(ReverseOrder.whole(id));

        subject.refused(ReverseOrder.whole(id), "7");
    }

    @ContractRule(id = "REV-07", text = "refuses to reverse a completed payment, code 7", source = ERRORS)
    void completed(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(CompleteOrder.whole(id));

        subject.refused(ReverseOrder.whole(id), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(id = "REV-08", text = "refuses to reverse an unpaid order, code 7", source = ERRORS)
    void unpaid(Subject subject) {
        subject.refused(ReverseOrder.whole(subject.registered(subject.onePhase(1_000))), "7");
    }

    @ContractRule(id = "REV-09", text = "refuses to reverse a partly refunded payment, code 7", source = ERRORS)
    void refunded(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        subject.refused(ReverseOrder.whole(id), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(
            id = "REV-10",
            text = "refuses to reverse a one-phase payment of the day before, code 7",
            source = ERRORS,
            needs = CLOCK)
    void nextDay(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = apart.paid(apart.onePhase(1_000));
        apart.simulator().clock().advance(Duration.ofDays(1));

        apart.refused(ReverseOrder.whole(id), "7");
        assertThat(apart.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(id = "REV-11", text = "refuses to reverse more than is held, code 5", source = PART)
    void tooMuch(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        subject.refused(ReverseOrder.of(id, Amount.ofMinor(1_001)), "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 0));
    }

    @ContractRule(id = "REV-12", text = "refuses a second partial reversal, code 7", source = PART)
    void secondPart(Subject subject) {
        OrderId id = partlyReversed(subject);

        subject.refused(ReverseOrder.of(id, Amount.ofMinor(200)), "7");
        assertThat(subject.report(id).sums()).contains(sums(700, 0, 0));
    }

    @ContractRule(id = "REV-13", text = "refuses an unknown order, code 6", source = ERRORS)
    void unknown(Subject subject) {
        subject.refused(ReverseOrder.whole(OrderId.of("no-such-order")), "6");
    }

    @ContractRule(id = "REV-14", text = "refuses an invalid language, code 5", source = ERRORS)
    void noLanguage(Subject subject) {
        subject.refused(
                ReverseOrder.whole(subject.paid(subject.twoPhase(1_000))).in("xx"), "5");
    }

    @ContractRule(
            id = "REV-15",
            text = "takes a reversal's penalty of the order's amount, and refuses one above it, code 5",
            source = "reverse.do, jsonParams")
    void penalty(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        ReverseOrder reversal = ReverseOrder.whole(id);

        subject.refused(reversal.with(Parameters.none().with("penalty", "1001")), "5");
        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
        subject.accepted(reversal.with(Parameters.none().with("penalty", "1000")));
        assertThat(subject.report(id).status()).contains(OrderStatus.REVERSED);
    }
}
