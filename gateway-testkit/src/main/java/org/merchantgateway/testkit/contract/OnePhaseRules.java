package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PaymentAttempt;

/** The requests of one-phase payment. Source: REST interface, requests used in one-phase payment. */
final class OnePhaseRules {

    private OnePhaseRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "ONE-01",
                        "registers an order and answers its id and page",
                        "register.do",
                        OnePhaseRules::registers),
                new Rule(
                        "ONE-02",
                        "reports a registered order without money",
                        "order status",
                        OnePhaseRules::reportsRegistered),
                new Rule(
                        "ONE-03",
                        "refuses an order number that was used with code 1",
                        "register.do",
                        OnePhaseRules::refusesNumberTwice),
                new Rule(
                        "ONE-04",
                        "takes the whole amount when the card pays",
                        "paymentorder.do",
                        OnePhaseRules::takesAtOnce),
                new Rule(
                        "ONE-05",
                        "sends the payer back to the return URL with the order's id",
                        "paymentorder.do",
                        OnePhaseRules::redirects),
                new Rule(
                        "ONE-06",
                        "processes a declined payment without calling it paid",
                        "paymentorder.do",
                        OnePhaseRules::declines),
                new Rule(
                        "ONE-07",
                        "refuses to take a payment twice with code 5",
                        "paymentorder.do",
                        OnePhaseRules::refusesSecondPayment),
                new Rule("ONE-08", "reverses a payment of the same day", "reverse.do", OnePhaseRules::reverses),
                new Rule(
                        "ONE-09",
                        "refuses to reverse twice with code 7",
                        "reverse.do",
                        OnePhaseRules::refusesSecondReversal),
                new Rule("ONE-10", "refunds a part and keeps the rest", "refund.do", OnePhaseRules::refundsPart),
                new Rule(
                        "ONE-11",
                        "refunds again until nothing is left, then refuses with code 7",
                        "refund.do",
                        OnePhaseRules::refundsUntilEmpty),
                new Rule(
                        "ONE-12",
                        "refuses a refund beyond the deposited amount with code 7",
                        "refund.do",
                        OnePhaseRules::refusesRefundBeyond),
                new Rule(
                        "ONE-13",
                        "refuses to refund what was not paid with code 7",
                        "refund.do",
                        OnePhaseRules::refusesRefundUnpaid),
                new Rule(
                        "ONE-14",
                        "reports alike by order id and by order number",
                        "order status",
                        OnePhaseRules::reportsByBothNames),
                new Rule(
                        "ONE-15",
                        "refuses an order id that it does not know with code 6",
                        "order status",
                        OnePhaseRules::refusesUnknownId),
                new Rule("ONE-16", "reports the card that paid, masked", "order status", OnePhaseRules::reportsCard));
    }

    private static void registers(Subject subject) {
        RegisteredOrder registered = subject.accepted(subject.onePhase(230_000).build());

        assertThat(registered.orderId().value()).isNotBlank();
        assertThat(registered.formUrl())
                .contains("mdOrder=" + registered.orderId().value());
    }

    private static void reportsRegistered(Subject subject) {
        RegisterOrder order =
                subject.onePhase(230_000).description("Ёлка & 2 шара").build();
        OrderReport report = subject.report(subject.accepted(order).orderId());

        assertThat(report.status()).contains(OrderStatus.REGISTERED);
        assertThat(report.orderNumber()).contains(order.orderNumber().value());
        assertThat(report.amount()).contains(Amount.ofMinor(230_000));
        assertThat(report.sums()).contains(Sums.NONE);
        assertThat(report.orderDescription()).contains("Ёлка & 2 шара");
        assertThat(report.actionCode()).isEqualTo(OptionalInt.of(-100));
        assertThat(report.isPaid()).isFalse();
    }

    private static void refusesNumberTwice(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        subject.accepted(order);

        subject.refused(order, "1");
    }

    private static void takesAtOnce(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.onePhase(1_000)));

        assertThat(report.status()).contains(OrderStatus.DEPOSITED);
        assertThat(report.sums()).contains(sums(1_000, 1_000, 0));
        assertThat(report.isPaid()).isTrue();
    }

    private static void redirects(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));

        assertThat(subject.pay(id, TestCards.paying()))
                .isInstanceOfSatisfying(
                        PaymentAttempt.Processed.class,
                        processed -> assertThat(processed.redirect())
                                .hasValueSatisfying(redirect -> assertThat(redirect)
                                        .startsWith("https://shop.example/ok")
                                        .contains("orderId=" + id.value())));
    }

    private static void declines(Subject subject) {
        OrderId id = subject.registered(subject.onePhase(1_000));
        assertThat(subject.pay(id, TestCards.withoutFunds())).isInstanceOf(PaymentAttempt.Processed.class);
        OrderReport report = subject.report(id);

        assertThat(report.isPaid()).isFalse();
        assertThat(report.actionCode()).isEqualTo(OptionalInt.of(116));
        assertThat(report.sums()).contains(Sums.NONE);
    }

    private static void refusesSecondPayment(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        subject.refused(
                org.merchantgateway.domain.payment.PayByCard.builder()
                        .orderId(id)
                        .card(TestCards.paying())
                        .build(),
                "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    private static void reverses(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(ReverseOrder.of(id));

        assertThat(subject.report(id).status()).contains(OrderStatus.REVERSED);
        assertThat(subject.report(id).sums()).contains(Sums.NONE);
    }

    private static void refusesSecondReversal(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(ReverseOrder.of(id));

        subject.refused(ReverseOrder.of(id), "7");
    }

    private static void refundsPart(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        assertThat(subject.report(id).status()).contains(OrderStatus.REFUNDED);
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void refundsUntilEmpty(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));
        subject.accepted(RefundOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 1_000));
        subject.refused(RefundOrder.of(id, Amount.ofMinor(1)), "7");
    }

    private static void refusesRefundBeyond(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_001)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    private static void refusesRefundUnpaid(Subject subject) {
        subject.refused(RefundOrder.of(subject.registered(subject.onePhase(1_000)), Amount.ofMinor(1_000)), "7");
    }

    private static void reportsByBothNames(Subject subject) {
        RegisterOrder order = subject.onePhase(1_000).build();
        OrderId id = subject.accepted(order).orderId();
        OrderReport byNumber =
                subject.accepted(GetOrderStatusExtended.of(order.orderNumber()).in("en"));

        assertThat(byNumber).isEqualTo(subject.report(id));
        assertThat(byNumber.orderId()).contains(id.value());
    }

    private static void refusesUnknownId(Subject subject) {
        subject.refused(GetOrderStatusExtended.of(OrderId.of("00000000-0000-0000-0000-000000000000")), "6");
        subject.refused(GetOrderStatusExtended.of(OrderNumber.of(subject.freshNumber())), "6");
    }

    private static void reportsCard(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.onePhase(1_000)));

        assertThat(report.card()).hasValueSatisfying(card -> {
            assertThat(card.maskedPan()).contains("555555**5599");
            assertThat(card.expiration()).contains("203412");
            assertThat(card.cardholderName()).isEqualTo(Optional.of("IVAN IVANOV"));
        });
        assertThat(report.ip()).contains("203.0.113.7");
    }

    private static Sums sums(long approved, long deposited, long refunded) {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }
}
