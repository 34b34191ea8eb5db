package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * The merchant's password at the gateway. Typed AN..30 by the manual, whose own example is {@code qwe?rt%y}: so ANS..30.
 * Prints as three stars. Source: REST interface, password.
 */
public final class Password extends SecretText {

    private static final Rule<String> RULE = Rule.of(Password.class);

    @Conforms(value = "ANS..30", documented = "AN..30")
    private final transient String value;

    private Password(String value) {
        this.value = RULE.require(value);
    }

    /**
     * A merchant's password.
     *
     * @param text ANS..30
     * @throws InvalidRequest if it is anything else; shows nothing of it
     */
    public static Password of(String text) {
        return new Password(text);
    }

    @Override
    public String reveal() {
        return value;
    }
}
