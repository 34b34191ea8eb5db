package org.merchantgateway.domain.notation;

import java.util.Set;

/**
 * The list of the fields of the gateway's answers that may be shown in logs and histories; the same for REST and SOAP.
 * All other fields are hidden, also those that a newer gateway adds: add a name here only if its value is neither a
 * secret nor personal data.
 */
public final class ShownFields {

    /**
     * Names of JSON fields, and of XML attributes and elements; upper and lower case count. {@code pan} and
     * {@code maskedPan} are in it because the gateway masks them itself. The set is unmodifiable.
     */
    public static final Set<String> OF_ANSWERS = Set.of(
            "orderId",
            "formUrl",
            "errorCode",
            "ErrorCode",
            "errorMessage",
            "ErrorMessage",
            "error",
            "success",
            "code",
            "info",
            "redirect",
            "orderNumber",
            "OrderNumber",
            "orderStatus",
            "OrderStatus",
            "Amount",
            "returnUrl",
            "enrolled",
            "isEnrolled",
            "emitterName",
            "emitterCountryCode",
            "totalCount",
            "page",
            "pageSize",
            "actionCode",
            "actionCodeDescription",
            "amount",
            "currency",
            "date",
            "depositedDate",
            "refundedDate",
            "reversedDate",
            "authDateTime",
            "orderDescription",
            "terminalId",
            "authRefNum",
            "paymentState",
            "approvedAmount",
            "depositedAmount",
            "refundedAmount",
            "feeAmount",
            "totalAmount",
            "maskedPan",
            "pan",
            "paymentSystem",
            "bankName",
            "bankCountryCode",
            "bankCountryName",
            "chargeback",
            "paymentWay",
            "referenceNumber",
            "acsUrl",
            "termUrl",
            "positionId",
            "itemAmount",
            "itemPrice",
            "itemCurrency",
            "itemCode",
            "measure",
            "quantity",
            "name",
            "mdOrder",
            "taxType",
            "taxSum",
            "faultcode");

    /** Names of requests and answers whose values refer to an order, a stored card or a refund. */
    private static final Set<String> REFERENCES = Set.of(
            "orderId",
            "mdOrder",
            "MDORDER",
            "md",
            "orderNumber",
            "OrderNumber",
            "merchantOrderNumber",
            "bindingId",
            "externalRefundId");

    private ShownFields() {}

    /**
     * The value of a field that may be shown, without card numbers.
     *
     * @param name of a JSON field, an XML attribute or an element, not null
     * @param value any text, not null; it is neither cut nor escaped
     * @return in a reference, digits that pass the Luhn check by chance are left as they are, as in
     *     {@link Printable#reference}; in every other field they are masked, as in {@link Printable#withoutPans}
     */
    public static String withoutPans(String name, String value) {
        return REFERENCES.contains(name) ? Printable.withoutPansOfSchemes(value) : Printable.withoutPans(value);
    }
}
