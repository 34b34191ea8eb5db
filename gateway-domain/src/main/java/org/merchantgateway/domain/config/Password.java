package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Rule;

/**
 * The merchant's password at the gateway. Typed AN..30 by the manual, whose own example is {@code qwe?rt%y}: so
 * ANS..30, unless the gateway's profile says otherwise. Prints as three stars. The gateway may require that it is changed: then it refuses calls with code 5.
 * Source: REST interface, password.
 */
public final class Password extends SecretText {

    private static final Rule<String> RULE = Rule.of(Password.class);

    @Conforms(value = "ANS..30", documented = "AN..30")
    private final transient String value;

    private Password(String checked) {
        this.value = checked;
    }

    /**
     * A merchant's password.
     *
     * @param text ANS..30; white space around it is not removed here
     * @throws InvalidRequest if it is missing or anything else; shows nothing of it
     */
    public static Password of(String text) {
        return new Password(RULE.require(text));
    }

    /**
     * A merchant's password at one gateway.
     *
     * @param text as the profile says, such as ANS..100; white space around it is not removed here
     * @param profile the gateway's
     * @throws InvalidRequest if it is missing or does not conform; shows nothing of it
     */
    public static Password of(String text, Profile profile) {
        return new Password(Rule.require(text, Password.class, profile.limits()));
    }

    /** The password, as it is sent. Never log or store it. */
    @Override
    public String reveal() {
        return value;
    }
}
