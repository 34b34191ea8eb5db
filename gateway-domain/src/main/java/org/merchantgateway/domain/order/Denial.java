package org.merchantgateway.domain.order;

/** Why an order does not do what is asked of it, with the gateway's error code for it. */
public enum Denial {
    /** Paid, declined or expired already, or no attempt is left. */
    NOT_PAYABLE(5, "The maximum number of payments attempted run out or the session timeout expired"),
    /** Only a registered order can be declined. */
    NOT_DECLINABLE(7, "The order cannot be declined in its current state"),
    /** Only a held amount can be completed. */
    NOT_APPROVED(7, "Payment must be in approved state"),
    /** A completion takes no more than was held. */
    COMPLETION_EXCEEDS_HOLD(5, "Deposited amount is exceeding approved amount"),
    /** A completion takes all (zero), or at least the minimum. */
    COMPLETION_TOO_SMALL(5, "Deposit amount must be zero or at least one rouble"),
    /** Only a hold, or a one-phase payment of the same banking day, can be reversed. */
    NOT_REVERSIBLE(7, "Reversal is impossible for current transaction state"),
    /** A reversal takes back no more than was approved. */
    REVERSAL_EXCEEDS_APPROVED(5, "Reversal amount exceeds approved amount"),
    /** Only what was taken can be given back. */
    NOT_REFUNDABLE(7, "Refund is impossible for current transaction state"),
    /** A refund gives back no more than was taken. */
    REFUND_EXCEEDS_DEPOSIT(7, "Refund amount exceeds deposited amount");

    private final int code;
    private final String text;

    Denial(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The gateway's error code. */
    public int code() {
        return code;
    }

    /** The gateway's error text in English. */
    public String text() {
        return text;
    }
}
