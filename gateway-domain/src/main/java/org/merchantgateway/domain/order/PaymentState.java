package org.merchantgateway.domain.order;

/** In what state of its payment an order is asked for: {@code transactionStates}. Source: getLastOrdersForMerchants.do. */
public enum PaymentState {
    CREATED,
    APPROVED,
    DEPOSITED,
    DECLINED,
    REVERSED,
    REFUNDED
}
