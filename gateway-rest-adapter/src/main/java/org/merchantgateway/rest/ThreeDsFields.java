package org.merchantgateway.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.payment.ClientBrowser;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.SdkEncryptedData;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.profile.BodyStyle;
import org.merchantgateway.domain.profile.Profile;

/**
 * What a payment says for 3-D Secure 2. In Sberbank's dialect the browser is described among the parameters, under names of its
 * own. Source: paymentorder.do, request parameters of 3-D Secure 2; the description of Sberbank's gateway, jsonParams.
 */
final class ThreeDsFields {

    private ThreeDsFields() {}

    /** Adds the fields; {@code jsonParams} of the payment are another field. */
    static RestBody add(RestBody body, Optional<ThreeDs> threeDs) {
        Optional<SdkDevice> device = threeDs.flatMap(ThreeDs::sdkDevice);
        body.add("threeDSServerTransId", threeDs.flatMap(ThreeDs::transactionId).map(ThreeDsTransactionId::value))
                .add("threeDSVer2FinishUrl", threeDs.flatMap(ThreeDs::finishUrl))
                .add("threeDSMethodNotificationUrl", threeDs.flatMap(ThreeDs::methodNotificationUrl))
                .add("threeDSProtocolVersion", threeDs.flatMap(ThreeDs::version).map(ThreeDsVersion::value))
                .add(
                        "externalScaExemptionIndicator",
                        threeDs.flatMap(ThreeDs::exemption).map(Enum::name))
                .add("acsInIFrame", threeDs.map(ThreeDs::inFrame).filter(yes -> yes))
                .add("threeDSSDK", threeDs.map(ThreeDs::inApp).filter(yes -> yes))
                .add("threeDSSDKEncData", device.map(SdkDevice::encryptedData).map(SdkEncryptedData::reveal))
                .add("threeDSSDKEphemPubKey", device.map(SdkDevice::ephemeralKey))
                .add("threeDSSDKAppId", device.map(SdkDevice::appId))
                .add("threeDSSDKTransId", device.map(SdkDevice::transactionId))
                .add("threeDSSDKReferenceNumber", device.flatMap(SdkDevice::referenceNumber));
        return isAmongParameters(body.profile())
                ? body
                : body.add(
                        "clientBrowserInfo", threeDs.flatMap(ThreeDs::browser).map(ThreeDsFields::browser));
    }

    /** {@code jsonParams}, and what of 3-D Secure stands in it; nothing if that is nothing. */
    static Optional<JsonText> parameters(Parameters own, Optional<ThreeDs> threeDs, Profile profile) {
        Optional<JsonText> parameters = OrderJson.parameters(ThreeDs.parameters(threeDs, own));
        Optional<JsonText> browser = threeDs.flatMap(ThreeDs::browser)
                .filter(any -> isAmongParameters(profile))
                .map(ThreeDsFields::browserParameters);
        return parameters.map(first -> browser.map(first::and).orElse(first)).or(() -> browser);
    }

    private static boolean isAmongParameters(Profile profile) {
        return profile.bodies() == BodyStyle.JSON;
    }

    private static JsonText browser(ClientBrowser browser) {
        return JsonText.of(json -> {
            OrderJson.text("userAgent", browser.userAgent(), json);
            OrderJson.text("browserAcceptHeader", browser.acceptHeader(), json);
            OrderJson.text("browserIpAddress", browser.ipAddress(), json);
            OrderJson.text("browserLanguage", browser.language(), json);
            OrderJson.text("browserTimeZone", browser.timeZone(), json);
            number("browserTimeZoneOffset", browser.timeZoneOffset(), json);
            OrderJson.text("colorDepth", browser.colorDepth().map(String::valueOf), json);
            number("screenWidth", browser.screenWidth(), json);
            number("screenHeight", browser.screenHeight(), json);
            flag("javaEnabled", browser.javaEnabled(), json);
            flag("javascriptEnabled", browser.javascriptEnabled(), json);
            flag("isMobile", browser.mobile(), json);
            OrderJson.text("OS", browser.os(), json);
            OrderJson.text("OSVersion", browser.osVersion(), json);
            OrderJson.text("device", browser.device(), json);
            OrderJson.text("deviceType", browser.deviceType(), json);
            OrderJson.text("fingerprint", browser.fingerprint(), json);
            OrderJson.text("plugins", browser.plugins(), json);
            OrderJson.text("screenPrint", browser.screenPrint(), json);
        });
    }

    /** What Sberbank's dialect has a name for; all of it is text. */
    private static JsonText browserParameters(ClientBrowser browser) {
        return JsonText.of(json -> {
            OrderJson.text("browserUserAgent", browser.userAgent(), json);
            OrderJson.text("browserAcceptHeader", browser.acceptHeader(), json);
            OrderJson.text("browserIP", browser.ipAddress(), json);
            OrderJson.text("browserLanguage", browser.language(), json);
            OrderJson.text("browserTZ", browser.timeZoneOffset().map(String::valueOf), json);
            OrderJson.text("browserColorDepth", browser.colorDepth().map(String::valueOf), json);
            OrderJson.text("browserScreenWidth", browser.screenWidth().map(String::valueOf), json);
            OrderJson.text("browserScreenHeight", browser.screenHeight().map(String::valueOf), json);
            OrderJson.text("browserJavaEnabled", browser.javaEnabled().map(String::valueOf), json);
            OrderJson.text(
                    "browserJavascriptEnabled", browser.javascriptEnabled().map(String::valueOf), json);
        });
    }

    private static void number(String name, Optional<Integer> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }

    private static void flag(String name, Optional<Boolean> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeBooleanField(name, value.get());
        }
    }
}
