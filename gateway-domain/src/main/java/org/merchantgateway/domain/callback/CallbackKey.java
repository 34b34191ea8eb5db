package org.merchantgateway.domain.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Secret;

/**
 * The key with which a merchant's notifications are signed, symmetric or asymmetric. Prints as three stars, is not
 * serializable, and has no accessor for the key. Safe for use by many threads. Source: callback notifications.
 */
public abstract sealed class CallbackKey implements Secret {

    private static final int SHA_256 = 256;

    private CallbackKey() {}

    /**
     * A shared token: the checksum is HMAC-SHA256 in hexadecimal.
     *
     * @param token as the merchant's account shows it; used as UTF-8 bytes, including any white space around it
     * @throws InvalidRequest if it is empty or only white space; shows nothing of it
     */
    public static CallbackKey symmetric(String token) {
        if (token.isBlank()) {
            throw InvalidRequest.of("callbackKey", "is required", "got nothing");
        }
        return new Shared(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), Shared.algorithm(SHA_256)));
    }

    /**
     * The gateway's public key: the checksum is a signature in hexadecimal. It is tried as SHA512withRSA, then as
     * SHA256withRSA: the hash depends on how the gateway's key was made, and {@code sign_alias} does not tell it (the
     * manual's reads "SHA-256 with RSA", yet only with SHA-512 do its own examples verify).
     *
     * @param key an RSA key, at least as long as SHA512withRSA needs; often taken from a certificate. Whether that
     *     certificate is valid is for the caller to check
     * @throws InvalidRequest if it is a key of another algorithm or too short
     * @throws IllegalStateException if this JVM lacks SHA512withRSA
     */
    public static CallbackKey asymmetric(PublicKey key) {
        return new Public(key);
    }

    /**
     * Whether a checksum belongs to a text. With a shared token it takes as long for a wrong checksum as for a right one.
     *
     * @param signed the text that was signed; used as UTF-8 bytes
     * @param checksum in hexadecimal, upper or lower case; white space around it is ignored
     * @return false too if the checksum is not hexadecimal or has another length
     * @throws IllegalStateException if this JVM lacks the algorithm
     */
    public abstract boolean verifies(String signed, String checksum);

    /**
     * Whether HMACs of JSON Web Tokens can be checked with this key: it is a shared token that is Base64 for URLs of at least
     * 32 bytes, with or without padding.
     */
    public final boolean takesTokens() {
        return tokenKey().length * Byte.SIZE >= SHA_256;
    }

    /**
     * Whether the HMAC of a JSON Web Token belongs to a text. Its key is not the shared token but the bytes of which that is
     * Base64 for URLs; as many as the HMAC has or more (RFC 7518, section 3.2). Takes as long for a wrong HMAC as for a right
     * one. Source: the client that Banca Transilvania publishes.
     *
     * @param signed the text that was signed; used as UTF-8 bytes
     * @param hmac its bytes
     * @param bits 256, 384 or 512: which SHA-2 it is made with
     * @return false too if the key is {@linkplain #takesTokens none for tokens}, or too short for this HMAC
     * @throws IllegalStateException if this JVM lacks the algorithm
     */
    public final boolean verifiesHmac(String signed, byte[] hmac, int bits) {
        byte[] decoded = tokenKey();
        return decoded.length * Byte.SIZE >= Math.max(bits, SHA_256)
                && Shared.isHmac(hmac, signed, new SecretKeySpec(decoded, Shared.algorithm(bits)), bits);
    }

    /** The key of tokens; empty if it is none. */
    abstract byte[] tokenKey();

    /** The key, for comparing two of these. */
    abstract Key key();

    /** Whether the other holds the same key. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof CallbackKey that && key().equals(that.key());
    }

    @Override
    public final int hashCode() {
        return key().hashCode();
    }

    /** {@code ***}, whatever the key. */
    @Override
    public final String toString() {
        return "***";
    }

    /** A shared token. */
    private static final class Shared extends CallbackKey {

        private final transient SecretKeySpec key;

        private Shared(SecretKeySpec key) {
            this.key = key;
        }

        @Override
        Key key() {
            return key;
        }

        @Override
        public boolean verifies(String signed, String checksum) {
            return isHmac(hexadecimal(checksum), signed, key, SHA_256);
        }

        @Override
        byte[] tokenKey() {
            try {
                return Base64.getUrlDecoder().decode(key.getEncoded());
            } catch (IllegalArgumentException notBase64) {
                return new byte[0];
            }
        }

        private static boolean isHmac(byte[] hmac, String signed, Key key, int bits) {
            try {
                Mac mac = Mac.getInstance(algorithm(bits));
                mac.init(key);
                return MessageDigest.isEqual(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)), hmac);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JVM lacks " + algorithm(bits), e);
            }
        }

        private static String algorithm(int bits) {
            return "HmacSHA" + bits;
        }
    }

    /** The gateway's public key; its constructor tries the key, so that a key that does not fit is refused at once. */
    private static final class Public extends CallbackKey {

        private static final String BY_SHA_512 = "SHA512withRSA";
        private static final String BY_SHA_256 = "SHA256withRSA";

        private final transient PublicKey key;

        private Public(PublicKey key) {
            verifying(key, BY_SHA_512);
            this.key = key;
        }

        @Override
        Key key() {
            return key;
        }

        private static Signature verifying(PublicKey key, String algorithm) {
            try {
                Signature signature = Signature.getInstance(algorithm);
                signature.initVerify(key);
                return signature;
            } catch (InvalidKeyException anotherOrTooShort) {
                throw InvalidRequest.of(
                        "callbackKey",
                        "must be an RSA key that is long enough for " + algorithm,
                        "got one of " + Printable.of(key.getAlgorithm()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this JVM lacks " + algorithm, e);
            }
        }

        @Override
        public boolean verifies(String signed, String checksum) {
            return verifies(signed, checksum, BY_SHA_512) || verifies(signed, checksum, BY_SHA_256);
        }

        @Override
        byte[] tokenKey() {
            return new byte[0];
        }

        private boolean verifies(String signed, String checksum, String algorithm) {
            try {
                Signature signature = verifying(key, algorithm);
                signature.update(signed.getBytes(StandardCharsets.UTF_8));
                return signature.verify(hexadecimal(checksum));
            } catch (SignatureException noSignatureOfThisKey) {
                return false;
            }
        }
    }

    /** The bytes; an empty array if the text is not hexadecimal, which no checksum equals. */
    private static byte[] hexadecimal(String text) {
        try {
            return HexFormat.of().parseHex(text.strip());
        } catch (IllegalArgumentException notHexadecimal) {
            return new byte[0];
        }
    }
}
