package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReportedItem;

/** What the extended status tells besides the money. Source: REST interface, order extended status. */
final class StatusRules {

    private StatusRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "STA-01",
                        "reports the cart's lines in their order",
                        "order extended status, orderBundle",
                        StatusRules::reportsCart),
                new Rule(
                        "STA-02",
                        "reports the bank that issued the card",
                        "order extended status, bankInfo",
                        StatusRules::reportsBank),
                new Rule(
                        "STA-03",
                        "reports how an order was paid, and that nobody disputes it",
                        "order extended status, paymentWay, chargeback",
                        StatusRules::reportsPaymentWay),
                new Rule(
                        "STA-04",
                        "reports the payer's email and phone of the registration",
                        "order extended status, payerData",
                        StatusRules::reportsPayer),
                new Rule(
                        "STA-05",
                        "reports refunds in the order in which they were made",
                        "order extended status, refunds",
                        StatusRules::reportsRefundsInOrder));
    }

    private static void reportsCart(Subject subject) {
        OrderReport report = subject.report(subject.registered(RegisterOrder.twoPhase()
                .orderNumber(subject.freshNumber())
                .returnUrl("https://shop.example/ok")
                .cart(Cart.of(tea(), box()))));

        assertThat(report.cart())
                .containsExactly(
                        new ReportedItem(
                                Optional.of("7"),
                                Optional.of("Чай & \"мёд\""),
                                Optional.of("SKU-1"),
                                Optional.of("99999.999"),
                                Optional.of("kg"),
                                Optional.of(Amount.ofMinor(100_000)),
                                Optional.of(Amount.ofMinor(1)),
                                Optional.empty()),
                        new ReportedItem(
                                Optional.of("2"),
                                Optional.of("Box"),
                                Optional.of("SKU-2"),
                                Optional.of("1"),
                                Optional.empty(),
                                Optional.of(Amount.ofMinor(500)),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static CartItem tea() {
        return CartItem.builder()
                .positionId(7)
                .name("Чай & \"мёд\"")
                .quantity("99999.999", "kg")
                .itemCode("SKU-1")
                .itemPrice(1)
                .build();
    }

    private static CartItem box() {
        return CartItem.builder()
                .positionId(2)
                .name("Box")
                .quantity(1)
                .itemCode("SKU-2")
                .itemAmount(500)
                .build();
    }

    private static void reportsBank(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.onePhase(1_000)));

        assertThat(report.bank().flatMap(BankInfo::bankName)).isPresent();
        assertThat(report.bank().flatMap(BankInfo::bankCountryCode)).contains("RU");
        assertThat(report.bank().flatMap(BankInfo::bankCountryName)).contains("Russian Federation");
    }

    private static void reportsPaymentWay(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        assertThat(subject.report(id).paymentWay()).isEmpty();
        subject.pay(id, TestCards.paying());

        assertThat(subject.report(id).paymentWay()).contains("CARD");
        assertThat(subject.report(id).chargeback()).contains(false);
    }

    private static void reportsPayer(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).email("payer@shop.example").phone("79001234567"));

        assertThat(subject.report(id).payer())
                .contains(
                        new PayerData(Optional.of("payer@shop.example"), Optional.of("79001234567"), Optional.empty()));
    }

    private static void reportsRefundsInOrder(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(200)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(400)));
        List<Refund> refunds = subject.report(id).refunds();

        assertThat(refunds)
                .extracting(refund -> refund.amount().orElseThrow().minor())
                .containsExactly(300L, 200L, 400L);
        assertThat(refunds)
                .extracting(refund -> refund.referenceNumber().orElseThrow())
                .doesNotHaveDuplicates();
    }
}
