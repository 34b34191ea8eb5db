package org.merchantgateway.domain.order;

import java.util.List;

/**
 * Where an order stands: {@code orderStatus}. Open: the gateway may answer a status that has no constant here, and it is
 * kept. Source: REST interface, order extended status.
 *
 * @param code as the gateway gives it
 */
public record OrderStatus(int code) {

    /** Registered, not paid. */
    public static final OrderStatus REGISTERED = new OrderStatus(0);
    /** The amount is held (two-phase orders only). */
    public static final OrderStatus APPROVED = new OrderStatus(1);
    /** The amount was taken. */
    public static final OrderStatus DEPOSITED = new OrderStatus(2);
    /** The payment was reversed. */
    public static final OrderStatus REVERSED = new OrderStatus(3);
    /** Something was refunded, be it a part. */
    public static final OrderStatus REFUNDED = new OrderStatus(4);
    /** The payer is with the issuer's ACS. */
    public static final OrderStatus ACS_STARTED = new OrderStatus(5);
    /** Declined, or not paid in time. */
    public static final OrderStatus DECLINED = new OrderStatus(6);
    /** Waits for a payment by another method. */
    public static final OrderStatus PENDING = new OrderStatus(7);
    /** Completed in part, more completions to come. */
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

    /** Whether the money is held or taken. */
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
