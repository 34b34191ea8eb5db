package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.rule.Rule;

/** The password of a file with keys or certificates. ANS..255. Prints as three stars. */
public final class Passphrase extends SecretText {

    private static final Rule<String> RULE = Rule.of(Passphrase.class);

    @Conforms("ANS..255")
    private final transient String value;

    private Passphrase(String value) {
        this.value = RULE.require(value);
    }

    /**
     * A password.
     *
     * @param text ANS..255; white space around it belongs to it
     * @throws InvalidRequest if it is missing or anything else; shows nothing of it
     */
    public static Passphrase of(String text) {
        return new Passphrase(text);
    }

    /** The password in plain text. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
