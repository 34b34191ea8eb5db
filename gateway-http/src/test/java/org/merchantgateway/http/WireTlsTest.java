package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;
import static org.merchantgateway.http.Wires.to;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantgateway.fault.CertificateAuthority;

/** TLS is never downgraded: what the certificate does not prove is not sent. */
class WireTlsTest {

    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create();

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
        SSLContext.setDefault(AUTHORITY.trusting());

        try (Peer peer = tls(AUTHORITY.valid());
                Wire wire = to(endpoint(peer))) {
            assertThat(text(wire.post(request(endpoint(peer))))).isEqualTo("hello");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void fault04AnUntrustedCertificateIsNotSent() throws Exception {
        try (Peer peer = tls(CertificateAuthority.selfSigned());
                Wire wire = to(endpoint(peer))) {
            assertThat(kind(wire.post(request(endpoint(peer))))).isEqualTo("NotSent TLS");
            assertThat(peer.executed()).isEmpty();
        }
    }

    @Test
    void fault04ACertificateOfAnotherHostIsNotSent() throws Exception {
        SSLContext.setDefault(AUTHORITY.trusting());

        try (Peer peer = tls(AUTHORITY.ofAnotherHost());
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

    private static Peer tls(SSLContext shown) {
        return Peer.playingTls(shown, Peer.answeringAll(Peer.ok("hello")));
    }
}
