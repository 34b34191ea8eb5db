package org.merchantgateway.domain.money;

/**
 * What an order's money has come to, as the gateway keeps it: {@code paymentAmountInfo} in a status answer.
 *
 * @param approved what the bank approved, minor units
 * @param deposited what was taken from the payer and not yet given back (net of refunds), minor units
 * @param refunded what was given back, minor units
 */
public record Sums(Amount approved, Amount deposited, Amount refunded) {

    /** No money has moved. */
    public static final Sums NONE = new Sums(Amount.ZERO, Amount.ZERO, Amount.ZERO);

    @Override
    public String toString() {
        return "approved " + approved + ", deposited " + deposited + ", refunded " + refunded;
    }
}
