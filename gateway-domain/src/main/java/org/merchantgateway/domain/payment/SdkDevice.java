package org.merchantgateway.domain.payment;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * What the 3DS SDK of the payer's device has given the shop's app for an authentication in that app. Source: paymentorder.do,
 * threeDSSDKEncData and the fields beside it; banks' description of paymentOrder.
 *
 * @param encryptedData the device's data, encrypted by the key of the first answer ({@code threeDSSDKEncData})
 * @param ephemeralKey the SDK's ephemeral public key ({@code threeDSSDKEphemPubKey}), ANS..256
 * @param appId the app ({@code threeDSSDKAppId}), ANS..36
 * @param transactionId the SDK's id of the authentication ({@code threeDSSDKTransId}), ANS..36
 * @param referenceNumber the SDK's reference number ({@code threeDSSDKReferenceNumber}), ANS..32; SOAP lacks it. Empty if not known
 */
public record SdkDevice(
        SdkEncryptedData encryptedData,
        @Conforms("ANS..256") String ephemeralKey,
        @Conforms("ANS..36") String appId,
        @Conforms("ANS..36") String transactionId,
        Optional<@Conforms("ANS..32") String> referenceNumber) {

    private static final Rules<SdkDevice> RULES = Rules.of(SdkDevice.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation
     */
    public SdkDevice {
        RULES.require(encryptedData, ephemeralKey, appId, transactionId, referenceNumber);
    }

    /** Nothing of the device. */
    @Override
    public String toString() {
        return "SdkDevice";
    }
}
