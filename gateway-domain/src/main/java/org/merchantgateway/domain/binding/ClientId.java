package org.merchantgateway.domain.binding;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The shop's id of a payer, ANS..255, to whom stored cards (bindings) belong. Source: payment.do, request parameters.
 *
 * @param value ANS..255
 */
public record ClientId(@Conforms("ANS..255") String value) {

    private static final Rule<String> RULE = Rule.of(ClientId.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not ANS..255
     */
    public ClientId {
        RULE.require(value);
    }

    /**
     * Makes it of a raw value.
     *
     * @param value ANS..255
     * @throws InvalidRequest if it is not
     */
    public static ClientId of(String value) {
        return new ClientId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
