package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;
import static org.merchantgateway.testkit.contract.Need.CLOCK;

import java.time.Duration;
import java.util.List;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Outcome;

/** Refunding a payment. Source: refund.do. */
final class RefundRules {

    private static final String SOURCE = "refund.do";
    private static final String ITEMS = "refund.do, refundItems";
    private static final String EXPECTED = "refund.do, expectedDepositedAmount";
    private static final String ERRORS = "refund.do, error codes";

    @ContractRule(id = "RFD-01", text = "refunds a part of a one-phase payment and keeps the rest", source = SOURCE)
    void part(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        assertThat(subject.report(id).status()).contains(OrderStatus.REFUNDED);
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(id = "RFD-02", text = "refunds a part of a completed payment", source = SOURCE)
    void partOfCompleted(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(50_000)));

        assertThat(subject.report(id).sums()).contains(sums(230_000, 100_000, 50_000));
    }

    @ContractRule(id = "RFD-03", text = "refunds all that is left if no amount is named", source = SOURCE)
    void rest(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));
        subject.accepted(RefundOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 1_000));
    }

    @ContractRule(id = "RFD-04", text = "refunds one minor unit", source = SOURCE)
    void least(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(1)));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 999, 1));
    }

    @ContractRule(
            id = "RFD-05",
            text = "refunds a payment that is more than a month old",
            source = SOURCE,
            needs = CLOCK)
    void longAgo(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = apart.paid(apart.onePhase(1_000));
        apart.simulator().clock().advance(Duration.ofDays(40));
        apart.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        assertThat(apart.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(id = "RFD-06", text = "refunds some lines of the cart", source = ITEMS)
    void lines(Subject subject) {
        OrderId id = taken(subject);
        subject.accepted(RefundOrder.of(id, SampleCart.CART.part(List.of(SampleCart.tea("2.5")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    @ContractRule(id = "RFD-07", text = "refunds a part of a cart line, and then the rest of it", source = ITEMS)
    void restOfLine(Subject subject) {
        OrderId id = taken(subject);
        subject.accepted(RefundOrder.of(id, SampleCart.CART.part(List.of(SampleCart.tea("0.5")))));
        subject.accepted(RefundOrder.of(id, SampleCart.CART.part(List.of(SampleCart.tea("2")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    private static OrderId taken(Subject subject) {
        return subject.paid(subject.onePhase().cart(SampleCart.CART));
    }

    @ContractRule(id = "RFD-08", text = "refunds if the deposited amount is the expected one", source = EXPECTED)
    void expected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000)));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(
            id = "RFD-09",
            text = "refuses a refund if the deposited amount is not the expected one, code 7",
            source = EXPECTED)
    void unexpected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        RefundOrder refund = RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000));
        subject.accepted(refund);

        subject.refused(refund, "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(
            id = "RFD-10",
            text = "refunds once per external refund id, or refuses the id as unsupported",
            source = "refund.do, externalRefundId")
    void once(Subject subject) {
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

    @ContractRule(id = "RFD-11", text = "refuses a refund when nothing is left, code 7", source = ERRORS)
    void nothingLeft(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.whole(id));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 1_000));
    }

    @ContractRule(id = "RFD-12", text = "refuses a refund beyond the deposited amount, code 7", source = ERRORS)
    void beyond(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_001)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "RFD-13",
            text = "refuses a refund beyond what earlier refunds have left, code 7",
            source = ERRORS)
    void beyondRest(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(701)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(id = "RFD-14", text = "refuses to refund an unpaid order, code 7", source = ERRORS)
    void unpaid(Subject subject) {
        subject.refused(RefundOrder.of(subject.registered(subject.onePhase(1_000)), Amount.ofMinor(1_000)), "7");
    }

    @ContractRule(id = "RFD-15", text = "refuses to refund a hold, code 7", source = ERRORS)
    void hold(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_000)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 0));
    }

    @ContractRule(id = "RFD-16", text = "refuses to refund a reversed payment, code 7", source = ERRORS)
    void reversed(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(ReverseOrder.whole(id));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_000)), "7");
    }

    @ContractRule(id = "RFD-17", text = "refuses an unknown order, code 6", source = ERRORS)
    void unknown(Subject subject) {
        subject.refused(RefundOrder.of(OrderId.of("no-such-order"), Amount.ofMinor(1_000)), "6");
    }

    @ContractRule(id = "RFD-18", text = "refuses an invalid language, code 5", source = ERRORS)
    void noLanguage(Subject subject) {
        subject.refused(RefundOrder.whole(subject.paid(subject.onePhase(1_000))).in("xx"), "5");
    }

    @ContractRule(
            id = "RFD-19",
            text = "refuses to refund more of a cart line than is left, code 8 or 5",
            source = ITEMS)
    void tooMuchOfLine(Subject subject) {
        OrderId id = taken(subject);
        CartPart two = SampleCart.CART.part(List.of(SampleCart.cups("2")));
        subject.accepted(RefundOrder.of(id, two));

        subject.refused(RefundOrder.of(id, two), SampleCart.INVALID);
        assertThat(subject.report(id).sums()).contains(sums(130_000, 110_000, 20_000));
    }

    @ContractRule(
            id = "RFD-20",
            text = "takes a refund's penalty of the order's amount, and refuses one above it, code 5",
            source = "refund.do, jsonParams")
    void penalty(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        RefundOrder refund = RefundOrder.of(id, Amount.ofMinor(300));

        subject.refused(refund.with(Parameters.none().with("penalty", "1001")), "5");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
        subject.accepted(refund.with(Parameters.none().with("penalty", "1000")));
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }
}
