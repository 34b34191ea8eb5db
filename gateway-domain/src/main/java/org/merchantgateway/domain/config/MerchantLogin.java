package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rule;

/**
 * A merchant's login at the gateway, as wallet payments and parent merchants name it. Typed AN..255 by the manual,
 * although real ones have hyphens and underscores: so ANS..255. Source: payment.do, request parameters.
 *
 * @param value ANS..255
 */
public record MerchantLogin(
        @Conforms(value = "ANS..255", documented = "AN..255")
        String value) {

    private static final Rule<String> RULE = Rule.of(MerchantLogin.class);

    /**
     * Checks the text.
     *
     * @throws InvalidRequest if it is null or not ANS..255
     */
    public MerchantLogin {
        RULE.require(value);
    }

    /**
     * Whether two logins are of one merchant: API accounts are the merchant's login with a suffix, by convention. Source: REST
     * interface, userName.
     */
    public static boolean areOfOne(String login, String other) {
        return withoutSuffix(login).equals(withoutSuffix(other));
    }

    private static String withoutSuffix(String login) {
        return login.endsWith("-api") ? login.substring(0, login.length() - "-api".length()) : login;
    }

    /**
     * A merchant by their login. Not a secret: it prints as it is.
     *
     * @param value ANS..255
     * @throws InvalidRequest if it is null or not ANS..255
     */
    public static MerchantLogin of(String value) {
        return new MerchantLogin(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
