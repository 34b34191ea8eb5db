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
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.ReverseOrder;

/** Completing a two-phase order. Source: deposit.do. */
final class CompletionRules {

    private static final String SOURCE = "deposit.do";
    private static final String ITEMS = "deposit.do, depositItems";
    private static final String ERRORS = "deposit.do, error codes";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    @ContractRule(id = "DEP-01", text = "completes a part of the hold", source = SOURCE)
    void completesPart(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));

        assertThat(subject.report(id).status()).contains(OrderStatus.DEPOSITED);
        assertThat(subject.report(id).sums()).contains(sums(230_000, 150_000, 0));
    }

    @ContractRule(id = "DEP-02", text = "completes the whole hold if no amount is named", source = SOURCE)
    void completesWhole(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(230_000, 230_000, 0));
    }

    @ContractRule(id = "DEP-03", text = "completes one minor unit less than the hold", source = SOURCE)
    void completesNearlyAll(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(229_999)));

        assertThat(subject.report(id).sums()).contains(sums(230_000, 229_999, 0));
    }

    @ContractRule(id = "DEP-04", text = "completes some lines of the cart", source = ITEMS)
    void completesLines(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase().cart(SampleCart.CART));
        subject.accepted(CompleteOrder.of(id, SampleCart.CART.part(List.of(SampleCart.cups("2")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 20_000, 0));
    }

    @ContractRule(id = "DEP-05", text = "refuses a completion beyond the hold, code 5", source = ERRORS)
    void beyondHold(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(230_001)), "5");
        assertThat(subject.report(id).sums()).contains(sums(230_000, 0, 0));
    }

    @ContractRule(id = "DEP-06", text = "refuses a completion of less than 100 minor units, code 5", source = ERRORS)
    void tooLittle(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(99)), "5");
        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }

    @ContractRule(id = "DEP-07", text = "refuses a second completion, code 7", source = ERRORS)
    void second(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));

        subject.refused(CompleteOrder.of(id, Amount.ofMinor(80_000)), "7");
        assertThat(subject.report(id).sums()).contains(sums(230_000, 150_000, 0));
    }

    @ContractRule(id = "DEP-08", text = "refuses to complete an unpaid order, code 7", source = ERRORS)
    void unpaid(Subject subject) {
        subject.refused(CompleteOrder.whole(subject.registered(subject.twoPhase(1_000))), "7");
    }

    @ContractRule(id = "DEP-09", text = "refuses to complete a one-phase order, code 7", source = ERRORS)
    void onePhase(Subject subject) {
        subject.refused(CompleteOrder.whole(subject.paid(subject.onePhase(1_000))), "7");
    }

    @ContractRule(id = "DEP-10", text = "refuses to complete a reversed order, code 7", source = ERRORS)
    void reversed(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(ReverseOrder.whole(id));

        subject.refused(CompleteOrder.whole(id), "7");
        assertThat(subject.report(id).status()).contains(OrderStatus.REVERSED);
    }

    @ContractRule(id = "DEP-11", text = "refuses to complete a declined order, code 7", source = ERRORS)
    void declined(Subject subject) {
        OrderId id = subject.registered(subject.twoPhase(1_000));
        subject.pay(id, TestCards.withoutFunds());

        subject.refused(CompleteOrder.whole(id), "7");
    }

    @ContractRule(id = "DEP-12", text = "refuses an unknown order, code 6", source = ERRORS)
    void unknown(Subject subject) {
        subject.refused(CompleteOrder.whole(UNKNOWN), "6");
    }

    @ContractRule(id = "DEP-13", text = "refuses an invalid language, code 5", source = ERRORS)
    void noLanguage(Subject subject) {
        subject.refused(
                CompleteOrder.whole(subject.paid(subject.twoPhase(1_000))).in("xx"), "5");
    }

    @ContractRule(
            id = "DEP-14",
            text = "refuses to complete more of a cart line than was ordered, code 8 or 5",
            source = ITEMS)
    void tooMuchOfLine(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase().cart(SampleCart.CART));
        CartItem four = SampleCart.cups("4");

        subject.refused(CompleteOrder.of(id, Cart.of(four).part(List.of(four))), SampleCart.INVALID);
        assertThat(subject.report(id).sums()).contains(sums(130_000, 0, 0));
    }

    @ContractRule(
            id = "DEP-15",
            text = "refuses to complete an item that is not in the cart, code 8 or 5",
            source = ITEMS)
    void foreignLine(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase().cart(SampleCart.CART));
        CartItem foreign = line(2, "Saucer", "1", 10_000);

        subject.refused(CompleteOrder.of(id, Cart.of(foreign).part(List.of(foreign))), SampleCart.INVALID);
        assertThat(subject.report(id).status()).contains(OrderStatus.APPROVED);
    }

    @ContractRule(
            id = "DEP-16",
            text = "completes a hold whatever parameters the request has",
            source = "deposit.do, jsonParams")
    void parameters(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));
        subject.accepted(CompleteOrder.whole(id).with(Parameters.none().with("parcel", "a & b")));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }
}
