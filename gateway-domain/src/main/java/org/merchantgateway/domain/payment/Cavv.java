package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A Cardholder Authentication Verification Value: the issuer's proof that it authenticated the payer, Base64. The schemes make 20
 * bytes of it, 28 characters. Whoever has it could claim the authentication for another payment, so it prints as three stars. The
 * order's report tells it afterwards in plain text ({@link org.merchantgateway.domain.order.SecureAuthInfo#cavv}).
 * Source: paymentorder.do, jsonParams of an external 3DS Server, cavv.
 */
public final class Cavv extends SecretText {

    private static final Rule<String> RULE = Rule.of(Cavv.class);

    @Base64Text(max = 200)
    private final transient String value;

    private Cavv(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
    }

    /**
     * A proof, as the 3DS Server of the shop has it.
     *
     * @param base64 at most 200 characters; white space in it is removed, and what it decodes to is not checked
     * @throws InvalidRequest if it is missing, not Base64, or too long; shows nothing of it
     */
    public static Cavv of(String base64) {
        return new Cavv(base64);
    }

    /** The Base64 text without white space, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
