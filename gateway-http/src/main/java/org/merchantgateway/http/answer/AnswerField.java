package org.merchantgateway.http.answer;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of answers that have a place in our results. Each with the paths at which gateways put it, in the order in
 * which they are tried; a path leads through structures, {@code cardAuthInfo.pan}. A name of the answer itself may begin with
 * a capital too ({@code OrderStatus}), as most of those of a short status do. {@link AnswerFormat} replaces the paths where a
 * wire or a gateway differs. Source: getOrderStatus.do, response parameters.
 */
public enum AnswerField {
    // what every answer may have
    SUCCESS("success"),
    ERROR_CODE("errorCode", "error.code"),
    INNER_ERROR_CODE("error.code"),
    ERROR_MESSAGE("errorMessage"),
    TEXT_FOR_PAYER("error.message", "error.displayErrorMessage", "userMessage", "displayErrorMessage"),
    TECHNICAL_TEXT("errorMessage", "error.description", "error"),
    ERROR("error"),
    ERROR_TYPE_NAME("errorTypeName"),
    PROCESSING_ERROR_TYPE("processingErrorType"),
    ACTION_CODE("actionCode"),
    ABOUT_ORDER_ID("orderId", "mdOrder", "data.orderId", "attributes.[mdOrder]", "attributes.mdOrder"),
    ABOUT_ORDER_NUMBER("orderNumber", "merchantOrderNumber", "data.orderNumber"),
    ABOUT_MERCHANT("merchantLogin", "data.merchantLogin", "attributes.[merchantLogin]", "attributes.merchantLogin"),

    // registration, payment
    ORDER_ID("orderId"),
    FORM_URL("formUrl"),
    INFO("info"),
    REDIRECT("redirect"),
    ACS_URL("acsUrl"),
    PA_REQ("paReq"),
    TERM_URL("termUrl", "redirect"),
    IS_3DS_VERSION_2("is3DSVer2"),
    CREQ("packedCReq", "cReq", "creq"),
    THREE_DS_TRANSACTION("threeDSServerTransId", "threeDSServerTransID"),
    THREE_DS_SERVER_URL("threeDSMethodURLServer", "threeDSMethodUrlServer"),
    THREE_DS_SERVER_URL_DIRECT("threeDSMethodURLServerDirect"),
    THREE_DS_METHOD_URL("threeDSMethodURL", "threeDSMethodUrl"),
    THREE_DS_METHOD_DATA("threeDSMethodDataPacked", "threeDSMethodData"),
    THREE_DS_SDK_KEY("threeDSSDKKey"),
    ACS_SIGNED_CONTENT("threeDSAcsSignedContent"),
    ACS_TRANSACTION("threeDSAcsTransactionId"),
    ACS_REFERENCE("threeDSAcsRefNumber"),
    DECOUPLED("acsDecoupleIndicator"),
    QR_PAYMENT("sbpC2bInfo"),
    WALLET_DATA("data"),

    // enrollment, stored cards
    ENROLLED("enrolled", "isEnrolled"),
    EMITTER_NAME("emitterName"),
    EMITTER_COUNTRY_CODE("emitterCountryCode"),
    BINDINGS("bindings"),
    BINDING_ID("bindingId"),
    MASKED_PAN("maskedPan"),
    EXPIRY_DATE("expiryDate"),
    CLIENT_ID("clientId"),
    BINDING_PAYMENT_WAY("paymentWay"),

    // a period's orders
    ORDER_STATUSES("orderStatuses"),
    TOTAL_COUNT("totalCount"),
    PAGE("page"),
    PAGE_SIZE("pageSize"),

