package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.line;
import static org.merchantgateway.testkit.contract.Expected.sums;

import java.util.List;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;

/** Completing a two-phase order. Source: deposit.do. */
final class CompletionRules {

    private static final String SOURCE = "deposit.do";
    private static final String ITEMS = "deposit.do, depositItems";
    private static final String ERRORS = "deposit.do, error codes";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    private CompletionRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("DEP-01", "completes a part of the hold", SOURCE, CompletionRules::completesPart),
                Rule.of(
                        "DEP-02",
                        "completes the whole hold when asked for zero",
                        SOURCE,
                        CompletionRules::completesWhole),
                Rule.of(
                        "DEP-03",
                        "completes one minor unit less than the hold",
                        SOURCE,
                        CompletionRules::completesNearlyAll),
                Rule.of("DEP-04", "completes some lines of the cart", ITEMS, CompletionRules::completesLines),
                Rule.of(
                        "DEP-05",
                        "refuses a completion beyond the hold with code 5",
                        ERRORS,
                        CompletionRules::beyondHold),
                Rule.of(
                        "DEP-06",
                        "refuses a completion of less than 100 minor units with code 5",
                        ERRORS,
                        CompletionRules::tooLittle),
                Rule.of("DEP-07", "refuses a second completion with code 7", ERRORS, CompletionRules::second),
                Rule.of(
                        "DEP-08",
                        "refuses to complete what nobody has paid with code 7",
                        ERRORS,
                        CompletionRules::unpaid),
                Rule.of(
                        "DEP-09",
                        "refuses to complete a one-phase order with code 7",
                        ERRORS,
                        CompletionRules::onePhase),
                Rule.of(
                        "DEP-10",
                        "refuses to complete what was reversed with code 7",
                        ERRORS,
                        CompletionRules::reversed),
                Rule.of(
                        "DEP-11",
                        "refuses to complete a declined order with code 7",
                        ERRORS,
                        CompletionRules::declined),
                Rule.of("DEP-12", "refuses an unknown order with code 6", ERRORS, CompletionRules::unknown),
                Rule.of("DEP-13", "refuses a language that is none with code 5", ERRORS, CompletionRules::noLanguage),
                Rule.of(
                        "DEP-14",
                        "refuses to complete more of a line than it has",
                        ITEMS,
                        CompletionRules::tooMuchOfLine),
                Rule.of("DEP-15", "refuses to complete what is not in the cart", ITEMS, CompletionRules::foreignLine));
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

    private static void completesNearlyAll(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(229_999)));

        assertThat(subject.report(id).sums()).contains(sums(230_000, 229_999, 0));
    }

    private static void completesLines(Subject subject) {
        OrderId id = subject.paid(subject.order(RegisterOrder.twoPhase()).cart(PartOfCarts.CART));
        subject.accepted(CompleteOrder.of(id, PartOfCarts.CART.part(List.of(PartOfCarts.cups("2")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 20_000, 0));
    }

    private static void beyondHold(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(230_001)), "5");
        assertThat(subject.report(id).sums()).contains(sums(230_000, 0, 0));
    }

    private static void tooLittle(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(99)), "5");
        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }

    private static void second(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(80_000)), "7");
        assertThat(subject.report(id).sums()).contains(sums(230_000, 150_000, 0));
    }

    private static void unpaid(Subject subject) {
        subject.refused(CompleteOrder.whole(subject.registered(subject.twoPhase(1_000))), "7");
    }

    private static void onePhase(Subject subject) {
        subject.refused(CompleteOrder.whole(subject.paid(subject.onePhase(1_000))), "7");
    }

    private static void reversed(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.of(id));

        subject.refused(CompleteOrder.whole(id), "7");
        assertThat(subject.report(id).status()).contains(OrderStatus.REVERSED);
    }

    private static void declined(Subject subject) {
        OrderId id = subject.registered(subject.twoPhase(1_000));
        subject.pay(id, TestCards.withoutFunds());

        subject.refused(CompleteOrder.whole(id), "7");
    }

    private static void unknown(Subject subject) {
        subject.refused(CompleteOrder.whole(UNKNOWN), "6");
    }

    private static void noLanguage(Subject subject) {
        subject.refused(
                CompleteOrder.whole(subject.paid(subject.twoPhase(1_000))).in("xx"), "5");
    }

    private static void tooMuchOfLine(Subject subject) {
        OrderId id = subject.paid(subject.order(RegisterOrder.twoPhase()).cart(PartOfCarts.CART));
        CartItem four = PartOfCarts.cups("4");

        subject.refused(CompleteOrder.of(id, Cart.of(four).part(List.of(four))), PartOfCarts.WRONG);
        assertThat(subject.report(id).sums()).contains(sums(130_000, 0, 0));
    }

    private static void foreignLine(Subject subject) {
        OrderId id = subject.paid(subject.order(RegisterOrder.twoPhase()).cart(PartOfCarts.CART));
        CartItem foreign = line(2, "Saucer", "1", 10_000);

        subject.refused(CompleteOrder.of(id, Cart.of(foreign).part(List.of(foreign))), PartOfCarts.WRONG);
        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }
}
