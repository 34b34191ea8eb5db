package org.merchantgateway.domain.notation;

import java.util.Set;

/**
 * The allow-list of the gateway's answers: which of their fields may be shown in logs and histories, alike on both wires.
 * Everything else is hidden.
 */
public final class ShownFields {

    /** Names of JSON fields, and of XML attributes and elements. */
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
