package org.merchantgateway.domain.config;

import java.util.function.BiFunction;
import java.util.function.Function;

/** How the merchant proves who they are: by user name and password, or by token. Never both. */
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
     * A token. REST only; and with it an order's status is asked by order id only.
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

    /** Goes on with user name and password, or with the token. */
    <T> T fold(
            BiFunction<? super UserName, ? super Password, ? extends T> login,
            Function<? super Token, ? extends T> token);
}
