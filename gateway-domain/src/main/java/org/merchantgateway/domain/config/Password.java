package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * The merchant's password at the gateway. Typed AN..30 by the manual, whose own example is {@code qwe?rt%y}: so
 * ANS..30. Prints as three stars. The gateway may require that it is changed: then it refuses calls with code 5.
 * Source: REST interface, password.
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
     * @param text ANS..30; white space around it is not removed here
     * @throws InvalidRequest if it is missing or anything else; shows nothing of it
     */
    public static Password of(String text) {
        return new Password(text);
    }

    /** The password, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
