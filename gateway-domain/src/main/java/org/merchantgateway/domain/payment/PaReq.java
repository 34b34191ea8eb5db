package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A Payer Authentication Request, which the gateway makes and the browser takes to the issuer's ACS (3-D Secure 1):
 * Base64 of a zlib stream of XML. Holds the payer's data, so it prints as three stars. It is taken as the gateway
 * issues it; whether it is Base64 of anything shows in {@link #xml}. Source: paymentOrderBinding.do, paReq, typed
 * AN..512 while the page's own example is Base64 of 482 characters with line feeds.
 *
 * <p>Two of them are equal if their texts are equal after white space is removed.
 */
public final class PaReq extends SecretText {

    private static final Rule<String> RULE = Rule.of(PaReq.class);

    private final transient String value;

    private PaReq(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
        if (this.value.isEmpty()) {
            throw InvalidRequest.of("paReq", "must be Base64", "got an empty text");
        }
    }

    /**
     * A Payer Authentication Request.
     *
     * @param base64 white space in it, which browsers and XML parsers change, is removed
     * @throws InvalidRequest if it is missing or has nothing but white space
     */
    public static PaReq of(String base64) {
        return new PaReq(base64);
    }

    /** The text without white space, as the browser posts it. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }

    /**
     * The XML in it, for diagnosis and tests. The library itself does not need it. Never log it.
     *
     * @return the XML as text, not parsed and not verified
     * @throws InvalidRequest if it is not Base64 of a zlib stream of UTF-8 text, or inflates to more than 64 KiB
     */
    public String xml() {
        return Inflation.text(value, "paReq");
    }
}
