package org.merchantgateway.simulator.core;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a payment in a shop's app says of the 3DS SDK on the payer's device, as it came; a blank text has become a missing one.
 * What the SDK has encrypted is not opened. Source: paymentorder.do, threeDSSDK and the fields beside it.
 *
 * @param flag {@code threeDSSDK}: whether the payment comes from an app with such an SDK
 * @param encryptedData {@code threeDSSDKEncData}, the device's data
 * @param ephemeralKey {@code threeDSSDKEphemPubKey}, a JSON Web Key
 * @param appId {@code threeDSSDKAppId}
 * @param transactionId {@code threeDSSDKTransId}
 * @param referenceNumber {@code threeDSSDKReferenceNumber}, which SOAP lacks
 */
public record DeviceSdk(
        Optional<String> flag,
        Optional<String> encryptedData,
        Optional<String> ephemeralKey,
        Optional<String> appId,
        Optional<String> transactionId,
        Optional<String> referenceNumber) {

    /** No app. */
    public static final DeviceSdk NONE = of(name -> Optional.empty());

    private static final int LONGEST_DATA = 64_000;
    private static final int LONGEST_KEY = 256;
    private static final int LONGEST_ID = 36;
    private static final int LONGEST_REFERENCE = 32;

    /**
     * Reads it from a request's fields.
     *
     * @param find the value of a field by its name
     */
    public static DeviceSdk of(Function<String, Optional<String>> find) {
        return new DeviceSdk(
                find.apply("threeDSSDK"),
                find.apply("threeDSSDKEncData"),
                find.apply("threeDSSDKEphemPubKey"),
                find.apply("threeDSSDKAppId"),
                find.apply("threeDSSDKTransId"),
                find.apply("threeDSSDKReferenceNumber"));
    }

    /**
     * Whether the payment comes from an app.
     *
     * @throws Refusal with code 5 if the flag is neither true nor false
     */
    boolean isAsked() {
        return RequestChecks.flag(flag, Message.VALUE_INVALID);
    }

    /**
     * Checks that the SDK has given what the ACS needs for a challenge in the app. No source tells what a gateway does
     * without it.
     *
     * @return the SDK's ephemeral key
     * @throws Refusal with code 5 if something is missing or too long
     */
    String checked(FieldLimits limits) {
        RequestChecks.check(encryptedData.isPresent(), Message.SDK_DATA_EMPTY);
        RequestChecks.check(ephemeralKey.isPresent(), Message.SDK_KEY_EMPTY);
        RequestChecks.check(appId.isPresent(), Message.SDK_APP_EMPTY);
        RequestChecks.check(transactionId.isPresent(), Message.SDK_TRANSACTION_EMPTY);
        limits.text("sdkDevice.encryptedData", encryptedData, LONGEST_DATA);
        limits.text("sdkDevice.ephemeralKey", ephemeralKey, LONGEST_KEY);
        limits.text("sdkDevice.appId", appId, LONGEST_ID);
        limits.text("sdkDevice.transactionId", transactionId, LONGEST_ID);
        limits.text("sdkDevice.referenceNumber", referenceNumber, LONGEST_REFERENCE);
        return ephemeralKey.orElseThrow();
    }

    /** Whether it comes from an app; nothing of the device. */
    @Override
    public String toString() {
        return "DeviceSdk[" + flag.orElse("false") + "]";
    }
}
