package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/**
 * The merchant's token at the gateway, used instead of user name and password. ANS..256; older manuals say AN..30.
 * Prints as three stars. Cannot be used with SOAP. Source: REST interface, token.
 */
public final class Token extends SecretText {

    private static final Rule<String> RULE = Rule.of(Token.class);

    @Conforms(value = "ANS..256", documented = "AN..30")
    private final transient String value;

    private Token(String value) {
        this.value = RULE.require(value);
    }

    /**
     * A merchant's token.
     *
     * @param text ANS..256; white space around it is not removed here
     * @throws InvalidRequest if it is missing or anything else; shows nothing of it
     */
    public static Token of(String text) {
        return new Token(text);
    }

    /** The token, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
