package org.merchantgateway.domain.order;

/** The payment scheme of an order. */
public enum PaymentScheme {
    /** The amount is taken from the payer at once. */
    ONE_PHASE,
    /** The amount is held first (pre-authorization), and taken by a completion. */
    TWO_PHASE
}
