package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.profile.RestRequest;

/** What the short status reports. Source: getOrderStatus.do. */
final class ShortStatusRules {

    private static final String SOURCE = "getOrderStatus.do";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    @ContractRule(
            id = "SHO-01",
            text = "reports the status of a registered order",
            source = SOURCE,
            requests = RestRequest.GET_ORDER_STATUS)
    void tellsRegistered(Subject subject) {
        String number = subject.freshNumber();
        OrderId id =
                subject.registered(subject.onePhase(1_000).orderNumber(number).currency("978"));
        OrderReport report = subject.accepted(GetOrderStatus.of(id));

        assertThat(report.status()).contains(OrderStatus.REGISTERED);
        assertThat(report.orderNumber()).contains(number);
        assertThat(report.amount()).contains(Amount.ofMinor(1_000));
        assertThat(report.currency()).contains(Currency.EUR);
        assertThat(report.card()).isEmpty();
    }

    @ContractRule(
            id = "SHO-02",
            text = "reports the card that paid",
            source = SOURCE,
            requests = RestRequest.GET_ORDER_STATUS)
    void tellsPaid(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        OrderReport report = subject.accepted(GetOrderStatus.of(id));

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.ip()).contains("203.0.113.7");
        assertThat(report.card().flatMap(CardAuthInfo::maskedPan)).contains("555555**5599");
        assertThat(report.card().flatMap(CardAuthInfo::expiration)).contains("203412");
        assertThat(report.card().flatMap(CardAuthInfo::cardholderName)).contains("IVAN IVANOV");
        assertThat(report.card().flatMap(CardAuthInfo::approvalCode)).isPresent();
    }

    @ContractRule(
            id = "SHO-03",
            text = "reports that an order is declined",
            source = SOURCE,
            requests = RestRequest.GET_ORDER_STATUS)
    void tellsDeclined(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, TestCards.withoutFunds());

        assertThat(subject.accepted(GetOrderStatus.of(id)).status()).contains(OrderStatus.DECLINED);
    }

    @ContractRule(
            id = "SHO-04",
            text = "reports the stored card of an order",
            source = SOURCE,
            requests = RestRequest.GET_ORDER_STATUS)
    void tellsBinding(Subject subject) {
        String client = subject.freshClient().value();
        OrderId id = subject.paid(subject.onePhase(1_000).clientId(client));

        assertThat(subject.accepted(GetOrderStatus.of(id)).binding()).hasValueSatisfying(binding -> {
            assertThat(binding.clientId()).contains(client);
            assertThat(binding.bindingId()).isPresent();
        });
    }

    @ContractRule(
            id = "SHO-05",
            text = "refuses an unknown order, code 6",
            source = SOURCE,
            requests = RestRequest.GET_ORDER_STATUS)
    void refusesUnknown(Subject subject) {
        subject.refused(GetOrderStatus.of(UNKNOWN), "6");
    }
}
