package org.merchantgateway.domain.binding;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The gateway's id of a stored card (binding), ANS..255. Typed AN..255 by the manual, whose own example is a UUID with
 * hyphens. Not card data: a shop may store it to pay again later. Source: paymentOrderBinding.do, request parameters.
 *
 * @param value what the gateway issued
 */
public record BindingId(
        @Conforms(value = "ANS..255", documented = "AN..255")
        String value) {

    private static final Rule<String> RULE = Rule.of(BindingId.class);

    /**
     * Checks the text.
     *
     * @throws InvalidRequest if it is null or not ANS..255
     */
    public BindingId {
        RULE.require(value);
    }

    /**
     * A stored card by its id, in the form in which the gateway issued it.
     *
     * @param value what the gateway issued; not changed, and compared with regard to case
     * @throws InvalidRequest if it is null or not ANS..255
     */
    public static BindingId of(String value) {
        return new BindingId(value);
    }

    /** The id as it is sent, not escaped. Escape it before it is logged or shown. */
    @Override
    public String toString() {
        return value;
    }
}
