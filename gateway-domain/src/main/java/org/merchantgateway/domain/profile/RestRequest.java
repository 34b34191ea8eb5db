package org.merchantgateway.domain.profile;

import java.util.Arrays;
import java.util.Optional;

/**
 * The requests of the REST interface that this library sends, each with its place in the manual, or where newer gateways have what
 * is younger than the manual. A profile may have another place, or not have the request at all.
 */
public enum RestRequest {
    REGISTER("register", "rest/register.do"),
    REGISTER_PRE_AUTH("registerPreAuth", "rest/registerPreAuth.do"),
    PAYMENT_ORDER("paymentorder", "rest/paymentorder.do"),
    PAYMENT_ORDER_BINDING("paymentOrderBinding", "rest/paymentOrderBinding.do"),
    FINISH_3DS_PAYMENT("finish3dsPayment", "rest/finish3dsPayment.do"),
    CONTINUE_3DS("continue3ds", "rest/3ds/continue.do"),
    FINISH_3DS_METHOD("finish3dsMethod", "rest/finish3dsMethod.do"),
    FINISH_3DS_VER2_PAYMENT("finish3dsVer2Payment", "rest/finish3dsVer2Payment.do"),
    DEPOSIT("deposit", "rest/deposit.do"),
    REVERSE("reverse", "rest/reverse.do"),
    REFUND("refund", "rest/refund.do"),
    DECLINE("decline", "rest/decline.do"),
    ADD_PARAMS("addParams", "rest/addParams.do"),
    GET_ORDER_STATUS_EXTENDED("getOrderStatusExtended", "rest/getOrderStatusExtended.do"),
    GET_ORDER_STATUS("getOrderStatus", "rest/getOrderStatus.do"),
    GET_LAST_ORDERS("getLastOrdersForMerchants", "rest/getLastOrdersForMerchants.do"),
    VERIFY_ENROLLMENT("verifyEnrollment", "rest/verifyEnrollment.do"),
    GET_BINDINGS("getBindings", "rest/getBindings.do"),
    GET_BINDINGS_BY_CARD_OR_ID("getBindingsByCardOrId", "rest/getBindingsByCardOrId.do"),
    BIND_CARD("bindCard", "rest/bindCard.do"),
    UNBIND_CARD("unBindCard", "rest/unBindCard.do"),
    EXTEND_BINDING("extendBinding", "rest/extendBinding.do"),
    ANDROID_PAY("androidPay", "google/payment.do"),
    APPLE_PAY("applePay", "applepay/payment.do"),
    GOOGLE_PAY("googlePay", "google/payment.do"),
    SAMSUNG_PAY("samsungPay", "samsung/payment.do");

    private final String key;
    private final String manualPath;

    RestRequest(String key, String manualPath) {
        this.key = key;
        this.manualPath = manualPath;
    }

    /** The name in settings, {@code gateway.profile.path.register}: the manual's name of the request, or of the wallet. */
    public String key() {
        return key;
    }

    /** Where the manual posts it, below the endpoint. */
    public String manualPath() {
        return manualPath;
    }

    /** The request of that name in settings; empty if there is none. */
    public static Optional<RestRequest> ofKey(String key) {
        return Arrays.stream(values())
                .filter(request -> request.key.equals(key))
                .findFirst();
    }
}
