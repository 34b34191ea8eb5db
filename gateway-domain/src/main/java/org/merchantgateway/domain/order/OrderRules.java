package org.merchantgateway.domain.order;

import java.time.ZoneId;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;

/**
 * The settings of a merchant at the gateway that decide about an order's life. They must match the gateway's real
 * settings: otherwise {@link Order} allows what the gateway refuses, or the other way round.
 *
 * @param maxAttempts how many payment attempts an order has, at least 1. A setting of the merchant; gateways recommend
 *     1 where the shop takes the card itself
 * @param minimumCompletion the least amount that may be completed, minor units of {@code ownCurrency}; zero for no minimum.
 *     The manual's figure is one rouble
 * @param ownCurrency the merchant's own currency, in which the minimum is; an order in another one has no minimum
 * @param sameDayReversal whether a one-phase payment may be reversed on the banking day on which it was made
 * @param bankingDay the time zone whose midnight ends the banking day
 */
public record OrderRules(
        int maxAttempts, Amount minimumCompletion, Currency ownCurrency, boolean sameDayReversal, ZoneId bankingDay) {

    /**
     * The gateway's usual settings: one attempt, at least 100 minor units (one rouble) for a completion, and same-day
     * reversal by Moscow's time.
     */
    public static OrderRules usual() {
        return new OrderRules(1, Amount.ofMinor(100), Currency.RUB, true, ZoneId.of("Europe/Moscow"));
    }

    /**
     * The same rules with another number of attempts.
     *
     * @param attempts at least 1
     * @throws IllegalArgumentException if it is less
     */
    public OrderRules withMaxAttempts(int attempts) {
        return new OrderRules(attempts, minimumCompletion, ownCurrency, sameDayReversal, bankingDay);
    }

    /**
     * The same rules with another minimum of a completion.
     *
     * @param least minor units of the currency; zero for no minimum
     * @param own the merchant's own currency
     */
    public OrderRules withMinimumCompletion(Amount least, Currency own) {
        return new OrderRules(maxAttempts, least, own, sameDayReversal, bankingDay);
    }

    /** The same rules, allowing reversals of one-phase payments on their banking day, or not. */
    public OrderRules withSameDayReversal(boolean allowed) {
        return new OrderRules(maxAttempts, minimumCompletion, ownCurrency, allowed, bankingDay);
    }

    /** The same rules with another time zone whose midnight ends the banking day. */
    public OrderRules withBankingDay(ZoneId zone) {
        return new OrderRules(maxAttempts, minimumCompletion, ownCurrency, sameDayReversal, zone);
    }

    /** The least amount that may be completed of an order in this currency, minor units; zero for no minimum. */
    Amount minimumCompletion(Currency ofOrder) {
        return ownCurrency.sameAs(ofOrder) ? minimumCompletion : Amount.ZERO;
    }

    /**
     * Checks the number of attempts.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public OrderRules {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, got " + maxAttempts);
        }
    }
}
