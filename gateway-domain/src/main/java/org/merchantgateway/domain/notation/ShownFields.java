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

    private ShownFields() {}
}
