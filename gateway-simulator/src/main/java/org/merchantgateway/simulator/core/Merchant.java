package org.merchantgateway.simulator.core;

import java.util.Locale;
import java.util.Optional;

/**
 * A merchant of the gateway, who has proved who they are.
 *
 * @param login the API account
 */
public record Merchant(String login) {

    private static final String API_SUFFIX = "-api";

    /** The merchant's name in page addresses: the login without its conventional suffix. */
    public String name() {
        return login.toLowerCase(Locale.ROOT).endsWith(API_SUFFIX) && login.length() > API_SUFFIX.length()
                ? login.substring(0, login.length() - API_SUFFIX.length())
                : login;
    }

    /**
     * Checks the merchant that a request names: it must be this one. No merchant of this gateway has child merchants.
     *
     * @throws Refusal with code 5 if it is another
     */
    public void check(Optional<String> merchantLogin) {
        merchantLogin.ifPresent(named -> RequestChecks.check(isNamed(named), Message.MERCHANT_LOGIN_WRONG));
    }

    /** Whether a login is this merchant's, with or without its suffix. */
    public boolean isNamed(String merchantLogin) {
        return merchantLogin.equals(login) || merchantLogin.equals(name());
    }
}
