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
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Outcome;

/** Giving money back. Source: refund.do. */
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

    @ContractRule(id = "RFD-02", text = "refunds a part of what was completed", source = SOURCE)
    void partOfCompleted(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(50_000)));

        assertThat(subject.report(id).sums()).contains(sums(230_000, 100_000, 50_000));
    }

    @ContractRule(id = "RFD-03", text = "refunds all that is left when asked for zero", source = SOURCE)
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

    @ContractRule(id = "RFD-05", text = "refunds a payment of long ago", source = SOURCE, needs = CLOCK)
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
        subject.accepted(RefundOrder.of(id, PartOfCarts.CART.part(List.of(PartOfCarts.tea("2.5")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    @ContractRule(id = "RFD-07", text = "refunds a part of a line, and then its rest", source = ITEMS)
    void restOfLine(Subject subject) {
        OrderId id = taken(subject);
        subject.accepted(RefundOrder.of(id, PartOfCarts.CART.part(List.of(PartOfCarts.tea("0.5")))));
        subject.accepted(RefundOrder.of(id, PartOfCarts.CART.part(List.of(PartOfCarts.tea("2")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    private static OrderId taken(Subject subject) {
        return subject.paid(subject.order(RegisterOrder.onePhase()).cart(PartOfCarts.CART));
    }

    @ContractRule(id = "RFD-08", text = "refunds if just the expected amount is still taken", source = EXPECTED)
    void expected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000)));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(id = "RFD-09", text = "refunds nothing if another amount is taken, code 7", source = EXPECTED)
    void unexpected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        RefundOrder refund = RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000));
        subject.accepted(refund);

        subject.refused(refund, "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(
            id = "RFD-10",
            text = "refunds once however often the shop's id of it comes, or says that the wire cannot",
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

    @ContractRule(id = "RFD-11", text = "refuses a refund when nothing is left with code 7", source = ERRORS)
    void nothingLeft(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.whole(id));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 1_000));
    }

    @ContractRule(id = "RFD-12", text = "refuses a refund beyond the deposited amount with code 7", source = ERRORS)
    void beyond(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_001)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    @ContractRule(
            id = "RFD-13",
            text = "refuses a refund beyond what earlier ones have left with code 7",
            source = ERRORS)
    void beyondRest(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(701)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    @ContractRule(id = "RFD-14", text = "refuses to refund what nobody has paid with code 7", source = ERRORS)
    void unpaid(Subject subject) {
        subject.refused(RefundOrder.of(subject.registered(subject.onePhase(1_000)), Amount.ofMinor(1_000)), "7");
    }

    @ContractRule(id = "RFD-15", text = "refuses to refund a hold with code 7", source = ERRORS)
    void hold(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_000)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 0));
    }

    @ContractRule(id = "RFD-16", text = "refuses to refund what was reversed with code 7", source = ERRORS)
    void reversed(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(ReverseOrder.of(id));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_000)), "7");
    }

    @ContractRule(id = "RFD-17", text = "refuses an unknown order with code 6", source = ERRORS)
    void unknown(Subject subject) {
        subject.refused(RefundOrder.of(OrderId.of("no-such-order"), Amount.ofMinor(1_000)), "6");
    }

    @ContractRule(id = "RFD-18", text = "refuses a language that is none with code 5", source = ERRORS)
    void noLanguage(Subject subject) {
        subject.refused(RefundOrder.whole(subject.paid(subject.onePhase(1_000))).in("xx"), "5");
    }

    @ContractRule(id = "RFD-19", text = "refuses to refund more of a line than is left", source = ITEMS)
    void tooMuchOfLine(Subject subject) {
        OrderId id = taken(subject);
        CartPart two = PartOfCarts.CART.part(List.of(PartOfCarts.cups("2")));
        subject.accepted(RefundOrder.of(id, two));

        subject.refused(RefundOrder.of(id, two), PartOfCarts.WRONG);
        assertThat(subject.report(id).sums()).contains(sums(130_000, 110_000, 20_000));
    }
}
