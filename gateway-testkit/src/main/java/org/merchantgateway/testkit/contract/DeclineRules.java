package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.payment.PayByCard;

/** Giving up an order that nobody has paid. Source: decline.do. */
final class DeclineRules {

    private static final String SOURCE = "decline.do";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    private DeclineRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("DEC-01", "gives up an order that nobody has paid", SOURCE, DeclineRules::declines),
                Rule.of("DEC-02", "lets nobody pay an order that was given up", SOURCE, DeclineRules::refusesPayment),
                Rule.of("DEC-03", "refuses to give up a paid order with code 7", SOURCE, DeclineRules::refusesPaid),
                Rule.of("DEC-04", "refuses to give up twice with code 7", SOURCE, DeclineRules::refusesTwice),
                Rule.of(
                        "DEC-05",
                        "refuses an order of another number with code 6",
                        SOURCE,
                        DeclineRules::refusesOtherNumber),
                Rule.of("DEC-06", "refuses an unknown order with code 6", SOURCE, DeclineRules::refusesUnknownDecline));
    }

    private static void declines(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        subject.accepted(DeclineOrder.of(id, number));

        assertThat(subject.report(id).status()).contains(OrderStatus.DECLINED);
        assertThat(subject.report(id).actionCode()).hasValue(4005);
    }

    private static void refusesPayment(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        subject.accepted(DeclineOrder.of(id, number));

        subject.refused(PayByCard.builder().orderId(id).card(TestCards.paying()).build(), "5");
    }

    private static void refusesPaid(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber());
        OrderId id = subject.paid(subject.onePhase(1_000).orderNumber(number));

        subject.refused(DeclineOrder.of(id, number), "7");
        assertThat(subject.report(id).isPaid()).isTrue();
    }

    private static void refusesTwice(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber());
        DeclineOrder decline =
                DeclineOrder.of(subject.registered(subject.onePhase(1_000).orderNumber(number)), number);
        subject.accepted(decline);

        subject.refused(decline, "7");
    }

    private static void refusesOtherNumber(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        subject.refused(DeclineOrder.of(id, OrderNumber.of(subject.freshNumber())), "6");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    private static void refusesUnknownDecline(Subject subject) {
        subject.refused(DeclineOrder.of(UNKNOWN, OrderNumber.of(subject.freshNumber())), "6");
    }
}
