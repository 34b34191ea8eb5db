package org.merchantgateway.domain.order;

import java.time.ZoneId;
import org.merchantgateway.domain.money.Amount;

/**
 * What a gateway's settings for a merchant decide about an order's life.
 *
 * @param maxAttempts how many payment attempts an order has, at least 1. A setting of the merchant; 1 is what gateways
 *     recommend where the shop takes the card itself
 * @param minimumCompletion the least that may be completed, minor units; one rouble is the manual's figure
 * @param sameDayReversal whether a one-phase payment may be reversed on the banking day on which it was made
 * @param bankingDay the zone whose midnight ends the banking day
 */
public record OrderRules(int maxAttempts, Amount minimumCompletion, boolean sameDayReversal, ZoneId bankingDay) {

    /** The gateway's usual settings: one attempt, one rouble, same-day reversal by Moscow's clock. */
    public static OrderRules usual() {
        return new OrderRules(1, Amount.ofMinor(100), true, ZoneId.of("Europe/Moscow"));
    }

    /** The same with another number of attempts. */
    public OrderRules withMaxAttempts(int attempts) {
        return new OrderRules(attempts, minimumCompletion, sameDayReversal, bankingDay);
    }

    public OrderRules {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, got " + maxAttempts);
        }
    }
}
