package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A Payer Authentication Request, which the gateway makes and the browser takes to the issuer's ACS (3-D Secure 1):
 * Base64 of a zlib stream of XML. Holds the payer's data, so it prints as three stars. Source: paymentOrderBinding.do,
 * paReq, typed AN..512 while the page's own example is Base64 of 482 characters with line feeds.
 *
 * <p>Two of them are equal if their Base64 texts are equal after white space is removed.
 */
public final class PaReq extends SecretText {

    private static final Rule<String> RULE = Rule.of(PaReq.class);

    @Base64Text(max = 65_536)
    private final transient String value;

    private PaReq(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
    }

    /**
     * A Payer Authentication Request. Only the Base64 is checked here; whether it is a zlib stream shows in
     * {@link #xml}.
     *
     * @param base64 white space in it, which browsers and XML parsers change, is removed; it is not counted either
     * @throws InvalidRequest if it is missing, is not Base64, or has more than 65,536 characters; shows nothing of it
     */
    public static PaReq of(String base64) {
        return new PaReq(base64);
    }

    /** The Base64 text without white space, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }

    /**
     * The XML in it, for diagnosis and tests. The library itself does not need it. Never log it.
     *
     * @return the XML as text, not parsed and not verified
     * @throws InvalidRequest if it is not a zlib stream of UTF-8 text, or inflates to more than 64 KiB
     */
    public String xml() {
        return Inflation.text(value, "paReq");
    }
}
