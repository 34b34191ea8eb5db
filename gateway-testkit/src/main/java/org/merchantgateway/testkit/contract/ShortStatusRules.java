package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;

/** What the short status tells. Source: getOrderStatus.do. */
final class ShortStatusRules {

    private static final String SOURCE = "getOrderStatus.do";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    private ShortStatusRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "SHO-01",
                        "tells shortly how a registered order stands",
                        SOURCE,
                        ShortStatusRules::tellsRegistered),
                Rule.of("SHO-02", "tells shortly by which card an order was paid", SOURCE, ShortStatusRules::tellsPaid),
                Rule.of("SHO-03", "tells shortly that an order is declined", SOURCE, ShortStatusRules::tellsDeclined),
                Rule.of("SHO-04", "tells shortly the stored card of an order", SOURCE, ShortStatusRules::tellsBinding),
                Rule.of("SHO-05", "refuses an unknown order with code 6", SOURCE, ShortStatusRules::refusesUnknown));
    }

    private static void tellsRegistered(Subject subject) {
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

    private static void tellsPaid(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        OrderReport report = subject.accepted(GetOrderStatus.of(id));

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.ip()).contains("203.0.113.7");
        assertThat(report.card().flatMap(CardAuthInfo::maskedPan)).contains("555555**5599");
        assertThat(report.card().flatMap(CardAuthInfo::expiration)).contains("203412");
        assertThat(report.card().flatMap(CardAuthInfo::cardholderName)).contains("IVAN IVANOV");
        assertThat(report.card().flatMap(CardAuthInfo::approvalCode)).isPresent();
    }

    private static void tellsDeclined(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        subject.pay(id, TestCards.withoutFunds());

        assertThat(subject.accepted(GetOrderStatus.of(id)).status()).contains(OrderStatus.DECLINED);
    }

    private static void tellsBinding(Subject subject) {
        String client = subject.freshClient().value();
        OrderId id = subject.paid(subject.onePhase(1_000).clientId(client));

        assertThat(subject.accepted(GetOrderStatus.of(id)).binding()).hasValueSatisfying(binding -> {
            assertThat(binding.clientId()).contains(client);
            assertThat(binding.bindingId()).isPresent();
        });
    }

    private static void refusesUnknown(Subject subject) {
        subject.refused(GetOrderStatus.of(UNKNOWN), "6");
    }
}
