package org.merchantgateway.domain.profile;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * The built-in profiles. Where no source tells how a gateway differs from the manual, its profile does not: so all have
 * Moscow's time for {@code expirationDate}, although it is hardly right for banks of other countries.
 */
final class BuiltInProfiles {

    /** The zone of the manual. */
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static final Profile MANUAL = new Profile.Builder("manual")
            .source("The three pages of the manual.")
            .without(RestRequest.FINISH_3DS_METHOD)
            .build();

    static final List<Profile> ALL = List.of(MANUAL, alfa(), bpc(), sber(), yookassa(), bt(), satim());

    private BuiltInProfiles() {}

    private static Profile alfa() {
        return bank("alfa", "Alfa-Bank (Russia), REST documentation of March 2026. Likely: one document.")
                .limit("orderNumber", "ANS..36")
                .limit("userName", "ANS..100")
                .limit("description", "ANS..598")
                .limit("cvc", "N3")
                .doWithout("payByBinding.ip")
                .build();
    }

    private static Profile bpc() {
        return bank("bpc", "BPC, REST documentation of 2025 and 2026. Likely: one document.")
                .limit("orderNumber", "ANS..36")
                .limit("userName", "ANS..100")
                .limit("description", "ANS..598")
                .limit("cvc", "N3")
                .limit("externalRefundId", "ANS..32")
                .doWithout("payByBinding.ip", "cartItem.itemCode")
                .build();
    }

    private static Profile sber() {
        Profile.Builder sber = bankOfAnyDialect(
                        "sber",
                        "Sberbank's gateway for internet shops, OpenAPI description of July 2024 and two published clients."
                                + " Likely: one document.")
                .bodies(BodyStyle.JSON)
                .callbacks(CallbackStyle.JSON)
                .field("depositItems", "orderBundle")
                .field("refundItems", "orderBundle")
                .field("externalRefundId", "jsonParams.externalRefundId")
                .limit("orderNumber", "ANS..36")
                .limit("email", "ANS3...128")
                .limit("returnUrl", "ANS12...2048")
                .limit("failUrl", "ANS12...2048")
                .limit("dynamicCallbackUrl", "ANS12...2048")
                .limit("merchantLogin", "ANS..30")
                .limit("cardholder", "ANS..200")
                .limit("cvc", "N3")
                .limit("itemName", "ANS..100")
                .limit("deliveryCountry", "A3")
                .limit("finishUrl", "ANS..2048")
                .limit("methodNotificationUrl", "ANS..2048")
                .field("threeDSVer2FinishUrl", "termUrl")
                .field("threeDSSDKEncData", "sdkEncData")
                .field("threeDSSDKEphemPubKey", "sdkEphemPubKey")
                .field("threeDSSDKAppId", "sdkAppID")
                .field("threeDSSDKTransId", "sdkTransID")
                .field("threeDSSDKReferenceNumber", "sdkReferenceNumber")
                .require("payByCard.ip", "cartItem.itemPrice", "cartItem.tax", "finishThreeDsVer2.cRes")
                .without(RestRequest.EXTEND_BINDING, RestRequest.CONTINUE_3DS, RestRequest.FINISH_3DS_VER2_PAYMENT);
        Arrays.stream(RestRequest.values())
                .filter(request -> request.manualPath().startsWith("rest/"))
                .forEach(request -> sber.path(request, request.manualPath().substring("rest/".length())));
        return sber.path(RestRequest.PAYMENT_ORDER, "paymentOrder.do")
                .path(RestRequest.UNBIND_CARD, "unbindCard.do")
                .build();
    }

    private static Profile yookassa() {
        return bank(
                        "yookassa",
                        "YooKassa's gateway of this family, code of three shops: a shop's number and a long secret. A guess.")
                .limit("password", "ANS..100")
                .build();
    }

    private static Profile bt() {
        return bank("bt", "Banca Transilvania (Romania), code of its own client and of another. Known from code alone.")
                .callbacks(CallbackStyle.JWT)
                .limit("email", "ANS..254")
                .limit("deliveryCountry", "ANS..3")
                .limit("deliveryCity", "ANS..50")
                .limit("postAddress", "ANS..50")
                .require("registerOrder.currency")
                .build();
    }

    private static Profile satim() {
        return bank("satim", "SATIM (Algeria), code and calls of a client. Known from code alone.")
                .limit("orderNumber", "AN..10")
                .limit("parameterValue", "ANS..20")
                .without(
                        RestRequest.ANDROID_PAY,
                        RestRequest.APPLE_PAY,
                        RestRequest.GOOGLE_PAY,
                        RestRequest.SAMSUNG_PAY,
                        RestRequest.CONTINUE_3DS,
                        RestRequest.FINISH_3DS_VER2_PAYMENT)
                .build();
    }

    private static Profile.Builder bank(String name, String source) {
        return bankOfAnyDialect(name, source).without(RestRequest.FINISH_3DS_METHOD);
    }

    private static Profile.Builder bankOfAnyDialect(String name, String source) {
        return new Profile.Builder(name).source(source).ofBank(true);
    }
}
