package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * What the payer's browser posts to the ACS's method page before an authentication with 3-D Secure 2
 * ({@code threeDSMethodData}): Base64 of the URL-safe alphabet, of a JSON object that names the authentication and where the
 * ACS notifies that the page has run. It is taken as the
 * gateway issues it, and prints as three stars. Source: paymentorder.do, threeDSMethodDataPacked.
 */
public final class ThreeDsMethodData extends SecretText {

    private static final Rule<String> RULE = Rule.of(ThreeDsMethodData.class);

    private final transient String value;

    private ThreeDsMethodData(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
        if (this.value.isEmpty()) {
            throw InvalidRequest.of("threeDSMethodData", "must be Base64", "got an empty text");
        }
    }

    /**
     * The data of a method page.
     *
     * @param base64 white space in it is removed; whether it is Base64 of anything is not checked
     * @throws InvalidRequest if it is missing or has nothing but white space
     */
    public static ThreeDsMethodData of(String base64) {
        return new ThreeDsMethodData(base64);
    }

    /** The text without white space, as the browser posts it. */
    @Override
    public String reveal() {
        return value;
    }
}
