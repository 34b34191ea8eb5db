package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;

/** The requests of two-phase payment. Source: REST interface, requests used in two-phase payment. */
final class TwoPhaseRules {

    private TwoPhaseRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "TWO-01",
                        "holds the amount when the card pays, and takes nothing",
                        "registerPreAuth.do",
                        TwoPhaseRules::holds),
                new Rule("TWO-02", "completes a part of the hold", "deposit.do", TwoPhaseRules::completesPart),
                new Rule(
                        "TWO-03",
                        "completes the whole hold when asked for zero",
                        "deposit.do",
                        TwoPhaseRules::completesWhole),
                new Rule(
                        "TWO-04",
                        "refuses a completion beyond the hold with code 5",
                        "deposit.do",
                        TwoPhaseRules::refusesBeyondHold),
                new Rule(
                        "TWO-05",
                        "refuses a second completion with code 7",
                        "deposit.do",
                        TwoPhaseRules::refusesSecondCompletion),
                new Rule(
                        "TWO-06",
                        "refuses to complete what is not held with code 7",
                        "deposit.do",
                        TwoPhaseRules::refusesUnpaid),
                new Rule("TWO-07", "refunds a part of what was completed", "refund.do", TwoPhaseRules::refundsPart),
                new Rule(
                        "TWO-08",
                        "refuses to refund a hold with code 7",
                        "refund.do",
                        TwoPhaseRules::refusesRefundOfHold),
                new Rule("TWO-09", "reverses a hold", "reverse.do", TwoPhaseRules::reverses),
                new Rule(
                        "TWO-10",
                        "refuses to reverse what was completed with code 7",
                        "reverse.do",
                        TwoPhaseRules::refusesReversalOfCompleted),
                new Rule(
                        "TWO-11",
                        "takes a cart whose lines are rounded before they are summed",
                        "payment.do, amount",
                        TwoPhaseRules::takesCart),
                new Rule(
                        "TWO-12",
                        "keeps the order's parameters, Unicode included",
                        "jsonParams",
                        TwoPhaseRules::keepsParameters),
                new Rule(
                        "TWO-13",
                        "tells the whole story: cart, payment, part completed, part refunded",
                        "two-phase payment",
                        TwoPhaseRules::tellsTheStory));
    }

    private static void holds(Subject subject) {
        OrderReport report = subject.report(subject.paid(subject.twoPhase(230_000)));

        assertThat(report.status()).contains(OrderStatus.APPROVED);
        assertThat(report.sums()).contains(sums(230_000, 0, 0));
        assertThat(report.isPaid()).isTrue();
    }

    private static void completesPart(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));

        assertThat(subject.report(id).status()).contains(OrderStatus.DEPOSITED);
        assertThat(subject.report(id).sums()).contains(sums(230_000, 150_000, 0));
    }

    private static void completesWhole(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(230_000, 230_000, 0));
    }

    private static void refusesBeyondHold(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(230_001)), "5");
        assertThat(subject.report(id).sums()).contains(sums(230_000, 0, 0));
    }

    private static void refusesSecondCompletion(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(80_000)), "7");
        assertThat(subject.report(id).sums()).contains(sums(230_000, 150_000, 0));
    }

    private static void refusesUnpaid(Subject subject) {
        subject.refused(CompleteOrder.whole(subject.registered(subject.twoPhase(1_000))), "7");
    }

    private static void refundsPart(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(50_000)));

        assertThat(subject.report(id).status()).contains(OrderStatus.REFUNDED);
        assertThat(subject.report(id).sums()).contains(sums(230_000, 100_000, 50_000));
    }

    private static void refusesRefundOfHold(Subject subject) {
        subject.refused(RefundOrder.of(subject.paid(subject.twoPhase(1_000)), Amount.ofMinor(1_000)), "7");
    }

    private static void reverses(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.of(id));

        assertThat(subject.report(id).status()).contains(OrderStatus.REVERSED);
        assertThat(subject.report(id).sums()).contains(Sums.NONE);
    }

    private static void refusesReversalOfCompleted(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(CompleteOrder.whole(id));

        subject.refused(ReverseOrder.of(id), "7");
    }

    private static void takesCart(Subject subject) {
        Cart cart = Cart.of(
                line(1, "Сыр \"Особый\" <50 %>", "0.333", 1_000),
                line(2, "Milk & honey", "1.5", 333),
                line(3, "Rope", "99999.999", 10));
        assertThat(cart.total()).isEqualTo(Amount.ofMinor(333 + 500 + 1_000_000));
        RegisterOrder order = RegisterOrder.twoPhase()
                .orderNumber(subject.freshNumber())
                .cart(cart)
                .returnUrl("https://shop.example/ok")
                .build();

        assertThat(subject.report(subject.accepted(order).orderId()).amount()).contains(cart.total());
    }

    private static void keepsParameters(Subject subject) {
        OrderId id = subject.registered(subject.twoPhase(1_000)
                .parameters(Parameters.none().with("gift", "да, \"очень\"").with("colour", "a&b=c <\uD83C\uDF84>")));

        assertThat(subject.report(id).merchantOrderParams())
                .containsEntry("gift", "да, \"очень\"")
                .containsEntry("colour", "a&b=c <\uD83C\uDF84>");
    }

    private static void tellsTheStory(Subject subject) {
        RegisterOrder order = RegisterOrder.twoPhase()
                .orderNumber(subject.freshNumber())
                .cart(Cart.of(line(1, "Tea", "2.5", 40_000), line(2, "Cup", "1", 130_000)))
                .returnUrl("https://shop.example/ok")
                .failUrl("https://shop.example/fail")
                .build();
        OrderId id = subject.accepted(order).orderId();
        subject.pay(id, TestCards.paying());
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(50_000)));
        OrderReport report = subject.report(id);

        assertThat(report.amount()).contains(Amount.ofMinor(230_000));
        assertThat(report.sums()).contains(sums(230_000, 100_000, 50_000));
        assertThat(report.paymentState()).contains("REFUNDED");
        assertThat(report.refunds())
                .hasSize(1)
                .first()
                .satisfies(refund -> assertThat(refund.amount()).contains(Amount.ofMinor(50_000)));
    }

    private static CartItem line(long position, String name, String quantity, long price) {
        return CartItem.builder()
                .positionId(position)
                .name(name)
                .quantity(quantity, "kg")
                .itemCode("SKU-" + position)
                .itemPrice(price)
                .tax(new Tax(6, java.util.Optional.empty()))
                .build();
    }

    private static Sums sums(long approved, long deposited, long refunded) {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }
}
