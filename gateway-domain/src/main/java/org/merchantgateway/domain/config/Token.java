package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rule;
import org.merchantgateway.domain.notation.Secret;

/**
 * The merchant's token at the gateway, used instead of user name and password. Prints as stars.
 *
 * @param value ANS..256; older manuals say AN..30
 */
public record Token(
        @Conforms(value = "ANS..256", documented = "AN..30") String value) implements Secret {

    private static final Rule<String> RULE = Rule.of(Token.class, "value");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not ANS..256
     */
    public Token {
        RULE.require(value);
    }

    /** {@code ***}, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
