package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;

import java.time.Duration;
import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;

/** Reversing a payment before it is cleared. Source: reverse.do. */
final class ReversalRules {

    private static final String SOURCE = "reverse.do";
    private static final String PART = "reverse.do, amount";
    private static final String ERRORS = "reverse.do, error codes";

    private ReversalRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("REV-01", "reverses a hold", SOURCE, ReversalRules::reversesHold),
                Rule.of(
                        "REV-02",
                        "reverses a one-phase payment of the same day",
                        SOURCE,
                        ReversalRules::reversesPayment),
                Rule.of("REV-03", "reverses a part of a hold and keeps the rest", PART, ReversalRules::reversesPart),
                Rule.of("REV-04", "lets what a reversal has left be completed", PART, ReversalRules::leavesRest),
                Rule.of("REV-05", "reverses a hold of long ago", SOURCE, ReversalRules::reversesOldHold)
                        .needing(Need.CLOCK),
                Rule.of("REV-06", "refuses to reverse twice with code 7", ERRORS, ReversalRules::twice),
                Rule.of(
                        "REV-07",
                        "refuses to reverse what was completed with code 7",
                        ERRORS,
                        ReversalRules::completed),
                Rule.of("REV-08", "refuses to reverse what nobody has paid with code 7", ERRORS, ReversalRules::unpaid),
                Rule.of("REV-09", "refuses to reverse what was refunded with code 7", ERRORS, ReversalRules::refunded),
                Rule.of(
                                "REV-10",
                                "refuses to reverse a one-phase payment of the day before with code 7",
                                ERRORS,
                                ReversalRules::nextDay)
                        .needing(Need.CLOCK),
                Rule.of("REV-11", "refuses to reverse more than is held with code 5", PART, ReversalRules::tooMuch),
                Rule.of("REV-12", "refuses a second reversal of a part with code 7", PART, ReversalRules::secondPart),
                Rule.of("REV-13", "refuses an unknown order with code 6", ERRORS, ReversalRules::unknown),
                Rule.of("REV-14", "refuses a language that is none with code 5", ERRORS, ReversalRules::noLanguage));
    }

    private static void reversesHold(Subject subject) {
        isReversed(subject, subject.paid(subject.twoPhase(1_000)));
    }

    private static void reversesPayment(Subject subject) {
        isReversed(subject, subject.paid(subject.onePhase(1_000)));
    }

    private static void isReversed(Subject subject, OrderId id) {
        subject.accepted(ReverseOrder.of(id));

        assertThat(subject.report(id).status()).contains(OrderStatus.REVERSED);
        assertThat(subject.report(id).sums()).contains(Sums.NONE);
    }

    private static void reversesPart(Subject subject) {
        OrderId id = partlyReversed(subject);

        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
        assertThat(subject.report(id).sums()).contains(sums(700, 0, 0));
    }

    private static OrderId partlyReversed(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.part(id, Amount.ofMinor(300)));
        return id;
    }

    private static void leavesRest(Subject subject) {
        OrderId id = partlyReversed(subject);
        subject.accepted(CompleteOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(700, 700, 0));
    }

    private static void reversesOldHold(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = apart.paid(apart.twoPhase(1_000));
        apart.simulator().clock().advance(Duration.ofDays(5));

        isReversed(apart, id);
    }

    private static void twice(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(ReverseOrder.of(id));

        subject.refused(ReverseOrder.of(id), "7");
    }

    private static void completed(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(CompleteOrder.whole(id));

        subject.refused(ReverseOrder.of(id), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    private static void unpaid(Subject subject) {
        subject.refused(ReverseOrder.of(subject.registered(subject.onePhase(1_000))), "7");
    }

    private static void refunded(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        subject.refused(ReverseOrder.of(id), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void nextDay(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = apart.paid(apart.onePhase(1_000));
        apart.simulator().clock().advance(Duration.ofDays(1));

        apart.refused(ReverseOrder.of(id), "7");
        assertThat(apart.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    private static void tooMuch(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        subject.refused(ReverseOrder.part(id, Amount.ofMinor(1_001)), "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 0));
    }

    private static void secondPart(Subject subject) {
        OrderId id = partlyReversed(subject);

        subject.refused(ReverseOrder.part(id, Amount.ofMinor(200)), "7");
        assertThat(subject.report(id).sums()).contains(sums(700, 0, 0));
    }

    private static void unknown(Subject subject) {
        subject.refused(ReverseOrder.of(OrderId.of("no-such-order")), "6");
    }

    private static void noLanguage(Subject subject) {
        subject.refused(ReverseOrder.of(subject.paid(subject.twoPhase(1_000))).in("xx"), "5");
    }
}
