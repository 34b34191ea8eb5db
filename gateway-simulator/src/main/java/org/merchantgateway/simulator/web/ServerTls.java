package org.merchantgateway.simulator.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.merchantgateway.fault.CertificateAuthority;

/**
 * How a server speaks TLS.
 *
 * @param context what it shows to clients
 * @param trusted what a client has to trust
 */
public record ServerTls(SSLContext context, X509Certificate trusted) {

    /** What trust stores are protected with by custom; there is nothing secret in one. */
    private static final char[] CUSTOMARY = "changeit".toCharArray();

    /** With a certificate for these names, made by an authority that is made for it. */
    public static ServerTls made(Collection<String> names) {
        CertificateAuthority authority = CertificateAuthority.create();
        return new ServerTls(authority.validFor(names), authority.certificate());
    }

    /**
     * With a given certificate.
     *
     * @param chain the server's own first, not empty
     * @throws IllegalArgumentException if the key is not the certificate's
     */
    public static ServerTls given(PrivateKey key, List<X509Certificate> chain) {
        try {
            requirePair(key, chain.get(0));
            return new ServerTls(CertificateAuthority.showing(key, chain), chain.get(chain.size() - 1));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("the key and the certificate do not belong together", unfit);
        }
    }

    /** The JDK does not notice before a client does. */
    private static void requirePair(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        Signature verifying = Signature.getInstance(algorithm);
        verifying.initVerify(certificate.getPublicKey());
        if (!verifying.verify(signing.sign())) {
            throw new InvalidKeyException("the key of another certificate");
        }
    }

    /**
     * Writes what a client has to trust: PKCS #12 with the password {@code changeit} if the name ends in {@code .p12}, else PEM.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeTrust(Path file) throws IOException {
        try {
            if (file.toString().endsWith(".p12")) {
                writeStore(file);
            } else {
                Files.writeString(file, pem(), StandardCharsets.US_ASCII);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM cannot write certificates", impossible);
        }
    }

    private void writeStore(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null); // an empty one
        store.setCertificateEntry("gateway-simulator", trusted);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, CUSTOMARY);
        }
    }

    private String pem() throws CertificateException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(trusted.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }
}
