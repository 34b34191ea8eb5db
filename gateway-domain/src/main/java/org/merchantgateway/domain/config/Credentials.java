package org.merchantgateway.domain.config;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the merchant authenticates: by user name and password, or by token. Never both. The password and the token print
 * masked. Source: REST interface, userName, password and token.
 */
public sealed interface Credentials {

    /**
     * User name and password.
     *
     * @param userName the login
     * @param password prints masked
     */
    record Login(UserName userName, Password password) implements Credentials {
        @Override
        public <T> T fold(
                BiFunction<? super UserName, ? super Password, ? extends T> login,
                Function<? super Token, ? extends T> token) {
            return login.apply(userName, password);
        }
    }

    /**
     * A token. REST only; and with it an order's status can be read by order id only: by number it is refused as
     * unsupported, and nothing is sent.
     *
     * @param token prints masked
     */
    record ByToken(Token token) implements Credentials {
        @Override
        public <T> T fold(
                BiFunction<? super UserName, ? super Password, ? extends T> login,
                Function<? super Token, ? extends T> byToken) {
            return byToken.apply(token);
        }
    }

    /**
     * Calls the function of the kind that this is.
     *
     * @param login is given the user name and the password
     * @param token is given the token
     * @return what that function returns
     */
    <T> T fold(
            BiFunction<? super UserName, ? super Password, ? extends T> login,
            Function<? super Token, ? extends T> token);
}
