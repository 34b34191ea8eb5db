package org.merchantgateway.domain.order;

/**
 * A payment state by which orders are searched: {@code transactionStates}. Source: getLastOrdersForMerchants.do,
 * request parameters.
 */
public enum PaymentState {
    /** Not paid yet. Found by the time of registration only. */
    CREATED,
    /** Held, not completed. */
    APPROVED,
    /** The money was taken. */
    DEPOSITED,
    /** Declined, or not paid in time. Found by the time of registration only. */
    DECLINED,
    /** The payment was reversed. */
    REVERSED,
    /** Refunded in whole or in part. */
    REFUNDED
}
