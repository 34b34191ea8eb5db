package org.merchantgateway.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.KeyFile;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Whom a gateway's connections trust, and who they say we are: from files, for this gateway alone. */
final class TlsContext {

    private static final String TRUST_STORE = "gateway.tls.trustStore";
    private static final String KEY_STORE = "gateway.tls.keyStore";

    private TlsContext() {}

    /**
     * The context of a gateway's connections; empty if nothing is set, and the JVM's own is used.
     *
     * @throws InvalidRequest if a file cannot be read or holds nothing of use; names the setting and the file
     */
    static Optional<SSLContext> of(GatewayConfig config) {
        if (config.trustStore().isEmpty() && config.keyStore().isEmpty()) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    config.keyStore().map(TlsContext::keys).orElse(null),
                    config.trustStore()
                            .map(file -> trusted(file, config.trustsJdk()))
                            .orElse(null), // those that the JDK trusts
                    null);
            return Optional.of(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    private static TrustManager[] trusted(KeyFile file, boolean jdkToo) {
        byte[] content = KeyFiles.read(TRUST_STORE, file);
        List<X509Certificate> certificates =
                KeyFiles.isPem(content) ? ofPem(file, content) : ofStore(KeyFiles.store(TRUST_STORE, file, content));
        if (certificates.isEmpty()) {
            throw KeyFiles.refused(
                    TRUST_STORE,
                    "must hold a certificate that is marked as trusted (keytool marks them, openssl by -jdktrust; in PEM all are)",
                    file);
        }
        try {
            return trustManagers(storeOf(
                    jdkToo ? Stream.concat(certificates.stream(), ofJdk()).toList() : certificates));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot check certificates", e);
        }
    }

    private static List<X509Certificate> ofPem(KeyFile file, byte[] content) {
        try {
            return x509(
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content)));
        } catch (GeneralSecurityException broken) {
            throw KeyFiles.refused(TRUST_STORE, "must hold certificates alone, whole ones", file);
        }
    }

    /** Those of keys are not meant: they say who we are. */
    private static List<X509Certificate> ofStore(KeyStore store) {
        try {
            List<Certificate> certificates = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    certificates.add(store.getCertificate(alias));
                }
            }
            return x509(certificates);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an open key store can be read", impossible);
        }
    }

    private static List<X509Certificate> x509(Collection<? extends Certificate> certificates) {
        return certificates.stream().map(X509Certificate.class::cast).toList();
    }

    private static Stream<X509Certificate> ofJdk() throws GeneralSecurityException {
        return Arrays.stream(trustManagers(null))
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()));
    }

    /**
     * The JDK's own checks, that of the host's name among them.
     *
     * @param trusted null for what the JDK trusts
     */
    private static TrustManager[] trustManagers(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    private static KeyStore storeOf(List<X509Certificate> certificates) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException impossible) { // nothing is read
            throw new IllegalStateException(impossible);
        }
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(String.valueOf(i), certificates.get(i));
        }
        return store;
    }

    private static KeyManager[] keys(KeyFile file) {
        KeyStore store = KeyFiles.store(KEY_STORE, file, KeyFiles.read(KEY_STORE, file));
        try {
            if (!hasKey(store)) {
                throw KeyFiles.refused(KEY_STORE, "must hold a private key with its certificate", file);
            }
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, KeyFiles.password(file));
            return factory.getKeyManagers();
        } catch (GeneralSecurityException unfit) {
            throw KeyFiles.refused(KEY_STORE, "must hold a key that opens with " + KEY_STORE + "Password", file);
        }
    }

    private static boolean hasKey(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return true;
            }
        }
        return false;
    }
}
