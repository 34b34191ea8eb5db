package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;
import static org.merchantgateway.http.Wires.to;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantgateway.fault.CertificateAuthority;

/** Which connection a request goes out on, and what may happen to it there. */
class WireConnectionTest {

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
    void aRequestThatWantsAConnectionOfItsOwnGetsOneThatNoOtherHasUsed() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    for (int requests = 0; connection.readsRequest(); requests++) {
                        connection.send(Peer.ok(connection.number() + "/" + requests));
                    }
                });
                Wire wire = to(peer)) {
            Set<String> used = new HashSet<>();
            for (int i = 0; i < 50; i++) {
                used.add(text(wire.post(request(peer.endpoint()))));
                String own = text(wire.post(request(peer.endpoint()).onOwnConnection()));
                assertThat(own).endsWith("/0");
                assertThat(used.add(own)).isTrue();
            }
            assertThat(peer.executed()).hasSize(100);
            assertThat(peer.connections()).as("none is made and left").isEqualTo(51);
        }
    }

    @Test
    void anUnrequestedAnswerIsNotTakenForTheAnswerToARequestOnItsOwnConnection() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    // the second comes at once, or in the very moment in which the next request goes out
                    connection.send(Peer.ok("asked") + (connection.number() % 2 == 0 ? "" : Peer.ok("unasked")));
                    connection.send(Peer.ok("unasked"));
                    connection.awaitEnd();
                });
                Wire wire = to(peer)) {
            for (int i = 0; i < 200; i++) {
                assertThat(text(wire.post(request(peer.endpoint()).onOwnConnection())))
                        .isEqualTo("asked");
            }
        }
    }

    @Test
    void otherRequestsShareConnections() throws Exception {
        try (Peer peer = Peer.answering("hello");
                Wire wire = to(peer)) {
            for (int i = 0; i < 10; i++) {
                wire.post(request(peer.endpoint()));
            }
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void aSlowCheckOfACertificateKeepsOnlyItsOwnCallWaiting() throws Exception {
        CountDownLatch checked = new CountDownLatch(1);
        AtomicInteger checks = new AtomicInteger();
        trust(() -> {
            if (checks.incrementAndGet() == 1) {
                await(checked);
            }
        });
        try (Peer peer = Peer.playingTls(AUTHORITY.valid(), Peer.answeringAll(Peer.ok("hello")));
                Wire wire = to("https://localhost:" + peer.port())) {
            CompletableFuture<WireResult> slow =
                    CompletableFuture.supplyAsync(() -> wire.post(request("https://localhost:" + peer.port())));
            while (checks.get() == 0) {
                Thread.onSpinWait();
            }

            assertThat(text(wire.post(request("https://localhost:" + peer.port()))))
                    .isEqualTo("hello");
            assertThat(slow).isNotDone();
            checked.countDown();
            assertThat(text(slow.get(10, TimeUnit.SECONDS))).isEqualTo("hello");
        }
    }

    @Test
    void aCheckThatOutlastsTheConnectTimeOutSendsNothing() throws Exception {
        CountDownLatch checked = new CountDownLatch(1);
        trust(() -> await(checked));
        try (Peer peer = Peer.playingTls(AUTHORITY.valid(), Peer.answeringAll(Peer.ok("hello")));
                Wire wire = to("https://localhost:" + peer.port(), "gateway.connectTimeout", "300")) {
            WireResult result = wire.post(request("https://localhost:" + peer.port()));
            checked.countDown();

            assertThat(kind(result)).isEqualTo("NotSent CONNECT_TIMEOUT");
            assertThat(peer.isLeftByClient()).isTrue();
            assertThat(peer.executed()).isEmpty();
        }
    }

    @Test
    void aCertificateThatIsRefusedAfterTheRequestWasExecutedLeavesDoubt() throws Exception {
        AtomicInteger checks = new AtomicInteger();
        trust(() -> {
            if (checks.incrementAndGet() > 1) {
                throw new CertificateException("not any more");
            }
        });
        try (SSLServerSocket server =
                (SSLServerSocket) AUTHORITY.valid().getServerSocketFactory().createServerSocket(0)) {
            server.setEnabledProtocols(new String[] {"TLSv1.2"});
            Thread peer = new Thread(() -> renegotiate(server));
            peer.setDaemon(true);
            peer.start();
            String endpoint = "https://localhost:" + server.getLocalPort();
            try (Wire wire = to(endpoint, "gateway.deadline", "3000")) {
                assertThat(kind(wire.post(request(endpoint, "a=1")))).startsWith("InDoubt");
            }
            peer.join(10_000);
        }
    }

    /** Executes a request, then asks for another handshake. */
    private static void renegotiate(SSLServerSocket server) {
        try (SSLSocket connection = (SSLSocket) server.accept()) {
            StringBuilder request = new StringBuilder();
            while (!request.toString().endsWith("a=1")) {
                request.append((char) connection.getInputStream().read());
            }
            connection.getSession().invalidate();
            connection.startHandshake();
            connection.getInputStream().read();
        } catch (java.io.IOException over) {
            // the client has left
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has every certificate checked by this, and nothing else. */
    private static void trust(Check check) throws GeneralSecurityException {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Checking(check)}, null);
        SSLContext.setDefault(trusting);
    }

    private interface Check {
        void of() throws CertificateException;
    }

    private static final class Checking extends X509ExtendedTrustManager {

        private final Check check;

        Checking(Check check) {
            this.check = check;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check.of();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check.of();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check.of();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
