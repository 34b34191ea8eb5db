package org.merchantgateway.domain.order;

/**
 * Why an {@link Order} refuses a transition, with the gateway's error code for it. The order stays as it was. The
 * gateway uses the same code for several reasons, so its code alone does not identify the constant.
 */
public enum Denial {
    /**
     * The order is paid, declined or expired already, or no attempt is left. Register a new order with a new number.
     */
    NOT_PAYABLE(5, "The maximum number of payments attempted run out or the session timeout expired"),
    /** Only an order that can still be paid can be declined. A paid one can be reversed or refunded. */
    NOT_DECLINABLE(7, "The order cannot be declined in its current state"),
    /** Only a held amount can be completed, and only once. */
    NOT_APPROVED(7, "Payment must be in approved state"),
    /** A completion cannot take more than is held. */
    COMPLETION_EXCEEDS_HOLD(5, "Deposited amount is exceeding approved amount"),
    /**
     * A completion takes the whole hold (zero), or at least {@link OrderRules#minimumCompletion()} in the merchant's own
     * currency.
     */
    COMPLETION_TOO_SMALL(5, "Deposit amount must be zero or at least the merchant's minimum"),
    /**
     * Only a hold, or a one-phase payment of the same banking day, can be reversed, and only one reversal of a part is
     * allowed. A payment that was taken earlier can be refunded.
     */
    NOT_REVERSIBLE(7, "Reversal is impossible for current transaction state"),
    /** A reversal cannot be of more than is approved. */
    REVERSAL_EXCEEDS_APPROVED(5, "Reversal amount exceeds approved amount"),
    /** Only money that was taken and not given back yet can be refunded. A hold can be reversed instead. */
    NOT_REFUNDABLE(7, "Refund is impossible for current transaction state"),
    /** A refund cannot be of more than is still taken: {@code Sums.deposited()}, which excludes earlier refunds. */
    REFUND_EXCEEDS_DEPOSIT(7, "Refund amount exceeds deposited amount");

    private final int code;
    private final String text;

    Denial(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The gateway's error code: 5 or 7. */
    public int code() {
        return code;
    }

    /** The gateway's error text in English. Gateways word it differently; do not compare it with an answer's text. */
    public String text() {
        return text;
    }
}
