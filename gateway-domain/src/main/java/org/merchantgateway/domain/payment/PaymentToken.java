package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A token that a wallet (Android Pay, Google Pay, Apple Pay, Samsung Pay) issues for one payment, in Base64. Prints as
 * three stars. The library does not decode it and does not know what is in it. Source: payment.do, paymentToken.
 */
public final class PaymentToken extends SecretText {

    private static final Rule<String> RULE = Rule.of(PaymentToken.class);

    @Base64Text(max = 8192)
    private final transient String value;

    private PaymentToken(String value) {
        this.value = RULE.require(value);
    }

    /**
     * A wallet's token.
     *
     * @param base64 at most 8,192 characters, white space not counted; it is sent as it is given here
     * @throws InvalidRequest if it is missing, not Base64, or too long; shows nothing of it
     */
    public static PaymentToken of(String base64) {
        return new PaymentToken(base64);
    }

    /** The Base64 text, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
