package org.merchantgateway.domain.order;

import java.util.List;

/**
 * The status of an order: {@code orderStatus}. Any number is accepted: a status that has no constant here keeps its
 * number, so do not treat an unknown one as paid or as final. Source: getOrderStatusExtended.do, response parameters.
 *
 * @param code as the gateway gives it
 */
public record OrderStatus(int code) {

    /** Registered, not paid. A failed attempt leads back here while attempts are left. */
    public static final OrderStatus REGISTERED = new OrderStatus(0);
    /** The amount is held (two-phase orders only). Next: {@link CompleteOrder} or {@link ReverseOrder}. */
    public static final OrderStatus APPROVED = new OrderStatus(1);
    /**
     * The amount, or a part of a hold, was taken. Next: {@link RefundOrder}; for a one-phase order {@link ReverseOrder}
     * too, on the banking day of the payment.
     */
    public static final OrderStatus DEPOSITED = new OrderStatus(2);
    /** The whole payment was reversed, or a card was only verified. Final. */
    public static final OrderStatus REVERSED = new OrderStatus(3);
    /** The payment was refunded in whole or in part; {@link RefundOrder} is possible while something is left. */
    public static final OrderStatus REFUNDED = new OrderStatus(4);
    /** The payer is on the issuer's page for 3-D Secure (ACS). Not paid yet. */
    public static final OrderStatus ACS_STARTED = new OrderStatus(5);
    /** Declined by the bank or the shop, or not paid in time. Final: the order number cannot be used again. */
    public static final OrderStatus DECLINED = new OrderStatus(6);
    /** Waits for a payment by another method. Not paid yet; newer gateways only. */
    public static final OrderStatus PENDING = new OrderStatus(7);
    /** Completed in part, more completions may follow. Newer gateways only; {@link #isPaid()} is false for it. */
    public static final OrderStatus PARTLY_DEPOSITED = new OrderStatus(8);

    private static final List<String> NAMES = List.of(
            "REGISTERED",
            "APPROVED",
            "DEPOSITED",
            "REVERSED",
            "REFUNDED",
            "ACS_STARTED",
            "DECLINED",
            "PENDING",
            "PARTLY_DEPOSITED");

    /**
     * Whether the money is held or taken.
     *
     * @return true for {@link #APPROVED} and {@link #DEPOSITED} only. For {@link #REFUNDED} and
     *     {@link #PARTLY_DEPOSITED}, see the sums of the report
     */
    public boolean isPaid() {
        return equals(APPROVED) || equals(DEPOSITED);
    }

    /** Whether this is one of the statuses named here. */
    public boolean isKnown() {
        return code >= 0 && code < NAMES.size();
    }

    /** The code and, if it is known, the name: {@code 2 DEPOSITED}. */
    @Override
    public String toString() {
        return isKnown() ? code + " " + NAMES.get(code) : Integer.toString(code);
    }
}
