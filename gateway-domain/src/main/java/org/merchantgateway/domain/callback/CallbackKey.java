package org.merchantgateway.domain.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Secret;

/**
 * The key with which a merchant's notifications are signed, symmetric or asymmetric. Prints as stars. Source: callback
 * notifications.
 */
public sealed interface CallbackKey extends Secret {

    /**
     * A shared token: the checksum is HMAC-SHA256 in hexadecimal.
     *
     * @param token as the merchant's account shows it
     * @throws InvalidRequest if it is empty
     */
    static CallbackKey symmetric(String token) {
        if (token.isBlank()) {
            throw InvalidRequest.of("callbackKey", "is required", "got nothing");
        }
        return new Shared(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), Shared.ALGORITHM));
    }

    /**
     * The gateway's public key: the checksum is a signature in hexadecimal. The algorithm is SHA512withRSA, although the
     * manual's {@code sign_alias} reads "SHA-256 with RSA": only with SHA-512 do its own examples verify.
     *
     * @param key an RSA key, at least as long as SHA512withRSA needs
     * @throws InvalidRequest if it is another key
     */
    static CallbackKey asymmetric(PublicKey key) {
        return new Public(key);
    }

    /**
     * Whether a checksum belongs to a text. Takes as long for a wrong one as for a right one.
     *
     * @param signed the text that was signed
     * @param checksum in hexadecimal, in whatever case
     */
    boolean verifies(String signed, String checksum);

    /**
     * A shared token.
     *
     * @param key never shown
     */
    record Shared(SecretKeySpec key) implements CallbackKey {

        private static final String ALGORITHM = "HmacSHA256";

        @Override
        public boolean verifies(String signed, String checksum) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
                byte[] right = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
                return MessageDigest.isEqual(right, hexadecimal(checksum));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
            }
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * The gateway's public key.
     *
     * @param key an RSA key
     */
    record Public(PublicKey key) implements CallbackKey {

        private static final String ALGORITHM = "SHA512withRSA";

        /**
         * Checks what it is made of.
         *
         * @throws InvalidRequest if the key is no RSA key, or too short
         */
        public Public {
            signatureOf(key);
        }

        private static Signature signatureOf(PublicKey key) {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initVerify(key);
                return signature;
            } catch (InvalidKeyException anotherOrTooShort) {
                throw InvalidRequest.of(
                        "callbackKey",
                        "must be an RSA key that is long enough for " + ALGORITHM,
                        "got one of " + Printable.of(key.getAlgorithm()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this JVM lacks " + ALGORITHM, e);
            }
        }

        @Override
        public boolean verifies(String signed, String checksum) {
            try {
                Signature signature = signatureOf(key);
                signature.update(signed.getBytes(StandardCharsets.UTF_8));
                return signature.verify(hexadecimal(checksum));
            } catch (SignatureException noSignatureOfThisKey) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The bytes; none if the text is not hexadecimal. */
    private static byte[] hexadecimal(String text) {
        try {
            return HexFormat.of().parseHex(text.strip());
        } catch (IllegalArgumentException notHexadecimal) {
            return new byte[0];
        }
    }
}
