package org.merchantgateway.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keys and certificates as files hold them: PEM. */
final class PemFile {

    private PemFile() {}

    /**
     * A private key, PKCS #8.
     *
     * @param algorithms which it may be of
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if it holds no such key
     */
    static PrivateKey privateKey(Path file, String... algorithms) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file, StandardCharsets.ISO_8859_1)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        for (String algorithm : algorithms) {
            Optional<PrivateKey> key = privateKey(base64, algorithm);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new InvalidKeyException("no private key");
    }

    private static Optional<PrivateKey> privateKey(String base64, String algorithm) throws NoSuchAlgorithmException {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException | IllegalArgumentException another) { // their messages may show the key
            return Optional.empty();
        }
    }

    /**
     * A chain of certificates.
     *
     * @throws IOException if the file cannot be read
     * @throws CertificateException if it holds none
     */
    static List<X509Certificate> certificates(Path file) throws IOException, CertificateException {
        byte[] pem = Files.readAllBytes(file);
        List<X509Certificate> chain =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (chain.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return chain;
    }
}
