package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.order.Orders.denied;
import static org.merchantgateway.domain.order.Orders.moved;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;

/** A part of a payment of 1000 is reversed: once, and the rest stands as the whole did. */
class PartialReversalTest {

    private static final Instant NOON = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final OrderRules USUAL = OrderRules.usual();
    private static final Amount PART = Amount.ofMinor(300);
    private static final Amount REST = Amount.ofMinor(700);

    private static Order paid(PaymentScheme scheme) {
        return moved(Orders.registered(scheme, NOON, NOON.plusSeconds(1200)).approve(NOON));
    }

    private static Order partReversed(PaymentScheme scheme) {
        return moved(paid(scheme).reverse(LATER, PART, USUAL));
    }

    @Test
    void leavesTheRestOfAHoldHeld() {
        Order order = partReversed(PaymentScheme.TWO_PHASE);

        assertThat(order.status()).isEqualTo(OrderStatus.APPROVED);
        assertThat(order.sums()).isEqualTo(new Sums(REST, Amount.ZERO, Amount.ZERO));
        assertThat(order.paymentState()).isEqualTo("APPROVED");
        assertThat(order.reversedAt()).contains(LATER);
        assertThat(order.depositedAt()).isEmpty();
        assertThat(order.amount()).isEqualTo(Orders.THOUSAND);
    }

    @Test
    void leavesTheRestOfAPaymentTaken() {
        Order order = partReversed(PaymentScheme.ONE_PHASE);

        assertThat(order.status()).isEqualTo(OrderStatus.DEPOSITED);
        assertThat(order.sums()).isEqualTo(new Sums(REST, REST, Amount.ZERO));
        assertThat(order.paymentState()).isEqualTo("DEPOSITED");
        assertThat(order.reversedAt()).contains(LATER);
        assertThat(order.depositedAt()).contains(NOON);
        assertThat(order.refundedAt()).isEmpty();
    }

    @Test
    void leavesARestThatCanBeCompletedAndThenRefunded() {
        Order completed = moved(partReversed(PaymentScheme.TWO_PHASE).deposit(LATER, Amount.ZERO, USUAL));

        assertThat(completed.sums()).isEqualTo(new Sums(REST, REST, Amount.ZERO));
        assertThat(completed.reversedAt()).contains(LATER);
        assertThat(moved(completed.refund(LATER, Amount.ZERO)).sums()).isEqualTo(new Sums(REST, Amount.ZERO, REST));
    }

    @Test
    void letsNoMoreBeCompletedThanIsLeft() {
        assertThat(denied(partReversed(PaymentScheme.TWO_PHASE).deposit(LATER, Amount.ofMinor(701), USUAL)))
                .isEqualTo(Denial.COMPLETION_EXCEEDS_HOLD);
    }

    @Test
    void letsNoMoreBeRefundedThanIsLeft() {
        Order order = partReversed(PaymentScheme.ONE_PHASE);

        assertThat(moved(order.refund(LATER, REST)).sums()).isEqualTo(new Sums(REST, Amount.ZERO, REST));
        assertThat(denied(order.refund(LATER, Amount.ofMinor(701)))).isEqualTo(Denial.REFUND_EXCEEDS_DEPOSIT);
    }

    @Test
    void isOverOnceSomethingWasRefunded() {
        Order refunded = moved(paid(PaymentScheme.ONE_PHASE).refund(LATER, PART));

        assertThat(denied(refunded.reverse(LATER, PART, USUAL))).isEqualTo(Denial.NOT_REVERSIBLE);
    }

    /** The gateway's order of its checks: that it cannot be at all, then that it is too much. */
    @Test
    void isDeniedByTheStateBeforeTheAmount() {
        Order twice = partReversed(PaymentScheme.TWO_PHASE);

        assertThat(denied(twice.reverse(LATER, Amount.ofMinor(1), USUAL))).isEqualTo(Denial.NOT_REVERSIBLE);
        assertThat(denied(twice.reverse(LATER, Amount.ofMinor(1001), USUAL))).isEqualTo(Denial.NOT_REVERSIBLE);
        assertThat(denied(paid(PaymentScheme.TWO_PHASE).reverse(LATER, Amount.ofMinor(1001), USUAL)))
                .isEqualTo(Denial.REVERSAL_EXCEEDS_APPROVED);
    }

    @Property
    void leavesExactlyTheRestAndLetsTheWholeOfItGo(
            @ForAll PaymentScheme scheme, @ForAll @IntRange(min = 1, max = 999) int part) {
        Order order = moved(paid(scheme).reverse(LATER, Amount.ofMinor(part), USUAL));
        long rest = 1000L - part;

        assertThat(order.sums().approved().minor()).isEqualTo(rest);
        assertThat(order.sums().deposited().minor()).isEqualTo(scheme == PaymentScheme.TWO_PHASE ? 0 : rest);
        assertThat(moved(order.reverse(LATER, USUAL)))
                .isEqualTo(moved(order.reverse(LATER, Amount.ofMinor(rest), USUAL)))
                .satisfies(reversed -> {
                    assertThat(reversed.status()).isEqualTo(OrderStatus.REVERSED);
                    assertThat(reversed.sums()).isEqualTo(Sums.NONE);
                });
    }
}
