package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.testkit.contract.Expected.sums;

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

    private RefundRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "RFD-01",
                        "refunds a part of a one-phase payment and keeps the rest",
                        SOURCE,
                        RefundRules::part),
                Rule.of("RFD-02", "refunds a part of what was completed", SOURCE, RefundRules::partOfCompleted),
                Rule.of("RFD-03", "refunds all that is left when asked for zero", SOURCE, RefundRules::rest),
                Rule.of("RFD-04", "refunds one minor unit", SOURCE, RefundRules::least),
                Rule.of("RFD-05", "refunds a payment of long ago", SOURCE, RefundRules::longAgo)
                        .needing(Need.CLOCK),
                Rule.of("RFD-06", "refunds some lines of the cart", ITEMS, RefundRules::lines),
                Rule.of("RFD-07", "refunds a part of a line, and then its rest", ITEMS, RefundRules::restOfLine),
                Rule.of(
                        "RFD-08",
                        "refunds if just the expected amount is still taken",
                        EXPECTED,
                        RefundRules::expected),
                Rule.of(
                        "RFD-09",
                        "refunds nothing if another amount is taken, code 7",
                        EXPECTED,
                        RefundRules::unexpected),
                Rule.of(
                        "RFD-10",
                        "refunds once however often the shop's id of it comes, or says that the wire cannot",
                        "refund.do, externalRefundId",
                        RefundRules::once),
                Rule.of(
                        "RFD-11",
                        "refuses a refund when nothing is left with code 7",
                        ERRORS,
                        RefundRules::nothingLeft),
                Rule.of(
                        "RFD-12",
                        "refuses a refund beyond the deposited amount with code 7",
                        ERRORS,
                        RefundRules::beyond),
                Rule.of(
                        "RFD-13",
                        "refuses a refund beyond what earlier ones have left with code 7",
                        ERRORS,
                        RefundRules::beyondRest),
                Rule.of("RFD-14", "refuses to refund what nobody has paid with code 7", ERRORS, RefundRules::unpaid),
                Rule.of("RFD-15", "refuses to refund a hold with code 7", ERRORS, RefundRules::hold),
                Rule.of("RFD-16", "refuses to refund what was reversed with code 7", ERRORS, RefundRules::reversed),
                Rule.of("RFD-17", "refuses an unknown order with code 6", ERRORS, RefundRules::unknown),
                Rule.of("RFD-18", "refuses a language that is none with code 5", ERRORS, RefundRules::noLanguage),
                Rule.of("RFD-19", "refuses to refund more of a line than is left", ITEMS, RefundRules::tooMuchOfLine));
    }

    private static void part(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        assertThat(subject.report(id).status()).contains(OrderStatus.REFUNDED);
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void partOfCompleted(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(230_000));
        subject.accepted(CompleteOrder.of(id, Amount.ofMinor(150_000)));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(50_000)));

        assertThat(subject.report(id).sums()).contains(sums(230_000, 100_000, 50_000));
    }

    private static void rest(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));
        subject.accepted(RefundOrder.whole(id));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 1_000));
    }

    private static void least(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(1)));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 999, 1));
    }

    private static void longAgo(Subject subject) {
        Subject apart = subject.apart();
        OrderId id = apart.paid(apart.onePhase(1_000));
        apart.simulator().clock().advance(Duration.ofDays(40));
        apart.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        assertThat(apart.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void lines(Subject subject) {
        OrderId id = taken(subject);
        subject.accepted(RefundOrder.of(id, PartOfCarts.CART.part(List.of(PartOfCarts.tea("2.5")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    private static void restOfLine(Subject subject) {
        OrderId id = taken(subject);
        subject.accepted(RefundOrder.of(id, PartOfCarts.CART.part(List.of(PartOfCarts.tea("0.5")))));
        subject.accepted(RefundOrder.of(id, PartOfCarts.CART.part(List.of(PartOfCarts.tea("2")))));

        assertThat(subject.report(id).sums()).contains(sums(130_000, 30_000, 100_000));
    }

    private static OrderId taken(Subject subject) {
        return subject.paid(subject.order(RegisterOrder.onePhase()).cart(PartOfCarts.CART));
    }

    private static void expected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000)));

        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void unexpected(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        RefundOrder refund = RefundOrder.of(id, Amount.ofMinor(300)).ifDeposited(Amount.ofMinor(1_000));
        subject.accepted(refund);

        subject.refused(refund, "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void once(Subject subject) {
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

    private static void nothingLeft(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.whole(id));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 1_000));
    }

    private static void beyond(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_001)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 1_000, 0));
    }

    private static void beyondRest(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(RefundOrder.of(id, Amount.ofMinor(300)));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(701)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 700, 300));
    }

    private static void unpaid(Subject subject) {
        subject.refused(RefundOrder.of(subject.registered(subject.onePhase(1_000)), Amount.ofMinor(1_000)), "7");
    }

    private static void hold(Subject subject) {
        OrderId id = subject.paid(subject.twoPhase(1_000));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_000)), "7");
        assertThat(subject.report(id).sums()).contains(sums(1_000, 0, 0));
    }

    private static void reversed(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(ReverseOrder.of(id));

        subject.refused(RefundOrder.of(id, Amount.ofMinor(1_000)), "7");
    }

    private static void unknown(Subject subject) {
        subject.refused(RefundOrder.of(OrderId.of("no-such-order"), Amount.ofMinor(1_000)), "6");
    }

    private static void noLanguage(Subject subject) {
        subject.refused(RefundOrder.whole(subject.paid(subject.onePhase(1_000))).in("xx"), "5");
    }

    private static void tooMuchOfLine(Subject subject) {
        OrderId id = taken(subject);
        CartPart two = PartOfCarts.CART.part(List.of(PartOfCarts.cups("2")));
        subject.accepted(RefundOrder.of(id, two));

        subject.refused(RefundOrder.of(id, two), PartOfCarts.WRONG);
        assertThat(subject.report(id).sums()).contains(sums(130_000, 110_000, 20_000));
    }
}
