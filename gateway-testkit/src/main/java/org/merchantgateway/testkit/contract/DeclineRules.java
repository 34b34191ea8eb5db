package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.profile.RestRequest;

/** Declining an unpaid order. Source: decline.do. */
final class DeclineRules {

    private static final String SOURCE = "decline.do";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    @ContractRule(id = "DEC-01", text = "declines an unpaid order", source = SOURCE, requests = RestRequest.DECLINE)
    void declines(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber(), subject.profile());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        subject.accepted(DeclineOrder.of(id, number));

        assertThat(subject.report(id).status()).contains(OrderStatus.DECLINED);
        assertThat(subject.report(id).actionCode()).hasValue(4005);
    }

    @ContractRule(
            id = "DEC-02",
            text = "lets nobody pay a declined order",
            source = SOURCE,
            requests = RestRequest.DECLINE)
    void refusesPayment(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber(), subject.profile());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));
        subject.accepted(DeclineOrder.of(id, number));

        subject.refused(subject.payment(id, TestCards.paying()).build(), "5");
    }

    @ContractRule(
            id = "DEC-03",
            text = "refuses to decline a paid order, code 7",
            source = SOURCE,
            requests = RestRequest.DECLINE)
    void refusesPaid(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber(), subject.profile());
        OrderId id = subject.paid(subject.onePhase(1_000).orderNumber(number));

        subject.refused(DeclineOrder.of(id, number), "7");
        assertThat(subject.report(id).isPaid()).isTrue();
    }

    @ContractRule(
            id = "DEC-04",
            text = "refuses to decline an order twice, code 7",
            source = SOURCE,
            requests = RestRequest.DECLINE)
    void refusesTwice(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber(), subject.profile());
        DeclineOrder decline =
                DeclineOrder.of(subject.registered(subject.onePhase(1_000).orderNumber(number)), number);
        subject.accepted(decline);

        subject.refused(decline, "7");
    }

    @ContractRule(
            id = "DEC-05",
            text = "refuses an order number that is not the order's, code 6",
            source = SOURCE,
            requests = RestRequest.DECLINE)
    void refusesOtherNumber(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        subject.refused(DeclineOrder.of(id, OrderNumber.of(subject.freshNumber(), subject.profile())), "6");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }

    @ContractRule(
            id = "DEC-06",
            text = "refuses an unknown order, code 6",
            source = SOURCE,
            requests = RestRequest.DECLINE)
    void refusesUnknown(Subject subject) {
        subject.refused(DeclineOrder.of(UNKNOWN, OrderNumber.of(subject.freshNumber(), subject.profile())), "6");
    }

    @ContractRule(
            id = "DEC-07",
            text = "refuses another merchant's login, code 5",
            source = SOURCE,
            requests = RestRequest.DECLINE)
    void refusesOtherMerchant(Subject subject) {
        OrderNumber number = OrderNumber.of(subject.freshNumber(), subject.profile());
        OrderId id = subject.registered(subject.onePhase(1_000).orderNumber(number));

        subject.refused(DeclineOrder.of(id, number).ofMerchant(MerchantLogin.of("nobody-here")), "5");
        assertThat(subject.report(id).status()).contains(OrderStatus.REGISTERED);
    }
}
