package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A Payer Authentication Response, which the issuer's ACS makes and the browser takes back to the shop (3-D Secure 1):
 * Base64 of a zlib stream of XML. Holds the payer's data, so it prints as three stars. Source: finish3dsPayment.do,
 * request parameters, paRes.
 *
 * <p>Two of them are equal if their Base64 texts are equal after white space is removed.
 */
public final class PaRes extends SecretText {

    private static final Rule<String> RULE = Rule.of(PaRes.class);

    @Base64Text(max = 65_536)
    private final transient String value;

    private PaRes(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
    }

    /**
     * A Payer Authentication Response. Only the Base64 is checked here; whether it is a zlib stream shows in
     * {@link #xml}.
     *
     * @param base64 white space in it, which browsers and XML parsers change, is removed; it is not counted either
     * @throws InvalidRequest if it is missing, is not Base64, or has more than 65,536 characters; shows nothing of it
     */
    public static PaRes of(String base64) {
        return new PaRes(base64);
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
        return Inflation.text(value, "paRes");
    }
}
