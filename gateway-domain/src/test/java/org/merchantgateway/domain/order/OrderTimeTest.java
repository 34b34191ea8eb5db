package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.merchantgateway.domain.order.Orders.denied;
import static org.merchantgateway.domain.order.Orders.moved;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;

class OrderTimeTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant EXPIRY = NOON.plusSeconds(1200);
    private static final OrderRules USUAL = OrderRules.usual();

    private static Order fresh(PaymentScheme scheme) {
        return Orders.registered(scheme, NOON, EXPIRY);
    }

    @Test
    void canBePaidUntilJustBeforeItExpires() {
        assertThat(fresh(PaymentScheme.ONE_PHASE).isPayable(EXPIRY.minusNanos(1)))
                .isTrue();
        assertThat(moved(fresh(PaymentScheme.ONE_PHASE).approve(EXPIRY.minusNanos(1)))
                        .status())
                .isEqualTo(OrderStatus.DEPOSITED);
    }

    @Test
    void cannotBePaidFromTheInstantOnAtWhichItExpires() {
        assertThat(fresh(PaymentScheme.ONE_PHASE).isPayable(EXPIRY)).isFalse();
        assertThat(denied(fresh(PaymentScheme.ONE_PHASE).approve(EXPIRY))).isEqualTo(Denial.NOT_PAYABLE);
    }

    @Test
    void isDeclinedAsTimedOutOnceItHasExpired() {
        Order expired = fresh(PaymentScheme.ONE_PHASE).asOf(EXPIRY);

        assertThat(expired.status()).isEqualTo(OrderStatus.DECLINED);
        assertThat(expired.actionCode()).isEqualTo(-2007);
        assertThat(expired.asOf(EXPIRY.plusSeconds(1))).isEqualTo(expired);
    }

    @Test
    void expiresAtTheAcsToo() {
        assertThat(moved(fresh(PaymentScheme.ONE_PHASE).startAcs(NOON))
                        .asOf(EXPIRY)
                        .status())
                .isEqualTo(OrderStatus.DECLINED);
    }

    @Test
    void doesNotExpireOnceItIsPaid() {
        Order held = moved(fresh(PaymentScheme.TWO_PHASE).approve(NOON));

        assertThat(held.asOf(EXPIRY.plusSeconds(1))).isEqualTo(held);
        assertThat(moved(held.deposit(EXPIRY.plusSeconds(1), Amount.ZERO, USUAL))
                        .status())
                .isEqualTo(OrderStatus.DEPOSITED);
    }

    @ParameterizedTest(name = "paid {0}, reversed {1}: {2}")
    @CsvSource({
        "2026-03-10T12:00:00+03:00,     2026-03-10T23:59:59.999+03:00, REVERSED",
        "2026-03-10T12:00:00+03:00,     2026-03-11T00:00:00+03:00,     NOT_REVERSIBLE",
        "2026-03-10T00:00:00+03:00,     2026-03-10T00:00:00+03:00,     REVERSED",
        "2026-03-10T23:59:59+03:00,     2026-03-11T00:00:00+03:00,     NOT_REVERSIBLE",
        "2026-03-10T12:00:00+03:00,     2027-03-10T12:00:00+03:00,     NOT_REVERSIBLE",
        "2013-11-13T16:51:02.785+04:00, 2013-11-13T23:59:59.999+04:00, REVERSED",
        "2013-11-13T16:51:02.785+04:00, 2013-11-14T00:00:00+04:00,     NOT_REVERSIBLE",
        "2013-11-13T00:30:00+04:00,     2013-11-13T12:00:00+04:00,     REVERSED",
    })
    void isReversedOnTheSameDayOfMoscowsClockThen(OffsetDateTime paid, OffsetDateTime reversed, String result) {
        Order order = Orders.registered(
                PaymentScheme.ONE_PHASE, paid.toInstant(), paid.toInstant().plusSeconds(60));

        assertThat(moved(order.approve(paid.toInstant()))
                        .reverse(reversed.toInstant(), USUAL)
                        .<String>fold(next -> next.status().toString().substring(2), Denial::name))
                .isEqualTo(result);
    }

    @Test
    void isNotReversedOnceTakenWhereTheMerchantMayNot() {
        OrderRules strict = new OrderRules(1, Amount.ofMinor(100), Currency.RUB, false, ZoneOffset.UTC);

        assertThat(denied(moved(fresh(PaymentScheme.ONE_PHASE).approve(NOON)).reverse(NOON, strict)))
                .isEqualTo(Denial.NOT_REVERSIBLE);
    }

    @Test
    void remembersWhenWhatHappened() {
        Order refunded = moved(moved(moved(fresh(PaymentScheme.TWO_PHASE).approve(NOON.plusSeconds(1)))
                        .deposit(NOON.plusSeconds(2), Amount.ZERO, USUAL))
                .refund(NOON.plusSeconds(3), Amount.ofMinor(1)));

        assertThat(refunded.approvedAt()).contains(NOON.plusSeconds(1));
        assertThat(refunded.depositedAt()).contains(NOON.plusSeconds(2));
        assertThat(refunded.refundedAt()).contains(NOON.plusSeconds(3));
        assertThat(refunded.reversedAt()).isEmpty();
    }

    @Test
    void remembersWhenItWasReversed() {
        assertThat(moved(moved(fresh(PaymentScheme.TWO_PHASE).approve(NOON)).reverse(EXPIRY, USUAL))
                        .reversedAt())
                .isEqualTo(Optional.of(EXPIRY));
    }

    @Test
    void staysOpenWhileAttemptsAreLeft() {
        OrderRules three = USUAL.withMaxAttempts(3);
        Order first = moved(fresh(PaymentScheme.ONE_PHASE).declineAttempt(NOON, 116, three));
        Order second = moved(first.declineAttempt(NOON, 51, three));
        Order third = moved(second.declineAttempt(NOON, 5, three));

        assertThat(first)
                .extracting(o -> o.status().code(), Order::actionCode, Order::attempts)
                .containsExactly(0, 116, 1);
        assertThat(second)
                .extracting(o -> o.status().code(), Order::actionCode, Order::attempts)
                .containsExactly(0, 51, 2);
        assertThat(third)
                .extracting(o -> o.status().code(), Order::actionCode, Order::attempts)
                .containsExactly(6, 5, 3);
    }

    @Test
    void countsTheAttemptThatSucceeds() {
        Order paid = moved(moved(fresh(PaymentScheme.ONE_PHASE).declineAttempt(NOON, 116, USUAL.withMaxAttempts(2)))
                .approve(NOON));

        assertThat(paid).extracting(Order::attempts, Order::actionCode).containsExactly(2, 0);
    }

    @Test
    void saysByItsActionCodeThatNobodyTriedOrThatTheShopGaveUp() {
        assertThat(fresh(PaymentScheme.ONE_PHASE).actionCode()).isEqualTo(-100);
        assertThat(moved(fresh(PaymentScheme.ONE_PHASE).decline(NOON)).actionCode())
                .isEqualTo(4005);
    }

    @Test
    void isCompletedByTheLeastThatTheMerchantsRuleAllows() {
        Order held = moved(fresh(PaymentScheme.TWO_PHASE).approve(NOON));
        OrderRules fromFive = new OrderRules(1, Amount.ofMinor(5), Currency.RUB, true, ZoneOffset.UTC);

        assertThat(moved(held.deposit(NOON, Amount.ofMinor(5), fromFive)).sums().deposited())
                .isEqualTo(Amount.ofMinor(5));
        assertThat(denied(held.deposit(NOON, Amount.ofMinor(4), fromFive))).isEqualTo(Denial.COMPLETION_TOO_SMALL);
    }

    /** The minimum is in the merchant's own currency; 810 and 643 are one. */
    @ParameterizedTest
    @CsvSource({"643, 643, true", "643, 810, true", "643, 392, false", "392, 392, true", "392, 643, false"})
    void hasAMinimumInTheMerchantsOwnCurrencyAlone(String own, String ofOrder, boolean refused) {
        Order registered = fresh(PaymentScheme.TWO_PHASE).toBuilder()
                .currency(Currency.of(ofOrder))
                .build();
        Transition completed = moved(registered.approve(NOON))
                .deposit(
                        NOON,
                        Amount.ofMinor(50),
                        OrderRules.usual().withMinimumCompletion(Amount.ofMinor(100), Currency.of(own)));

        assertThat(completed.<Boolean>fold(next -> false, denial -> denial == Denial.COMPLETION_TOO_SMALL))
                .isEqualTo(refused);
    }

    @Test
    void refusesRulesWithoutAnAttempt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.withMaxAttempts(0))
                .withMessage("maxAttempts must be at least 1, got 0");
    }

    @ParameterizedTest
    @CsvSource({"0,CREATED", "1,APPROVED", "2,DEPOSITED", "3,REVERSED", "4,REFUNDED", "5,CREATED", "6,DECLINED"})
    void namesTheStateOfItsMoney(int status, String paymentState) {
        assertThat(Orders.standing(PaymentScheme.ONE_PHASE, status, List.of(0L, 0L, 0L), NOON, EXPIRY)
                        .paymentState())
                .isEqualTo(paymentState);
    }
}
