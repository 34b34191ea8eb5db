package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** Parts of a payment: by items of the cart, reversed in part, refunded under a condition. */
final class PartRules {

    private static final String COMPLETION = "deposit.do, depositItems";
    private static final String REFUND = "refund.do, refundItems";
    private static final String REVERSAL = "reverse.do, amount";
    private static final Cart CART = Cart.of(line(1, "Чай & \"мёд\"", "2.5", 40_000), line(2, "Cup", "3", 10_000));

    private PartRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("ITM-01", "completes some lines of the cart", COMPLETION, PartRules::completes),
                new Rule(
                        "ITM-02", "refuses to complete more of a line than it has", COMPLETION, PartRules::refusesMore),
                new Rule(
                        "ITM-03", "refuses to complete what is not in the cart", COMPLETION, PartRules::refusesForeign),
                new Rule("ITM-04", "refunds some lines of the cart", REFUND, PartRules::refunds),
                new Rule("ITM-05", "refunds a part of a line, and then its rest", REFUND, PartRules::refundsRest),
                new Rule(
                        "ITM-06",
                        "refuses to refund more of a line than is left",
                        REFUND,
                        PartRules::refusesMoreThanLeft),
                new Rule("REV-01", "reverses a part of a hold and keeps the rest", REVERSAL, PartRules::reversesPart),
                new Rule("REV-02", "completes what a reversal has left", REVERSAL, PartRules::completesRest),
                new Rule(
                        "REV-03",
                        "refuses to reverse more than is held with code 5",
                        REVERSAL,
                        PartRules::refusesTooMuch),
                new Rule(
                        "REV-04",
                        "refuses a second reversal of a part with code 7",
                        REVERSAL,
                        PartRules::refusesSecond),
                new Rule(
                        "RFD-01",
                        "refunds if just the expected amount is still taken",
                        "refund.do, expectedDepositedAmount",
                        PartRules::refundsAsExpected),
                new Rule(
                        "RFD-02",
                        "refunds nothing if another amount is taken",
                        "refund.do, expectedDepositedAmount",
                        PartRules::refusesUnexpected),
                new Rule(
                        "RFD-03",
                        "refunds once however often the shop's id of it comes, or says that the wire cannot",
                        "refund.do, externalRefundId",
                        PartRules::refundsOnce));
    }

    private static void completes(Subject subject) {
        OrderId id = held(subject);
        subject.accepted(CompleteOrder.of(id, CART.part(List.of(line(2, "Cup", "2", 10_000)))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 20_000, 0));
    }

    private static void refusesMore(Subject subject) {
        OrderId id = held(subject);

        isRefused(
                subject,
                CompleteOrder.of(id, Cart.of(line(2, "Cup", "4", 10_000)).part(List.of(line(2, "Cup", "4", 10_000)))));
        assertThat(subject.report(id).sums()).contains(sums(130_000, 0, 0));
    }

    private static void refusesForeign(Subject subject) {
        OrderId id = held(subject);
        CartItem foreign = line(2, "Saucer", "1", 10_000);

        isRefused(subject, CompleteOrder.of(id, Cart.of(foreign).part(List.of(foreign))));
        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }

    private static void refunds(Subject subject) {
        OrderId id = taken(subject);
        subject.accepted(RefundOrder.of(id, CART.part(List.of(line(1, "Чай & \"мёд\"", "2.5", 40_000)))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    private static void refundsRest(Subject subject) {
        OrderId id = taken(subject);
        subject.accepted(RefundOrder.of(id, CART.part(List.of(line(1, "Чай & \"мёд\"", "0.5", 40_000)))));
        subject.accepted(RefundOrder.of(id, CART.part(List.of(line(1, "Чай & \"мёд\"", "2", 40_000)))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    private static void refusesMoreThanLeft(Subject subject) {
        OrderId id = taken(subject);
        CartPart two = CART.part(List.of(line(2, "Cup", "2", 10_000)));
        subject.accepted(RefundOrder.of(id, two));

        isRefused(subject, RefundOrder.of(id, two));
        assertThat(subject.report(id).sums()).contains(sums(130_000, 110_000, 20_000));
    }

    private static void reversesPart(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.part(id, Amount.ofMinor(300)));

        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
        assertThat(subject.report(id).sums()).contains(sums(700, 0, 0));
    }

    private static void completesRest(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.part(id, Amount.ofMinor(300)));
        subject.accepted(CompleteOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(700, 700, 0));
    }

    private static void refusesTooMuch(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        subject.refused(ReverseOrder.part(id, Amount.ofMinor(1_001)), "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 0));
    }

    private static void refusesSecond(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.part(id, Amount.ofMinor(300)));

        subject.refused(ReverseOrder.part(id, Amount.ofMinor(200)), "7");
        assertThat(subject.report(id).sums()).contains(sums(700, 0, 0));
    }

    private static void refundsAsExpected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000)));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void refusesUnexpected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        RefundOrder refund = RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000));
        subject.accepted(refund);

        subject.refused(refund, "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void refundsOnce(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        RefundOrder refund = RefundOrder.of(id, Amount.ofMinor(300)).withExternalId("return-1");
        boolean knowsIds = subject.execute(refund)
                .<Boolean>fold(
                        accepted -> true,
                        refused -> {
                            assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED);
                            return false;
                        },
                        notSent -> false,
                        inDoubt -> false);
        if (knowsIds) {
            subject.accepted(refund);
        }

        assertThat(subject.report(id).sums()).contains(knowsIds ? sums(1_000, 700, 300) : sums(1_000, 1_000, 0));
    }

    /** A cart that is wrong is code 8 on newer gateways and 5 on older ones. */
    private static void isRefused(Subject subject, Operation<?> operation) {
        assertThat(subject.execute(operation)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.GATEWAY);
            assertThat(refused.code()).isIn("5", "8");
        });
    }

    private static OrderId held(Subject subject) {
        return subject.paid(RegisterOrder.twoPhase()
                .orderNumber(subject.freshNumber())
                .cart(CART)
                .returnUrl("https://shop.example/ok"));
    }

    private static OrderId taken(Subject subject) {
        OrderId id = held(subject);
        subject.accepted(CompleteOrder.whole(id));
        return id;
    }

    private static CartItem line(long position, String name, String quantity, long price) {
        return CartItem.builder()
                .positionId(position)
                .name(name)
                .quantity(quantity, "pcs")
                .itemCode("SKU-" + position)
                .itemPrice(price)
                .build();
    }

    private static Sums sums(long approved, long deposited, long refunded) {
        return new Sums(Amount.ofMinor(approved), Amount.ofMinor(deposited), Amount.ofMinor(refunded));
    }
}
