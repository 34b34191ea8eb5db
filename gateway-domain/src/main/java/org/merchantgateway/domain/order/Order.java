package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * The life of an order at the gateway, as pure transitions: each takes the time and, where they matter, the gateway's
 * rules, and returns the next order or the gateway's refusal. Nothing here reads a clock, sends a request or changes
 * this value. The simulator uses it, and a shop can ask it before a call which operations are still possible.
 *
 * <p>Only unpaid orders expire: a hold does not expire here, although a bank releases it after some days. Make one with
 * {@link #registered} and go on with transitions; a builder restores one that was stored, and does not check whether its
 * parts fit together.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class Order {

    private static final Rules<Order> RULES = Rules.of(Order.class);

    /** Action code: no payment attempt yet. */
    public static final int NO_ATTEMPT = -100;
    /** Action code: the order was not paid in time. */
    public static final int TIMED_OUT = -2007;
    /** Action code: the shop declined the order. */
    public static final int DECLINED_BY_MERCHANT = 4005;

    private static final int SUCCESS = 0;

    Order() {}

    /** The shop's number. */
    public abstract OrderNumber number();

    /** The gateway's id. */
    public abstract OrderId id();

    /** One-phase or two-phase. */
    public abstract PaymentScheme scheme();

    /** The registered amount, minor units; the transitions do not change it. */
    public abstract Amount amount();

    /** The currency of all amounts of the order. */
    public abstract Currency currency();

    /** When it was registered. */
    public abstract Instant registeredAt();

    /** The first moment at which it cannot be paid any more. */
    public abstract Instant expiresAt();

    /** The status as it was stored; {@link #asOf} takes the expiry into account. */
    public abstract OrderStatus status();

    /** The approved, deposited and refunded amounts, minor units. */
    public abstract Sums sums();

    /** How many payment attempts were made. */
    public abstract int attempts();

    /** The processing's result code of the last attempt or operation; -100 before the first attempt. */
    public abstract int actionCode();

    /** When the payment was authorised; empty before. */
    public abstract Optional<Instant> approvedAt();

    /** When the money was taken; empty before. */
    public abstract Optional<Instant> depositedAt();

    /** When the payment, or a part of it, was reversed; empty before. */
    public abstract Optional<Instant> reversedAt();

    /** When money was last refunded; empty before. */
    public abstract Optional<Instant> refundedAt();

    /**
     * A newly registered order: status 0, no attempt, no money moved.
     *
     * @param number the shop's number
     * @param id the gateway's id
     * @param scheme one-phase or two-phase
     * @param amount minor units of the currency
     * @param currency the order's currency
     * @param now when it is registered
     * @param expiresAt the first moment at which it cannot be paid any more
     */
    public static Order registered(
            OrderNumber number,
            OrderId id,
            PaymentScheme scheme,
            Amount amount,
            Currency currency,
            Instant now,
            Instant expiresAt) {
        return builder()
                .number(number)
                .id(id)
                .scheme(scheme)
                .amount(amount)
                .currency(currency)
                .registeredAt(now)
                .expiresAt(expiresAt)
                .status(OrderStatus.REGISTERED)
                .sums(Sums.NONE)
                .attempts(0)
                .actionCode(NO_ATTEMPT)
                .build();
    }

    /**
     * The order as the gateway reports it at a time. An order that is not paid by {@link #expiresAt()} is declined,
     * with the action code {@link #TIMED_OUT}.
     *
     * @param now the time in question
     * @return this order, unless it has expired
     */
    public Order asOf(Instant now) {
        return isOpen() && !now.isBefore(expiresAt())
                ? changed(OrderStatus.DECLINED, sums(), TIMED_OUT).build()
                : this;
    }

    /** Whether the order can be paid or declined at a time: its status is 0 or 5, and it has not expired. */
    public boolean isPayable(Instant now) {
        return asOf(now).isOpen();
    }

    /**
     * The payer is sent to the issuer's page for 3-D Secure (ACS). No attempt is counted yet.
     *
     * @return the order in status 5, or {@link Denial#NOT_PAYABLE}
     */
    public Transition startAcs(Instant now) {
        return isPayable(now)
                ? moved(changed(OrderStatus.ACS_STARTED, sums(), actionCode()))
                : denied(Denial.NOT_PAYABLE);
    }

    /**
     * The bank approves the payment: the amount is held (two-phase) or taken at once (one-phase). It counts as an
     * attempt.
     *
     * @param now the time of the approval and, for a one-phase order, of the deposit too
     * @return the order in status 1 or 2, or {@link Denial#NOT_PAYABLE}
     */
    public Transition approve(Instant now) {
        if (!isPayable(now)) {
            return denied(Denial.NOT_PAYABLE);
        }
        boolean held = scheme() == PaymentScheme.TWO_PHASE;
        return moved(toBuilder()
                .status(held ? OrderStatus.APPROVED : OrderStatus.DEPOSITED)
                .sums(new Sums(amount(), held ? Amount.ZERO : amount(), Amount.ZERO))
                .attempts(attempts() + 1)
                .actionCode(SUCCESS)
                .approvedAt(now)
                .depositedAt(held ? null : now));
    }

    /**
     * The bank declines an attempt. The order stays payable while attempts are left; otherwise it is declined. In both
     * cases its action code is the reason of this attempt.
     *
     * @param now when the attempt fails
     * @param actionCode the processing's reason
     * @param rules how many attempts the order has
     * @return the order in status 0 or 6, or {@link Denial#NOT_PAYABLE}
     */
    public Transition declineAttempt(Instant now, int actionCode, OrderRules rules) {
        if (!isPayable(now)) {
            return denied(Denial.NOT_PAYABLE);
        }
        int used = attempts() + 1;
        OrderStatus next = used < rules.maxAttempts() ? OrderStatus.REGISTERED : OrderStatus.DECLINED;
        return moved(changed(next, sums(), actionCode).attempts(used));
    }

    /**
     * The shop declines an unpaid order; it cannot be paid any more.
     *
     * @return the order in status 6 with the action code {@link #DECLINED_BY_MERCHANT}, or
     *     {@link Denial#NOT_DECLINABLE}
     */
    public Transition decline(Instant now) {
        return isPayable(now)
                ? moved(changed(OrderStatus.DECLINED, sums(), DECLINED_BY_MERCHANT))
                : denied(Denial.NOT_DECLINABLE);
    }

    /**
     * Takes the held amount or a part of it; the rest of the hold is released. There is one completion per order.
     *
     * @param now becomes {@link #depositedAt()}
     * @param wanted minor units; zero means the whole hold, even if it is less than the minimum
     * @param rules the least amount that may be completed
     * @return the order in status 2; or {@link Denial#NOT_APPROVED} if no amount is held,
     *     {@link Denial#COMPLETION_TOO_SMALL} or {@link Denial#COMPLETION_EXCEEDS_HOLD}, checked in this order
     */
    public Transition deposit(Instant now, Amount wanted, OrderRules rules) {
        if (!status().equals(OrderStatus.APPROVED)) {
            return denied(Denial.NOT_APPROVED);
        }
        if (!wanted.isZero() && wanted.compareTo(rules.minimumCompletion(currency())) < 0) {
            return denied(Denial.COMPLETION_TOO_SMALL);
        }
        if (wanted.compareTo(sums().approved()) > 0) {
            return denied(Denial.COMPLETION_EXCEEDS_HOLD);
        }
        Amount taken = wanted.isZero() ? sums().approved() : wanted;
        return moved(changed(OrderStatus.DEPOSITED, new Sums(sums().approved(), taken, Amount.ZERO), SUCCESS)
                .depositedAt(now));
    }

    /**
     * Releases the whole hold, or reverses the whole of a one-phase payment of the same banking day.
     *
     * @param now decides on the banking day
     * @param rules whether and in which time zone a payment of the same banking day may be reversed
     * @return the order in status 3 with all sums zero, or {@link Denial#NOT_REVERSIBLE}
     */
    public Transition reverse(Instant now, OrderRules rules) {
        return reverse(now, Amount.ZERO, rules);
    }

    /**
     * Releases a hold or a part of it, or reverses a one-phase payment of the same banking day or a part of it. What is
     * left after a partial reversal stays held or taken, and the status stays as it was. Only one partial reversal is
     * possible; the rest can still be reversed as a whole.
     *
     * @param now decides on the banking day, and becomes {@link #reversedAt()}
     * @param wanted minor units; zero or the approved amount means the whole
     * @param rules whether and in which time zone a payment of the same banking day may be reversed
     * @return the next order; or {@link Denial#NOT_REVERSIBLE} or {@link Denial#REVERSAL_EXCEEDS_APPROVED}, checked in
     *     this order
     */
    public Transition reverse(Instant now, Amount wanted, OrderRules rules) {
        boolean held = status().equals(OrderStatus.APPROVED);
        boolean isPart = !wanted.isZero() && !wanted.equals(sums().approved());
        if ((!held && !isSameDayPayment(now, rules)) || (isPart && reversedAt().isPresent())) {
            return denied(Denial.NOT_REVERSIBLE);
        }
        if (wanted.compareTo(sums().approved()) > 0) {
            return denied(Denial.REVERSAL_EXCEEDS_APPROVED);
        }
        if (isPart) {
            Amount rest = sums().approved().minus(wanted);
            Sums left = new Sums(rest, held ? Amount.ZERO : rest, Amount.ZERO);
            return moved(changed(status(), left, SUCCESS).reversedAt(now));
        }
        return moved(changed(OrderStatus.REVERSED, Sums.NONE, SUCCESS).reversedAt(now));
    }

    /**
     * Gives back the money that was taken, or a part of it. It may be repeated while something is left. The approved
     * amount stays; the deposited amount decreases and the refunded amount increases by the same sum.
     *
     * @param now becomes {@link #refundedAt()}
     * @param wanted minor units; zero means all that is left
     * @return the order in status 4, for a partial refund too; or {@link Denial#NOT_REFUNDABLE} if nothing is left or
     *     the order is not deposited, or {@link Denial#REFUND_EXCEEDS_DEPOSIT}
     */
    public Transition refund(Instant now, Amount wanted) {
        boolean deposited = status().equals(OrderStatus.DEPOSITED) || status().equals(OrderStatus.REFUNDED);
        if (!deposited || sums().deposited().isZero()) {
            return denied(Denial.NOT_REFUNDABLE);
        }
        if (wanted.compareTo(sums().deposited()) > 0) {
            return denied(Denial.REFUND_EXCEEDS_DEPOSIT);
        }
        Amount given = wanted.isZero() ? sums().deposited() : wanted;
        Sums next = new Sums(
                sums().approved(),
                sums().deposited().minus(given),
                sums().refunded().plus(given));
        return moved(changed(OrderStatus.REFUNDED, next, SUCCESS).refundedAt(now));
    }

    /**
     * The state of the order's money, as the gateway's {@code paymentState} names it.
     *
     * @return {@code CREATED} for an unpaid order and for a status that the transitions do not use (7, 8, unknown)
     */
    public String paymentState() {
        return switch (status().code()) {
            case 1 -> "APPROVED";
            case 2 -> "DEPOSITED";
            case 3 -> "REVERSED";
            case 4 -> "REFUNDED";
            case 6 -> "DECLINED";
            default -> "CREATED";
        };
    }

    private boolean isOpen() {
        return status().equals(OrderStatus.REGISTERED) || status().equals(OrderStatus.ACS_STARTED);
    }

    private boolean isSameDayPayment(Instant now, OrderRules rules) {
        return rules.sameDayReversal()
                && scheme() == PaymentScheme.ONE_PHASE
                && status().equals(OrderStatus.DEPOSITED)
                && approvedAt()
                        .map(paid -> paid.atZone(rules.bankingDay()).toLocalDate())
                        .filter(now.atZone(rules.bankingDay()).toLocalDate()::equals)
                        .isPresent();
    }

    private static Transition moved(Builder next) {
        return new Transition.Moved(next.build());
    }

    private static Transition denied(Denial denial) {
        return new Transition.Denied(denial);
    }

    private Builder changed(OrderStatus status, Sums sums, int actionCode) {
        return toBuilder().status(status).sums(sums).actionCode(actionCode);
    }

    /** A new builder; all must be set but the times of what has not happened. */
    public static Builder builder() {
        return ImmutableOrder.builder();
    }

    /** A builder that begins with this order. */
    public Builder toBuilder() {
        return builder().copy(this);
    }

    /** Collects an order's parts. Null means missing. Not safe for use by many threads. */
    public abstract static class Builder {

        Builder() {}

        abstract Builder copy(Order other);

        /** The shop's number. */
        public abstract Builder number(@Nullable OrderNumber number);

        /** The gateway's id. */
        public abstract Builder id(@Nullable OrderId id);

        /** One-phase or two-phase. */
        public abstract Builder scheme(@Nullable PaymentScheme scheme);

        /** The registered amount, minor units. */
        public abstract Builder amount(@Nullable Amount amount);

        /** The currency of all amounts of the order. */
        public abstract Builder currency(@Nullable Currency currency);

        /** When it was registered. */
        public abstract Builder registeredAt(@Nullable Instant registeredAt);

        /** The first moment at which it cannot be paid any more. */
        public abstract Builder expiresAt(@Nullable Instant expiresAt);

        /** Where it stands. */
        public abstract Builder status(@Nullable OrderStatus status);

        /** The approved, deposited and refunded amounts, minor units. */
        public abstract Builder sums(@Nullable Sums sums);

        /** How many payment attempts were made. */
        public abstract Builder attempts(int attempts);

        /** The processing's result code of the last attempt or operation. */
        public abstract Builder actionCode(int actionCode);

        /** When the payment was authorised; null if it was not. */
        public abstract Builder approvedAt(@Nullable Instant approvedAt);

        /** When the money was taken; null if it was not. */
        public abstract Builder depositedAt(@Nullable Instant depositedAt);

        /** When the payment, or a part of it, was reversed; null if it was not. */
        public abstract Builder reversedAt(@Nullable Instant reversedAt);

        /** When money was last refunded; null if it was not. */
        public abstract Builder refundedAt(@Nullable Instant refundedAt);

        abstract Order unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every part that is required and missing
         */
        public Order build() {
            return RULES.check(unchecked(), new Refusals());
        }
    }
}
