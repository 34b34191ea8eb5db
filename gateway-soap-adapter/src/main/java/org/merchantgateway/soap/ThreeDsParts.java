package org.merchantgateway.soap;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.merchantgateway.domain.payment.SdkDevice;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.soap.wsdl.GooglePayRequest;
import org.merchantgateway.soap.wsdl.ThreeDsPaymentParams;
import org.merchantgateway.soap.wsdl.ThreeDsWalletPaymentRequest;

/**
 * What a payment says for 3-D Secure 2: attributes of a payment by card, elements of one by wallet. Source: banks' descriptions
 * of 2021, paymentOrderParams, paymentOrderBindingParams, androidPayPaymentRequest, googlePayRequest.
 */
final class ThreeDsParts {

    private ThreeDsParts() {}

    static void fill(ThreeDsPaymentParams part, Optional<ThreeDs> threeDs) {
        threeDs.flatMap(ThreeDs::transactionId)
                .map(ThreeDsTransactionId::value)
                .ifPresent(part::setThreeDSServerTransId);
        threeDs.flatMap(ThreeDs::finishUrl).ifPresent(part::setThreeDSVer2FinishUrl);
        threeDs.flatMap(ThreeDs::methodNotificationUrl).ifPresent(part::setThreeDSMethodNotificationUrl);
        threeDs.map(ThreeDs::inApp).filter(yes -> yes).ifPresent(part::setThreeDSSDK);
        threeDs.flatMap(ThreeDs::sdkDevice).ifPresent(device -> {
            part.setThreeDSSDKEncData(device.encryptedData().reveal());
            part.setThreeDSSDKEphemPubKey(device.ephemeralKey());
            part.setThreeDSSDKAppId(device.appId());
            part.setThreeDSSDKTransId(device.transactionId());
        });
    }

    static void fill(ThreeDsWalletPaymentRequest part, Optional<ThreeDs> threeDs) {
        threeDs.flatMap(ThreeDs::transactionId)
                .map(ThreeDsTransactionId::value)
                .ifPresent(part::setThreeDSServerTransId);
        threeDs.flatMap(ThreeDs::finishUrl).ifPresent(part::setThreeDSVer2FinishUrl);
        threeDs.flatMap(ThreeDs::methodNotificationUrl).ifPresent(part::setThreeDSMethodNotificationUrl);
    }

    /** What an app's 3DS SDK has to say, which only Google Pay has a place for. */
    static void fillSdk(GooglePayRequest part, Optional<ThreeDs> threeDs) {
        threeDs.map(ThreeDs::inApp).filter(yes -> yes).ifPresent(part::setThreeDSSDK);
        threeDs.flatMap(ThreeDs::sdkDevice).ifPresent(device -> {
            part.setThreeDSSDKEncData(device.encryptedData().reveal());
            part.setThreeDSSDKEphemPubKey(device.ephemeralKey());
            part.setThreeDSSDKAppId(device.appId());
            part.setThreeDSSDKTransId(device.transactionId());
        });
    }

    /** What of 3-D Secure 2 SOAP has no place for; empty if it has one for all. */
    static Optional<String> lacking(Optional<ThreeDs> threeDs, Generation generation) {
        return threeDs.flatMap(asked -> reason(lacking(asked, generation), generation));
    }

    private static Set<String> lacking(ThreeDs asked, Generation generation) {
        Set<String> names = new TreeSet<>();
        addIf(asked.browser().isPresent(), "clientBrowserInfo", names);
        addIf(asked.exemption().isPresent(), "externalScaExemptionIndicator", names);
        addIf(asked.version().isPresent(), "threeDSProtocolVersion", names);
        addIf(asked.inFrame(), "acsInIFrame", names);
        addIf(asked.sdkDevice().flatMap(SdkDevice::referenceNumber).isPresent(), "threeDSSDKReferenceNumber", names);
        if (generation.isOf2016()) {
            addIf(asked.transactionId().isPresent(), "threeDSServerTransId", names);
            addIf(asked.finishUrl().isPresent(), "threeDSVer2FinishUrl", names);
            addIf(asked.methodNotificationUrl().isPresent(), "threeDSMethodNotificationUrl", names);
            addIf(asked.inApp() || asked.sdkDevice().isPresent(), "threeDSSDK", names);
        }
        return names;
    }

    /** Why a request is refused that asks for fields of these names; empty if there are none. */
    static Optional<String> reason(Set<String> names, Generation generation) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "SOAP" + (generation.isOf2016() ? " of 2016" : "") + " has no " + String.join(", ", names));
    }

    static void addIf(boolean isAsked, String name, Set<String> names) {
        if (isAsked) {
            names.add(name);
        }
    }
}
