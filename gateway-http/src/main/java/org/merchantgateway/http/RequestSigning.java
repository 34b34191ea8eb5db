package org.merchantgateway.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.KeyFile;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * Signs requests. {@code X-Hash} is the SHA-256 of the body, byte for byte as it is sent; {@code X-Signature} is
 * SHA256withRSA (PKCS #1 v1.5) over that hash, so that the body is hashed twice; both in Base64. Source: the banks' code
 * samples for signed requests. Safe for use by many threads.
 */
final class RequestSigning {

    private static final String SETTING = "gateway.signing.key";
    private static final Set<String> PBES2 = Set.of("PBES2", "1.2.840.113549.1.5.13");
    private static final String ALGORITHM = "SHA256withRSA";

    private final @Nullable PrivateKey key;

    private RequestSigning(@Nullable PrivateKey key) {
        this.key = key;
    }

    /**
     * How a gateway's requests are signed; empty if they are not.
     *
     * @throws InvalidRequest if there is no RSA key in the file; names the setting and the file
     */
    static Optional<RequestSigning> of(GatewayConfig config) {
        return config.signingKey()
                .map(file -> new RequestSigning(key(file)))
                .or(() -> config.sendsHash() ? Optional.of(new RequestSigning(null)) : Optional.empty());
    }

    /** The same request with the headers that sign it. */
    WireRequest signed(WireRequest request) {
        byte[] hash = sha256(request.body());
        WireRequest hashed = request.withHeaders(Map.of("X-Hash", base64(hash)));
        return key == null ? hashed : hashed.withHeaders(Map.of("X-Signature", base64(signature(key, hash))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static byte[] signature(PrivateKey key, byte[] hash) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key has signed when the gateway was opened", e);
        }
    }

    private static PrivateKey key(KeyFile file) {
        byte[] content = KeyFiles.read(SETTING, file);
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(keySpec(file, content));
            signature(key, sha256(content)); // a key that is too short does not sign
            return key;
        } catch (GeneralSecurityException | IllegalStateException | IOException unfit) { // its text may be anything
            throw KeyFiles.refused(
                    SETTING, "must be an RSA key, PEM in PKCS #8, that opens with " + SETTING + "Password", file);
        }
    }

    private static KeySpec keySpec(KeyFile file, byte[] content) throws GeneralSecurityException, IOException {
        Optional<byte[]> encrypted = KeyFiles.pem("ENCRYPTED PRIVATE KEY", content);
        if (encrypted.isPresent()) {
            return decrypted(new EncryptedPrivateKeyInfo(encrypted.get()), KeyFiles.password(file));
        }
        return KeyFiles.pem("PRIVATE KEY", content)
                .map(PKCS8EncodedKeySpec::new)
                .orElseThrow(() -> new InvalidKeyException("none"));
    }

    private static KeySpec decrypted(EncryptedPrivateKeyInfo encrypted, char @Nullable [] password)
            throws GeneralSecurityException {
        // of PBES2, the name of what it is made of is the text of its parameters alone (17 to 25)
        String algorithm = PBES2.contains(encrypted.getAlgName())
                ? encrypted.getAlgParameters().toString()
                : encrypted.getAlgName();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)),
                encrypted.getAlgParameters());
        return encrypted.getKeySpec(cipher);
    }
}
