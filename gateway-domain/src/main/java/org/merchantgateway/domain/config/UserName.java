package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * The merchant's login at the gateway, mostly ending in {@code -api}. Typed AN..30 by the manual, although real ones
 * have hyphens: so ANS..30. Not a secret: it prints as it is. Source: REST interface, userName.
 *
 * @param value ANS..30
 */
public record UserName(
        @Conforms(value = "ANS..30", documented = "AN..30") String value) {

    private static final Rule<String> RULE = Rule.of(UserName.class);

    /**
     * Checks the text.
     *
     * @throws InvalidRequest if it is null or not ANS..30
     */
    public UserName {
        RULE.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
