package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;

/**
 * An order's life at the gateway, as pure transitions: every one takes the time and the gateway's rules, and answers the
 * next order or the gateway's refusal. Nothing here reads a clock.
 *
 * <p>The simulator runs on it, and a shop can ask it before a call what may still be done.
 *
 * @param number the shop's number
 * @param id the gateway's id
 * @param scheme one-phase or two-phase
 * @param amount the registered amount, minor units
 * @param currency the amount's currency
 * @param registeredAt when it was registered
 * @param expiresAt from when on it cannot be paid
 * @param status where it stands
 * @param sums what its money has come to
 * @param attempts payment attempts used up
 * @param actionCode the processing's result code; -100 before the first attempt
 * @param approvedAt when the payment was authorised
 * @param depositedAt when the money was taken
 * @param reversedAt when the payment was reversed
 * @param refundedAt when money was last given back
 */
public record Order(
        OrderNumber number,
        OrderId id,
        PaymentScheme scheme,
        Amount amount,
        Currency currency,
        Instant registeredAt,
        Instant expiresAt,
        OrderStatus status,
        Sums sums,
        int attempts,
        int actionCode,
        Optional<Instant> approvedAt,
        Optional<Instant> depositedAt,
        Optional<Instant> reversedAt,
        Optional<Instant> refundedAt) {

    /** No payment attempt yet. */
    public static final int NO_ATTEMPT = -100;
    /** Not paid in time. */
    public static final int TIMED_OUT = -2007;
    /** Declined by the shop. */
    public static final int DECLINED_BY_MERCHANT = 4005;

    private static final int SUCCESS = 0;

    /** An order as it is registered: no attempt, no money. */
    public static Order registered(
            OrderNumber number,
            OrderId id,
            PaymentScheme scheme,
            Amount amount,
            Currency currency,
            Instant now,
            Instant expiresAt) {
        return new Order(
                number,
                id,
                scheme,
                amount,
                currency,
                now,
                expiresAt,
                OrderStatus.REGISTERED,
                Sums.NONE,
                0,
                NO_ATTEMPT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The order as it stands at a time: declined, if it could be paid and its time has run out. */
    public Order asOf(Instant now) {
        return isOpen() && !now.isBefore(expiresAt) ? changed(OrderStatus.DECLINED, sums, TIMED_OUT) : this;
    }

    /** Whether it can be paid at a time. */
    public boolean isPayable(Instant now) {
        return asOf(now).isOpen();
    }

    /** The payer is sent to the issuer's ACS. */
    public Transition startAcs(Instant now) {
        return isPayable(now) ? moved(changed(OrderStatus.ACS_STARTED, sums, actionCode)) : denied(Denial.NOT_PAYABLE);
    }

    /** The bank approves: the amount is held (two-phase), or taken at once (one-phase). */
    public Transition approve(Instant now) {
        if (!isPayable(now)) {
            return denied(Denial.NOT_PAYABLE);
        }
        boolean held = scheme == PaymentScheme.TWO_PHASE;
        return moved(new Order(
                number,
                id,
                scheme,
                amount,
                currency,
                registeredAt,
                expiresAt,
                held ? OrderStatus.APPROVED : OrderStatus.DEPOSITED,
                new Sums(amount, held ? Amount.ZERO : amount, Amount.ZERO),
                attempts + 1,
                SUCCESS,
                Optional.of(now),
                held ? Optional.empty() : Optional.of(now),
                Optional.empty(),
                Optional.empty()));
    }

    /**
     * The bank declines an attempt. The order stays open while attempts are left; its action code says why the last one
     * failed.
     *
     * @param actionCode the processing's reason
     */
    public Transition declineAttempt(Instant now, int actionCode, OrderRules rules) {
        if (!isPayable(now)) {
            return denied(Denial.NOT_PAYABLE);
        }
        int used = attempts + 1;
        OrderStatus next = used < rules.maxAttempts() ? OrderStatus.REGISTERED : OrderStatus.DECLINED;
        return moved(changed(next, sums, actionCode).withAttempts(used));
    }

    /** The shop declines an unpaid order. */
    public Transition decline(Instant now) {
        return isPayable(now)
                ? moved(changed(OrderStatus.DECLINED, sums, DECLINED_BY_MERCHANT))
                : denied(Denial.NOT_DECLINABLE);
    }

    /**
     * Takes the held amount or a part of it; the rest of the hold is released.
     *
     * @param wanted minor units; zero means the whole hold
     */
    public Transition deposit(Instant now, Amount wanted, OrderRules rules) {
        if (!status.equals(OrderStatus.APPROVED)) {
            return denied(Denial.NOT_APPROVED);
        }
        if (!wanted.isZero() && wanted.compareTo(rules.minimumCompletion()) < 0) {
            return denied(Denial.COMPLETION_TOO_SMALL);
        }
        if (wanted.compareTo(sums.approved()) > 0) {
            return denied(Denial.COMPLETION_EXCEEDS_HOLD);
        }
        Amount taken = wanted.isZero() ? sums.approved() : wanted;
        return moved(changed(OrderStatus.DEPOSITED, new Sums(sums.approved(), taken, Amount.ZERO), SUCCESS)
                .withTimes(Optional.of(now), reversedAt, refundedAt));
    }

    /** Releases the whole hold, or takes a one-phase payment of the same banking day back. */
    public Transition reverse(Instant now, OrderRules rules) {
        return reverse(now, Amount.ZERO, rules);
    }

    /**
     * Releases a hold or a part of it, or takes a one-phase payment of the same banking day back, or a part of it. What is
     * left after a part stays held or taken; there is one reversal of a part at the most.
     *
     * @param wanted minor units; zero means the whole
     */
    public Transition reverse(Instant now, Amount wanted, OrderRules rules) {
        boolean held = status.equals(OrderStatus.APPROVED);
        boolean isPart = !wanted.isZero() && !wanted.equals(sums.approved());
        if ((!held && !isSameDayPayment(now, rules)) || (isPart && reversedAt.isPresent())) {
            return denied(Denial.NOT_REVERSIBLE);
        }
        if (wanted.compareTo(sums.approved()) > 0) {
            return denied(Denial.REVERSAL_EXCEEDS_APPROVED);
        }
        if (isPart) {
            Amount rest = sums.approved().minus(wanted);
            Sums left = new Sums(rest, held ? Amount.ZERO : rest, Amount.ZERO);
            return moved(changed(status, left, SUCCESS).withTimes(depositedAt, Optional.of(now), refundedAt));
        }
        return moved(
                changed(OrderStatus.REVERSED, Sums.NONE, SUCCESS).withTimes(depositedAt, Optional.of(now), refundedAt));
    }

    /**
     * Gives back what was taken, or a part of it.
     *
     * @param wanted minor units; zero means all that is left
     */
    public Transition refund(Instant now, Amount wanted) {
        boolean deposited = status.equals(OrderStatus.DEPOSITED) || status.equals(OrderStatus.REFUNDED);
        if (!deposited || sums.deposited().isZero()) {
            return denied(Denial.NOT_REFUNDABLE);
        }
        if (wanted.compareTo(sums.deposited()) > 0) {
            return denied(Denial.REFUND_EXCEEDS_DEPOSIT);
        }
        Amount given = wanted.isZero() ? sums.deposited() : wanted;
        Sums next = new Sums(
                sums.approved(), sums.deposited().minus(given), sums.refunded().plus(given));
        return moved(changed(OrderStatus.REFUNDED, next, SUCCESS).withTimes(depositedAt, reversedAt, Optional.of(now)));
    }

    /** The state of the order's money, as {@code paymentState} names it. */
    public String paymentState() {
        return switch (status.code()) {
            case 1 -> "APPROVED";
            case 2 -> "DEPOSITED";
            case 3 -> "REVERSED";
            case 4 -> "REFUNDED";
            case 6 -> "DECLINED";
            default -> "CREATED";
        };
    }

    private boolean isOpen() {
        return status.equals(OrderStatus.REGISTERED) || status.equals(OrderStatus.ACS_STARTED);
    }

    private boolean isSameDayPayment(Instant now, OrderRules rules) {
        return rules.sameDayReversal()
                && scheme == PaymentScheme.ONE_PHASE
                && status.equals(OrderStatus.DEPOSITED)
                && approvedAt
                        .map(paid -> paid.atZone(rules.bankingDay()).toLocalDate())
                        .filter(now.atZone(rules.bankingDay()).toLocalDate()::equals)
                        .isPresent();
    }

    private static Transition moved(Order next) {
        return new Transition.Moved(next);
    }

    private static Transition denied(Denial denial) {
        return new Transition.Denied(denial);
    }

    private Order changed(OrderStatus nextStatus, Sums nextSums, int nextActionCode) {
        return new Order(
                number,
                id,
                scheme,
                amount,
                currency,
                registeredAt,
                expiresAt,
                nextStatus,
                nextSums,
                attempts,
                nextActionCode,
                approvedAt,
                depositedAt,
                reversedAt,
                refundedAt);
    }

    private Order withAttempts(int used) {
        return new Order(
                number,
                id,
                scheme,
                amount,
                currency,
                registeredAt,
                expiresAt,
                status,
                sums,
                used,
                actionCode,
                approvedAt,
                depositedAt,
                reversedAt,
                refundedAt);
    }

    private Order withTimes(Optional<Instant> deposited, Optional<Instant> reversed, Optional<Instant> refunded) {
        return new Order(
                number,
                id,
                scheme,
                amount,
                currency,
                registeredAt,
                expiresAt,
                status,
                sums,
                attempts,
                actionCode,
                approvedAt,
                deposited,
                reversed,
                refunded);
    }
}
