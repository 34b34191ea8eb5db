package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rule;
import org.merchantgateway.domain.notation.Secret;

/**
 * The merchant's password at the gateway. Typed AN..30 by the manual, whose own example is {@code qwe?rt%y}: so ANS..30.
 * Prints as stars. Source: REST interface, password.
 *
 * @param value ANS..30
 */
public record Password(
        @Conforms(value = "ANS..30", documented = "AN..30") String value) implements Secret {

    private static final Rule<String> RULE = Rule.of(Password.class, "value");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if it is not ANS..30
     */
    public Password {
        RULE.require(value);
    }

    /** {@code ***}, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
