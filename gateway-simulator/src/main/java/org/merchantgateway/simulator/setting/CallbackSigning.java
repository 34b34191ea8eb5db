package org.merchantgateway.simulator.setting;

import java.security.PrivateKey;

/** With which checksum notifications come. Prints without keys. Source: callback notifications, checksum. */
public sealed interface CallbackSigning {

    /** Without one. */
    static CallbackSigning none() {
        return new None();
    }

    /**
     * HMAC-SHA256, hexadecimal in upper case.
     *
     * @param token the key as text, not blank
     * @throws IllegalArgumentException if it is blank
     */
    static CallbackSigning symmetric(String token) {
        return new Symmetric(token);
    }

    /**
     * SHA512withRSA, hexadecimal in upper case.
     *
     * @param key an RSA key
     * @param alias what {@code sign_alias} says, not blank
     * @throws IllegalArgumentException if the key is of another kind or the alias is blank
     */
    static CallbackSigning asymmetric(PrivateKey key, String alias) {
        return new Asymmetric(key, alias);
    }

    /** No checksum. */
    record None() implements CallbackSigning {

        @Override
        public String toString() {
            return "unsigned";
        }
    }

    /**
     * A shared key.
     *
     * @param token never shown
     */
    record Symmetric(String token) implements CallbackSigning {

        public Symmetric {
            if (token.isBlank()) {
                throw new IllegalArgumentException("the callback's key is empty");
            }
        }

        @Override
        public String toString() {
            return "symmetric";
        }
    }

    /**
     * The gateway's private key.
     *
     * @param key never shown
     * @param alias what {@code sign_alias} says
     */
    record Asymmetric(PrivateKey key, String alias) implements CallbackSigning {

        public Asymmetric {
            if (!key.getAlgorithm().equals("RSA")) {
                throw new IllegalArgumentException("the callback's key must be RSA, got " + key.getAlgorithm());
            }
            if (alias.isBlank()) {
                throw new IllegalArgumentException("the callback's sign_alias is empty");
            }
        }

        @Override
        public String toString() {
            return "asymmetric";
        }
    }
}
