package org.merchantgateway.domain.money;

/**
 * The amounts of an order as the gateway reports them, in minor units of the order's currency.
 *
 * <p>The library takes them from the answer and does not check them against each other. To find out whether a
 * completion, a reversal or a refund took effect, compare the sums before and after it. Source:
 * getOrderStatusExtended.do, paymentAmountInfo.
 *
 * @param approved what the bank approved, minor units
 * @param deposited what was taken from the payer and not yet given back (net of refunds), minor units
 * @param refunded what was given back to the payer, over all refunds, minor units
 */
public record Sums(Amount approved, Amount deposited, Amount refunded) {

    /** No money has moved. */
    public static final Sums NONE = new Sums(Amount.ZERO, Amount.ZERO, Amount.ZERO);

    @Override
    public String toString() {
        return "approved " + approved + ", deposited " + deposited + ", refunded " + refunded;
    }
}
