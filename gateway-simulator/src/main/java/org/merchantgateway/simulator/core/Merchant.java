package org.merchantgateway.simulator.core;

import java.util.Locale;

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
}
