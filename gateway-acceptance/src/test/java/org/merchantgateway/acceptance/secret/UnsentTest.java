package org.merchantgateway.acceptance.secret;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.CertificateAuthority;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.UnreachablePort;

/** Every operation that never leaves: nothing that is shown depends on a secret. */
class UnsentTest {

    private static final URI NO_HOST = URI.create("https://nowhere.invalid/payment");
    private static final Duration LONG = Duration.ofSeconds(20);

    /** What is in the way. The numbers are those of the project's list of faults. */
    enum Obstacle {
        FAULT_01_HOST_UNKNOWN,
        FAULT_02_REFUSED,
        FAULT_03_CONNECT_TIMEOUT,
        /** Whether the JDK's client says so, or that the connection was lost, is chance: searched, not compared. */
        FAULT_04_NO_TLS,
        FAULT_04_EXPIRED,
        FAULT_04_OF_ANOTHER_HOST,
        FAULT_04_SELF_SIGNED,
        FAULT_05_PROXY_REFUSES,
        FAULT_05_NO_TUNNEL,
        FAULT_40_INTERRUPTED_BEFORE,
        CLOSED
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(Way.REST, Way.SOAP)
                .flatMap(way -> Arrays.stream(Obstacle.values()).map(obstacle -> Arguments.of(way, obstacle)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("obstacles")
    void nothingDependsOnASecret(Way way, Obstacle obstacle) throws Exception {
        Answers.of(way);
        CertificateAuthority authority = CertificateAuthority.create();
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(authority.trusting());
        try {
            if (obstacle == Obstacle.FAULT_04_NO_TLS) {
                Proof.noneIsShown(Secrets.ONE, Secrets.OTHER, secrets -> transcript(way, obstacle, authority, secrets));
            } else {
                Proof.nothingDependsOnASecret(secrets -> transcript(way, obstacle, authority, secrets));
            }
        } finally {
            SSLContext.setDefault(before);
        }
    }

    @SuppressWarnings("try") // closed early on purpose, which may be done twice
    private static Transcript transcript(Way way, Obstacle obstacle, CertificateAuthority authority, Secrets secrets) {
        try (FaultServer server = server(obstacle, authority);
                UnreachablePort refusing = UnreachablePort.refusing();
                UnreachablePort silent =
                        obstacle == Obstacle.FAULT_03_CONNECT_TIMEOUT ? UnreachablePort.silent() : null;
                Capture capture = Capture.start();
                PaymentGateway gateway = new HeardGateway(
                        way.open(config(way, obstacle, server, refusing, silent, secrets), capture.observer()),
                        capture)) {
            if (obstacle == Obstacle.CLOSED) {
                gateway.close();
            }
            SecretOperations.of(secrets).forEach(operation -> {
                if (obstacle == Obstacle.FAULT_40_INTERRUPTED_BEFORE) {
                    Thread.currentThread().interrupt();
                }
                gateway.execute(operation);
                capture.note("interrupted", Thread.interrupted());
            });
            return capture.transcript();
        }
    }

    private static FaultServer server(Obstacle obstacle, CertificateAuthority authority) {
        return switch (obstacle) {
            case FAULT_04_NO_TLS ->
                FaultServer.start(peer -> {
                    peer.readBytes(5); // a close before anything was read would be a reset
                    peer.write("HTTP/1.1 400 This is not TLS\r\n\r\n");
                    peer.awaitClosed();
                });
            case FAULT_04_EXPIRED -> FaultServer.startTls(authority.expired(), Fault.neverAnswering());
            case FAULT_04_OF_ANOTHER_HOST -> FaultServer.startTls(authority.ofAnotherHost(), Fault.neverAnswering());
            case FAULT_04_SELF_SIGNED ->
                FaultServer.startTls(CertificateAuthority.selfSigned(), Fault.neverAnswering());
            default -> FaultServer.start(Talk.status(407, "Proxy-Authenticate", "Basic", ""));
        };
    }

    private static GatewayConfig config(
            Way way,
            Obstacle obstacle,
            FaultServer server,
            UnreachablePort refusing,
            UnreachablePort silent,
            Secrets secrets) {
        InetSocketAddress proxy =
                InetSocketAddress.createUnresolved("127.0.0.1", server.baseUri().getPort());
        return switch (obstacle) {
            case FAULT_01_HOST_UNKNOWN -> way.config(NO_HOST, secrets);
            case FAULT_02_REFUSED -> way.config(refusing.baseUri(), secrets);
            case FAULT_03_CONNECT_TIMEOUT ->
                way.config(silent.baseUri(), secrets, Duration.ofMillis(50), LONG, Optional.empty());
            case FAULT_04_NO_TLS ->
                way.config(URI.create(server.baseUri().toString().replace("http:", "https:")), secrets);
            case FAULT_05_PROXY_REFUSES -> way.config(server.baseUri(), secrets, LONG, LONG, Optional.of(proxy));
            case FAULT_05_NO_TUNNEL -> way.config(NO_HOST, secrets, LONG, LONG, Optional.of(proxy));
            default -> way.config(server.baseUri(), secrets);
        };
    }
}
