package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * A Payer Authentication Request, which the gateway makes and the browser takes to the issuer's ACS (3-D Secure 1): Base64 of
 * a zlib stream of XML. Holds payer's data, so prints as three stars. Source: paymentOrderBinding.do, paReq, typed AN..512
 * while the page's own example is Base64 of 482 characters with line feeds.
 */
public final class PaReq extends SecretText {

    private static final Rule<String> RULE = Rule.of(PaReq.class);

    @Base64Text(max = 65_536)
    private final transient String value;

    private PaReq(String value) {
        this.value = RULE.require(value).replaceAll("\\s", "");
    }

    /**
     * A Payer Authentication Request.
     *
     * @param base64 white space in it, which browsers and XML parsers change, is removed
     * @throws InvalidRequest if it is not Base64, or has more than 65,536 characters; shows nothing of it
     */
    public static PaReq of(String base64) {
        return new PaReq(base64);
    }

    @Override
    public String reveal() {
        return value;
    }

    /**
     * The XML in it.
     *
     * @throws InvalidRequest if it is not a zlib stream of UTF-8 text, or comes to more than 64 KiB
     */
    public String xml() {
        return Inflation.text(value, "paReq");
    }
}
