package org.merchantgateway.fault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fault 4: certificates, good and bad, for servers of tests. They are made in memory when asked for, by the JDK alone,
 * so nothing expires in a repository and no key lies in a file.
 *
 * <pre>{@code
 * CertificateAuthority authority = CertificateAuthority.create();
 * SSLContext.setDefault(authority.trusting());          // what a client of this JVM trusts; to be put back afterwards
 * FaultServer server = FaultServer.startTls(authority.expired(), Fault.neverAnswering());
 * }</pre>
 */
public final class CertificateAuthority {

    private static final char[] NO_SECRET = "changeit".toCharArray();
    private static final byte[] EC_WITH_SHA256 = Der.sequence(Der.oid("2a8648ce3d040302"));
    private static final String COMMON_NAME = "550403";
    private static final String ALTERNATIVE_NAME = "551d11";
    private static final String BASIC_CONSTRAINTS = "551d13";
    private static final String KEY_USAGE = "551d0f";
    private static final String SUBJECT_KEY_ID = "551d0e";
    private static final String AUTHORITY_KEY_ID = "551d23";
    private static final byte[] SIGNS_CERTIFICATES = Der.tagged(0x03, new byte[] {2, 4});
    private static final byte[] IS_AUTHORITY = concatenated(
            extension(BASIC_CONSTRAINTS, Der.yes(), Der.octets(Der.sequence(Der.yes()))),
            extension(KEY_USAGE, Der.yes(), Der.octets(SIGNS_CERTIFICATES)));
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)";
    private static final Pattern ADDRESS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
    private static final byte[] LOOPBACK = alternativeNames(List.of("localhost", "127.0.0.1"));
    private static final byte[] ANOTHER_HOST = alternativeNames(List.of("other.example"));
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    private final KeyPair keys;
    private final X509Certificate certificate;

    private CertificateAuthority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** An authority that no client trusts yet. */
    public static CertificateAuthority create() {
        try {
            KeyPair keys = keyPair();
            return new CertificateAuthority(
                    keys,
                    certificate(
                            "Authority",
                            keys,
                            "Authority",
                            keys,
                            now(),
                            YEAR,
                            concatenated(
                                    IS_AUTHORITY, extension(SUBJECT_KEY_ID, Der.octets(Der.octets(keyId(keys)))))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make certificates", e);
        }
    }

    /** This authority's own certificate: what a client has to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** A client that trusts this authority and no other. */
    public SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted(List.of(certificate)), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    private static TrustManager[] trusted(Collection<X509Certificate> certificates) throws GeneralSecurityException {
        KeyStore trusted = emptyStore();
        for (X509Certificate certificate : certificates) {
            trusted.setCertificateEntry(certificate.getSerialNumber().toString(), certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers.getTrustManagers();
    }

    /** A server whose certificate is valid for a month, for {@code localhost} and {@code 127.0.0.1}. */
    public SSLContext valid() {
        return showing(now(), MONTH, LOOPBACK);
    }

    /**
     * A server like that of {@link #valid}, which takes clients that prove to have one of these certificates.
     *
     * @see FaultServer#startMutualTls
     */
    public SSLContext validForClients(Collection<X509Certificate> clients) {
        try {
            KeyPair server = keyPair();
            X509Certificate own = certificate("Server", server, "Authority", keys, now(), MONTH, LOOPBACK);
            return showing(server.getPrivate(), List.of(own, certificate), trusted(clients));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make certificates", e);
        }
    }

    /**
     * A server whose certificate is valid for a year, for these names, and names its authority's key, as strict clients want.
     *
     * @param names host names, and IPv4 or IPv6 addresses without brackets
     */
    public SSLContext validFor(Collection<String> names) {
        byte[] authority = extension(AUTHORITY_KEY_ID, Der.octets(Der.sequence(Der.tagged(0x80, keyId(keys)))));
        return showing(now(), YEAR, concatenated(alternativeNames(names), authority));
    }

    /** A server whose certificate has expired last month. */
    public SSLContext expired() {
        return showing(now().minus(Duration.ofDays(60)), MONTH, LOOPBACK);
    }

    /** A server whose certificate is for {@code other.example}. */
    public SSLContext ofAnotherHost() {
        return showing(now(), MONTH, ANOTHER_HOST);
    }

    /** A server whose certificate is valid but self-signed. */
    public static SSLContext selfSigned() {
        try {
            KeyPair keys = keyPair();
            return showing(
                    keys.getPrivate(), List.of(certificate("Server", keys, "Server", keys, now(), MONTH, LOOPBACK)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make certificates", e);
        }
    }

    private SSLContext showing(Instant from, Duration life, byte[] extensions) {
        try {
            KeyPair server = keyPair();
            X509Certificate own = certificate("Server", server, "Authority", keys, from, life, extensions);
            return showing(server.getPrivate(), List.of(own, certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make certificates", e);
        }
    }

    /**
     * A server with a given certificate.
     *
     * @param key the server's; not checked against the certificate
     * @param chain the server's certificate first, then who signed it; not empty
     * @throws GeneralSecurityException if this JVM cannot use the key
     */
    public static SSLContext showing(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException {
        return showing(key, chain, null);
    }

    private static SSLContext showing(
            PrivateKey key, List<X509Certificate> chain, TrustManager @Nullable [] takenClients)
            throws GeneralSecurityException {
        KeyStore own = emptyStore();
        own.setKeyEntry("server", key, NO_SECRET, chain.toArray(X509Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, NO_SECRET);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), takenClients, null);
        return context;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException impossible) { // nothing is read
            throw new IllegalStateException(impossible);
        }
        return store;
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static Instant now() {
        return Instant.now().minus(Duration.ofHours(1));
    }

    /** A certificate (RFC 5280). */
    private static X509Certificate certificate(
            String subject, KeyPair own, String issuer, KeyPair issuers, Instant from, Duration life, byte[] extensions)
            throws GeneralSecurityException {
        byte[] content = Der.sequence(
                Der.tagged(0xa0, Der.integer(2)), // version 3
                Der.integer(System.nanoTime() & Long.MAX_VALUE),
                EC_WITH_SHA256,
                name(issuer),
                Der.sequence(Der.time(from), Der.time(from.plus(life))),
                name(subject),
                own.getPublic().getEncoded(),
                Der.tagged(0xa3, Der.sequence(extensions)));
        byte[] signed = Der.sequence(content, EC_WITH_SHA256, Der.bits(signature(issuers.getPrivate(), content)));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
    }

    private static byte[] signature(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(commonName))));
    }

    /** What tells one key from another; not a secret. */
    private static byte[] keyId(KeyPair keys) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(keys.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-1", e);
        }
    }

    private static byte[] alternativeNames(Collection<String> names) {
        return extension(
                ALTERNATIVE_NAME,
                Der.octets(Der.sequence(names.stream()
                        .map(CertificateAuthority::alternativeName)
                        .toArray(byte[][]::new))));
    }

    private static byte[] alternativeName(String name) {
        if (!ADDRESS.matcher(name).matches()) {
            return Der.tagged(0x82, name.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return Der.tagged(0x87, InetAddress.getByName(name).getAddress()); // in digits: nobody is asked for it
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException("not an address: " + name, noAddress);
        }
    }

    private static byte[] extension(String oid, byte[]... rest) {
        return Der.sequence(Der.oid(oid), concatenated(rest));
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
