package org.merchantgateway.domain.binding;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The gateway's id of a stored card (binding), ANS..255. Typed AN..255 by the manual, whose own example is a UUID with
 * hyphens. Source: paymentOrderBinding.do, request parameters.
 *
 * @param value what the gateway issued
 */
public record BindingId(
        @Conforms(value = "ANS..255", documented = "AN..255")
        String value) {

    private static final Rule<String> RULE = Rule.of(BindingId.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not ANS..255
     */
    public BindingId {
        RULE.require(value);
    }

    /**
     * Makes it of a raw value.
     *
     * @param value what the gateway issued
     * @throws InvalidRequest if it is not ANS..255
     */
    public static BindingId of(String value) {
        return new BindingId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
