package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Rule;

/**
 * The merchant's login at the gateway, mostly ending in {@code -api}. Typed AN..30 by the manual, although real ones
 * have hyphens: so ANS..30, unless the gateway's profile says otherwise. Not a secret: it prints as it is. Source: REST
 * interface, userName.
 */
public final class UserName {

    private static final Rule<String> RULE = Rule.of(UserName.class);

    @Conforms(value = "ANS..30", documented = "AN..30")
    private final String value;

    /**
     * A login within the manual's limits.
     *
     * @param value ANS..30
     * @throws InvalidRequest if it is null or not ANS..30
     */
    public UserName(String value) {
        this.value = RULE.require(value);
    }

    private UserName(String value, Limits limits) {
        this.value = Rule.require(value, UserName.class, limits);
    }

    /**
     * A login at one gateway.
     *
     * @param value as the profile says, such as ANS..100
     * @param profile the gateway's
     * @throws InvalidRequest if it is null or does not conform
     */
    public static UserName of(String value, Profile profile) {
        return new UserName(value, profile.limits());
    }

    /** The login as it is sent. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserName that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
