package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * What the 3DS SDK says of the payer's device, encrypted for the directory server (a JSON Web Encryption). ANS..64000. Prints as
 * three stars. Source: paymentorder.do, threeDSSDKEncData.
 */
public final class SdkEncryptedData extends SecretText {

    private static final Rule<String> RULE = Rule.of(SdkEncryptedData.class);

    @Conforms("ANS..64000")
    private final transient String value;

    private SdkEncryptedData(String value) {
        this.value = RULE.require(value);
    }

    /**
     * A device's data, as the SDK gives it.
     *
     * @param text ANS..64000; what is in it is not checked
     * @throws InvalidRequest if it is missing or anything else; shows nothing of it
     */
    public static SdkEncryptedData of(String text) {
        return new SdkEncryptedData(text);
    }

    /** The text, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
