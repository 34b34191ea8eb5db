package org.merchantgateway.domain.order;

import java.time.ZoneId;
import org.merchantgateway.domain.money.Amount;

/**
 * The settings of a merchant at the gateway that decide about an order's life. They must match the gateway's real
 * settings: otherwise {@link Order} allows what the gateway refuses, or the other way round.
 *
 * @param maxAttempts how many payment attempts an order has, at least 1. A setting of the merchant; gateways recommend
 *     1 where the shop takes the card itself
 * @param minimumCompletion the least amount that may be completed, minor units; zero for no minimum. The manual's
 *     figure is one rouble
 * @param sameDayReversal whether a one-phase payment may be reversed on the banking day on which it was made
 * @param bankingDay the time zone whose midnight ends the banking day
 */
public record OrderRules(int maxAttempts, Amount minimumCompletion, boolean sameDayReversal, ZoneId bankingDay) {

    /**
     * The gateway's usual settings: one attempt, at least 100 minor units (one rouble) for a completion, and same-day
     * reversal by Moscow's time.
     */
    public static OrderRules usual() {
        return new OrderRules(1, Amount.ofMinor(100), true, ZoneId.of("Europe/Moscow"));
    }

    /**
     * The same rules with another number of attempts.
     *
     * @param attempts at least 1
     * @throws IllegalArgumentException if it is less
     */
    public OrderRules withMaxAttempts(int attempts) {
        return new OrderRules(attempts, minimumCompletion, sameDayReversal, bankingDay);
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
