package org.merchantgateway.domain.order;

/** Whether an order's money is taken in one step or in two. It is chosen at the registration and cannot be changed. */
public enum PaymentScheme {
    /** The amount is taken from the payer at once. It can be reversed on the same banking day, and refunded later. */
    ONE_PHASE,
    /**
     * The amount is held first (pre-authorization), and taken by {@link CompleteOrder}; {@link ReverseOrder} releases
     * it.
     */
    TWO_PHASE
}