    // an order's report
    ORDER_STATUS("orderStatus"),
    ORDER_NUMBER("orderNumber"),
    ACTION_CODE_DESCRIPTION("actionCodeDescription"),
    AMOUNT("amount"),
    CURRENCY("currency"),
    DATE("date"),
    DEPOSITED_DATE("depositedDate"),
    REFUNDED_DATE("refundedDate"),
    REVERSED_DATE("reversedDate"),
    AUTH_DATE_TIME("authDateTime"),
    ORDER_DESCRIPTION("orderDescription"),
    IP("ip"),
    TERMINAL_ID("terminalId"),
    AUTH_REF_NUM("authRefNum"),
    PAYMENT_WAY("paymentWay", "cardAuthInfo.paymentWay"),
    CHARGEBACK("chargeback", "cardAuthInfo.chargeback"),
    PAYMENT_STATE("paymentAmountInfo.paymentState"),
    APPROVED_AMOUNT("paymentAmountInfo.approvedAmount"),
    DEPOSITED_AMOUNT("paymentAmountInfo.depositedAmount"),
    REFUNDED_AMOUNT("paymentAmountInfo.refundedAmount"),
    CARD_PAN("cardAuthInfo.maskedPan", "cardAuthInfo.pan", "pan"),
    CARD_EXPIRATION("cardAuthInfo.expiration", "expiration"),
    CARDHOLDER_NAME("cardAuthInfo.cardholderName", "cardAuthInfo.cardHolderName", "cardholderName"),
    APPROVAL_CODE("cardAuthInfo.approvalCode", "approvalCode"),
    PAYMENT_SYSTEM("cardAuthInfo.paymentSystem"),
    ECI("cardAuthInfo.secureAuthInfo.eci", "secureAuthInfo.eci"),
    CAVV(
            "cardAuthInfo.secureAuthInfo.threeDSInfo.cavv",
            "cardAuthInfo.secureAuthInfo.cavv",
            "secureAuthInfo.threeDSInfo.cavv",
            "secureAuthInfo.cavv"),
    XID(
            "cardAuthInfo.secureAuthInfo.threeDSInfo.xid",
            "cardAuthInfo.secureAuthInfo.xid",
            "secureAuthInfo.threeDSInfo.xid",
            "secureAuthInfo.xid"),
    VE_RES_STATUS("cardAuthInfo.secureAuthInfo.veResStatus", "secureAuthInfo.veResStatus"),
    PA_RES_STATUS("cardAuthInfo.secureAuthInfo.paResStatus", "secureAuthInfo.paResStatus"),
    PROTOCOL_VERSION(
            "cardAuthInfo.secureAuthInfo.threeDSProtocolVersion",
            "cardAuthInfo.secureAuthInfo.threeDsProtocolVersion",
            "secureAuthInfo.threeDSProtocolVersion",
            "secureAuthInfo.threeDsProtocolVersion"),
    ARES_STATUS(
            "cardAuthInfo.secureAuthInfo.aresTransStatus",
            "cardAuthInfo.secureAuthInfo.aResTransStatus",
            "secureAuthInfo.aresTransStatus",
            "secureAuthInfo.aResTransStatus"),
    RREQ_STATUS(
            "cardAuthInfo.secureAuthInfo.rreqTransStatus",
            "cardAuthInfo.secureAuthInfo.rReqTransStatus",
            "secureAuthInfo.rreqTransStatus",
            "secureAuthInfo.rReqTransStatus"),
    THREE_DS_KIND(
            "cardAuthInfo.secureAuthInfo.threeDsType",
            "cardAuthInfo.secureAuthInfo.authTypeIndicator",
            "secureAuthInfo.threeDsType",
            "secureAuthInfo.authTypeIndicator"),
    REPORT_CLIENT_ID("bindingInfo.clientId", "BindingInfo.clientId", "clientId"),
    REPORT_BINDING_ID("bindingInfo.bindingId", "BindingInfo.bindingId", "bindingId"),
    BANK_NAME("bankInfo.bankName"),
    BANK_COUNTRY_CODE("bankInfo.bankCountryCode"),
    BANK_COUNTRY_NAME("bankInfo.bankCountryName"),
    PAYER_EMAIL("payerData.email"),
    PAYER_PHONE("payerData.phone"),
    PAYER_POST_ADDRESS("payerData.postAddress"),
    MERCHANT_ORDER_PARAMS("merchantOrderParams", "params"),
    ATTRIBUTES("attributes"),
    TRANSACTION_ATTRIBUTES("transactionAttributes"),

    // inside a report's lists
    PAIR_NAME("name"),
    PAIR_VALUE("value"),
    REFUNDS("refunds"),
    REFUND_AMOUNT("amount"),
    REFUND_REFERENCE_NUMBER("referenceNumber"),
    REFUND_ACTION_CODE("actionCode"),
    REFUND_EXTERNAL_ID("externalRefundId"),
    REFUND_DATE("date"),
    CART_ITEMS("orderBundle.cartItems.items"),
    ITEM_POSITION("positionId"),
    ITEM_NAME("name"),
    ITEM_CODE("itemCode"),
    ITEM_QUANTITY("quantity.value", "quantity"),
    ITEM_MEASURE("quantity.measure"),
    ITEM_AMOUNT("itemAmount"),
    ITEM_PRICE("itemPrice"),
    ITEM_DEPOSITED_AMOUNT("depositedItemAmount", "depostedItemAmount");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList: unmodifiable
    private final List<List<String>> paths;

    AnswerField(String... paths) {
        this.paths = split(paths);
    }

    /** The usual paths, each by its names from the outside in. */
    List<List<String>> paths() {
        return paths;
    }

    static List<List<String>> split(String... paths) {
        return Stream.of(paths)
                .flatMap(path -> path.contains(".") ? Stream.of(path) : Stream.of(path, capitalised(path)))
                .map(path -> List.of(path.split("\\.")))
                .toList();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
