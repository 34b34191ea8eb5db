package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A Challenge Response, which the issuer's ACS makes and the payer's browser posts to the shop (3-D Secure 2): Base64 of the
 * URL-safe alphabet, of a JSON object. It proves nothing, since it comes through the browser: the gateway learns the result from
 * the issuer, and the order's status tells it. Prints as three stars. Source: Sberbank's description, finish3dsPayment.do, cRes.
 */
public final class CRes extends SecretText {

    private static final Rule<String> RULE = Rule.of(CRes.class);

    @Base64Text(max = 65_536, urlSafe = true)
    private final transient String value;

    private CRes(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
    }

    /**
     * A Challenge Response. Only the Base64 is checked here.
     *
     * @param base64 of either alphabet, with or without padding; white space in it is removed
     * @throws InvalidRequest if it is missing, is not Base64, or has more than 65,536 characters; shows nothing of it
     */
    public static CRes of(String base64) {
        return new CRes(base64);
    }

    /** The text without white space, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
