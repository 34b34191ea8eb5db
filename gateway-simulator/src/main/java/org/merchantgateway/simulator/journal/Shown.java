package org.merchantgateway.simulator.journal;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.Printable;

/** The allow-list: whose values may be shown. Names are those of parameters, JSON fields, XML attributes and elements. */
final class Shown {

    static final String HIDDEN = "***";

    /** What a card's number is called; it is shown as its first six and last four digits. */
    private static final Set<String> PANS = Set.of("$PAN", "pan", "maskedPan", "PAN", "cardNumber");

    private static final int SHORTEST_PAN = 13;
    private static final Pattern DIGITS = Pattern.compile("\\d{13,19}");
    private static final Pattern MASKED = Pattern.compile("\\d{6}\\*{2,9}\\d{4}");

    private static final Set<String> NAMES = Set.of(
            // who and which
            "userName",
            "Username",
            "merchant",
            "merchantLogin",
            "orderNumber",
            "OrderNumber",
            "merchantOrderNumber",
            "orderId",
            "MDORDER",
            "mdOrder",
            "md",
            "MD",
            "clientId",
            "bindingId",
            "externalRefundId",
            // money and conditions
            "amount",
            "Amount",
            "depositAmount",
            "refundAmount",
            "currency",
            "currencyCode",
            "expectedDepositedAmount",
            "preAuth",
            "features",
            "feature",
            "sessionTimeoutSecs",
            "expirationDate",
            "returnUrl",
            "failUrl",
            "description",
            "language",
            "lang",
            "pageView",
            "newExpiry",
            "showExpired",
            // the orders of a period
            "page",
            "pageSize",
            "size",
            "from",
            "to",
            "transactionStates",
            "transactionState",
            "merchants",
            "searchByCreatedDate",
            "totalCount",
            // outcomes
            "errorCode",
            "ErrorCode",
            "errorMessage",
            "ErrorMessage",
            "code",
            "message",
            "success",
            "info",
            "redirect",
            "formUrl",
            "acsUrl",
            "termUrl",
            "TermUrl",
            "faultcode",
            "faultstring",
            "enrolled",
            "isEnrolled",
            "emitterName",
            "emitterCountryCode",
            // reports
            "orderStatus",
            "OrderStatus",
            "actionCode",
            "actionCodeDescription",
            "date",
            "depositedDate",
            "refundedDate",
            "reversedDate",
            "authDateTime",
            "orderDescription",
            "terminalId",
            "authRefNum",
            "approvalCode",
            "paymentState",
            "approvedAmount",
            "depositedAmount",
            "refundedAmount",
            "feeAmount",
            "totalAmount",
            "paymentSystem",
            "paymentWay",
            "referenceNumber",
            "bankName",
            "bankCountryCode",
            "bankCountryName",
            "chargeback",
            "eci",
            // the cart
            "positionId",
            "name",
            "quantity",
            "measure",
            "itemAmount",
            "itemPrice",
            "itemCurrency",
            "itemCode",
            "taxType",
            "taxSum");

    private Shown() {}

    /**
     * A value as it may be shown.
     *
     * @param name its own name
     * @param value what came
     */
    static String value(String name, String value) {
        if (PANS.contains(name)) {
            return pan(value);
        }
        return NAMES.contains(name) ? withoutPans(value) : HIDDEN;
    }

    /** The text without card numbers, of which none crosses a line's end; looks closely at lines with enough digits alone. */
    static String withoutPans(String text) {
        return text.lines()
                .map(line -> line.chars().filter(c -> c >= '0' && c <= '9').count() < SHORTEST_PAN
                        ? line
                        : Printable.withoutPans(line))
                .collect(Collectors.joining("\n"));
    }

    /** Whether a value of this name is never shown whole. */
    static boolean hides(String name) {
        return PANS.contains(name) || !NAMES.contains(name);
    }

    private static String pan(String value) {
        String digits = value.strip();
        if (MASKED.matcher(digits).matches()) {
            return digits;
        }
        return DIGITS.matcher(digits).matches()
                ? digits.substring(0, 6) + "*".repeat(digits.length() - 10) + digits.substring(digits.length() - 4)
                : HIDDEN;
    }
}
