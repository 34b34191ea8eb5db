package org.merchantgateway.domain.binding;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The shop's id of a payer, ANS..255, to whom stored cards (bindings) belong. The shop chooses it and must never give
 * it to another payer, who could then pay with the first one's cards. Source: payment.do, request parameters.
 *
 * @param value ANS..255
 */
public record ClientId(@Conforms("ANS..255") String value) {

    private static final Rule<String> RULE = Rule.of(ClientId.class);

    /**
     * Checks the text.
     *
     * @throws InvalidRequest if it is null or not ANS..255
     */
    public ClientId {
        RULE.require(value);
    }

    /**
     * A payer by the shop's id.
     *
     * @param value ANS..255; not changed, and compared with regard to case
     * @throws InvalidRequest if it is null or not ANS..255
     */
    public static ClientId of(String value) {
        return new ClientId(value);
    }

    /** The id as it is sent. It may be the payer's email or phone number, so do not log it. */
    @Override
    public String toString() {
        return value;
    }
}
