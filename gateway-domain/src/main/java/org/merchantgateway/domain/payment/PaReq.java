package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.Base64Text;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rule;
import org.merchantgateway.domain.notation.Secret;

/**
 * A Payer Authentication Request, which the gateway makes and the browser takes to the issuer's ACS (3-D Secure 1): Base64 of a zlib stream of XML. Holds payer's data, so prints as stars. Source: paymentOrderBinding.do, paReq, typed AN..512 while the page's own example is Base64 of 482 characters with line feeds.
 *
 * @param value Base64; white space in it, which browsers and XML parsers change, is taken out
 */
public record PaReq(@Base64Text(max = 65_536) String value) implements Secret {

    private static final Rule<String> RULE = Rule.of(PaReq.class, "value");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not Base64, or has more than 65,536 characters
     */
    public PaReq {
        value = RULE.require(value).replaceAll("\\s", "");
    }

    /**
     * The XML in it.
     *
     * @throws InvalidRequest if it is not a zlib stream of UTF-8 text, or comes to more than 64 KiB
     */
    public String xml() {
        return Inflation.text(value, "paReq");
    }

    /** {@code ***}, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
