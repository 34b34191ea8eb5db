package org.merchantgateway.simulator.setting;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a notification may say besides order, operation and status; each merchant's settings choose. Source: callback
 * notifications, additional parameters.
 */
public enum CallbackParameter {
    /** The registered amount, minor units. */
    AMOUNT("amount"),
    /** Numeric ISO 4217. */
    CURRENCY("currency"),
    /** What is held or was paid, minor units. */
    APPROVED_AMOUNT("approvedAmount"),
    /** What is taken now, minor units. */
    DEPOSITED_AMOUNT("depositedAmount"),
    /** All that was given back, minor units. */
    REFUNDED_AMOUNT("refundedAmount"),
    /** What this refund gave back, minor units. */
    OPERATION_REFUNDED_AMOUNT("operationRefundedAmount"),
    /** The processing's last word. */
    ACTION_CODE("actionCode"),
    /** The money's state in the notifications' own words, such as {@code payment_deposited}. */
    PAYMENT_STATE("paymentState"),
    /** First six and last four digits. */
    MASKED_PAN("maskedPan"),
    /** The payer's address. */
    IP("ip"),
    /** The processing's reference number, twelve digits. */
    REFERENCE_NUMBER("refNum"),
    /** The issuer's code, six digits. */
    APPROVAL_CODE("approvalCode"),
    /** The stored card. */
    BINDING_ID("bindingId"),
    /** The shop's id of the payer. */
    CLIENT_ID("clientId"),
    /** Whether the stored card can be used; of {@code bindingCreated} alone. */
    ENABLED("enabled"),
    /** When the notification was made: {@code Mon Jan 31 21:46:52 MSK 2022}. */
    CREATION_DATE("callbackCreationDate");

    private final String wireName;

    CallbackParameter(String wireName) {
        this.wireName = wireName;
    }

    /** As notifications call it. */
    public String wireName() {
        return wireName;
    }

    /** The one that notifications call so. */
    public static Optional<CallbackParameter> named(String wireName) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.wireName.equals(wireName))
                .findFirst();
    }
}
