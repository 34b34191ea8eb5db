package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;
import static org.merchantgateway.http.Wires.to;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS is never downgraded: what the certificate does not prove is not sent. */
class WireTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory;

    private SSLContext jvmWide;

    @BeforeEach
    void rememberWhomTheJvmTrusts() throws GeneralSecurityException {
        jvmWide = SSLContext.getDefault();
    }

    @AfterEach
    void trustTheSameAsBefore() {
        SSLContext.setDefault(jvmWide);
    }

    @Test
    void postsToAHostWhoseCertificateIsTrusted() throws Exception {
        SSLContext keys = keys("trusted", "dns:localhost");
        SSLContext.setDefault(keys);

        try (Peer peer = tls(keys);
                Wire wire = to(endpoint(peer))) {
            assertThat(text(wire.post(request(endpoint(peer))))).isEqualTo("hello");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void fault04AnUntrustedCertificateIsNotSent() throws Exception {
        try (Peer peer = tls(keys("untrusted", "dns:localhost"));
                Wire wire = to(endpoint(peer))) {
            assertThat(kind(wire.post(request(endpoint(peer))))).isEqualTo("NotSent TLS");
            assertThat(peer.executed()).isEmpty();
        }
    }

    @Test
    void fault04ACertificateOfAnotherHostIsNotSent() throws Exception {
        SSLContext keys = keys("other", "dns:other.example");
        SSLContext.setDefault(keys);

        try (Peer peer = tls(keys);
                Wire wire = to(endpoint(peer))) {
            assertThat(kind(wire.post(request(endpoint(peer))))).isEqualTo("NotSent TLS");
            assertThat(peer.executed()).isEmpty();
        }
    }

    @Test
    void aPeerThatSpeaksNoTlsIsNotSent() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                    connection.awaitEnd();
                });
                Wire wire = to(endpoint(peer))) {
            assertThat(kind(wire.post(request(endpoint(peer))))).isEqualTo("NotSent TLS");
        }
    }

    @Test
    void aPeerThatLeavesDuringTheHandshakeLeavesDoubt() throws Exception {
        // from here it looks like one that renegotiates after it has read the request
        try (Peer peer = Peer.playing(connection -> {});
                Wire wire = to(endpoint(peer))) {
            assertThat(kind(wire.post(request(endpoint(peer))))).isEqualTo("InDoubt CONNECTION_LOST");
        }
    }

    private static String endpoint(Peer peer) {
        return "https://localhost:" + peer.port();
    }

    private static Peer tls(SSLContext keys) throws IOException {
        return Peer.playing(
                keys.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                connection -> {
                    while (connection.readsRequest()) {
                        connection.send(Peer.ok("hello"));
                    }
                });
    }

    /** A self-signed certificate, made by the JDK's keytool; the context shows it and trusts it. */
    private static SSLContext keys(String name, String subject) throws Exception {
        Path file = directory.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "SAN=" + subject,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
