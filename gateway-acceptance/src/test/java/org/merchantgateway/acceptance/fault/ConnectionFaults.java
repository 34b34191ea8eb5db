package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.UNBIND;
import static org.merchantgateway.acceptance.fault.Probes.assertWorks;
import static org.merchantgateway.acceptance.fault.Probes.connection;
import static org.merchantgateway.acceptance.fault.Probes.soon;
import static org.merchantgateway.acceptance.fault.Probes.warm;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.CertificateAuthority;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;
import org.merchantgateway.fault.UnreachablePort;

/** Faults 1 to 10: there is no connection, or it breaks. */
final class ConnectionFaults {

    private static final String TRUST_STORE = "gateway.tls.trustStore";
    private static final URI NO_HOST = URI.create("https://nowhere.invalid/payment");

    /** How many idle connections are closed. */
    private static final int CLOSED = 5;

    private ConnectionFaults() {}

    static void addTo(Faults faults) {
        faults.add(1, "the host is unknown")
                .of(wire -> {
                    try (PaymentGateway gateway = wire.open(NO_HOST)) {
                        String outcome = soon(gateway, REFUND);
                        assertThat(soon(gateway, REFUND)).as("the next call").isEqualTo(outcome);
                        return new Seen(outcome, 0);
                    }
                })
                .gives("NotSent HOST_UNKNOWN", 0);
        faults.add(2, "the connection is refused")
                .of(deadEnd(UnreachablePort::refusing))
                .gives("NotSent CONNECTION_REFUSED", 0);
        faults.add(3, "no connection comes about")
                .of(deadEnd(UnreachablePort::silent))
                .gives("NotSent CONNECT_TIMEOUT", 0);
        tls(faults);
        proxy(faults);
        faults.add(6, "closes after accepting")
                .of(connection(wire -> Fault.closingAfterAccept()))
                .gives("InDoubt CONNECTION_LOST", 0);
        faults.add(7, "resets halfway through the request")
                .of(connection(wire -> Fault.resettingHalfway()))
                .gives("InDoubt CONNECTION_LOST", 0);
        faults.add(8, "executes, then leaves without a byte, on a fresh connection")
                .of("closes", connection(wire -> Fault.executingThenClosing()))
                .gives("InDoubt CONNECTION_LOST", 1)
                .of("resets", connection(wire -> Fault.executingThenResetting()))
                .gives("InDoubt CONNECTION_LOST", 1);
        faults.add(9, "the same to a change, on a pooled connection")
                .of(ConnectionFaults::pooled)
                .gives("InDoubt CONNECTION_LOST", 1);
        faults.add(10, "closes an idle pooled connection before the next change")
                .of(ConnectionFaults::idle)
                .gives("Accepted, else NotSent or InDoubt", 1);
    }

    /** Once somebody listens there, the same gateway object reaches it. */
    private static Probe deadEnd(Supplier<UnreachablePort> made) {
        return wire -> {
            UnreachablePort end = made.get();
            try (end;
                    PaymentGateway gateway = wire.open(end.baseUri(), "gateway.connectTimeout", "200")) {
                String outcome = soon(gateway, REFUND);
                end.close();
                try (FaultServer server = FaultServer.startAt(end.port(), wire.healthy())) {
                    assertWorks(gateway);
                    assertThat(server.executions()).isEqualTo(1);
                }
                return new Seen(outcome, 0);
            }
        };
    }

    private static void tls(Faults faults) {
        faults.add(4, "TLS that proves nothing")
                .of("certificate expired", certificate(CertificateAuthority::expired))
                .gives("NotSent TLS", 0)
                .of("of another host", certificate(CertificateAuthority::ofAnotherHost))
                .gives("NotSent TLS", 0)
                .of("self-signed", certificate(authority -> CertificateAuthority.selfSigned()))
                .gives("NotSent TLS", 0)
                .of(
                        "no TLS at all",
                        tls((authority, wire) -> FaultServer.start(peer -> {
                            peer.readBytes(100); // as any server without TLS, it does not speak first
                            peer.write(RawAnswer.of(400, "text/plain", "no TLS here")
                                    .toBytes());
                            peer.awaitClosed();
                        })))
                .gives("NotSent TLS", 0)
                .of("wants a client certificate, TLS 1.2", wantingClients("TLSv1.2"))
                .gives("NotSent TLS", 0)
                .of("wants a client certificate, TLS 1.3", wantingClients("TLSv1.3"))
                .gives("InDoubt CONNECTION_LOST", 0);
    }

    private static Probe certificate(Function<CertificateAuthority, SSLContext> shown) {
        return tls((authority, wire) -> FaultServer.startTls(shown.apply(authority), wire.healthy()));
    }

    private static Probe wantingClients(String version) {
        return tls((authority, wire) -> FaultServer.startMutualTls(
                authority.validForClients(List.of(authority.certificate())), version, wire.healthy()));
    }

    /** It stays refused, while a call to where all is in order works. */
    private static Probe tls(BiFunction<CertificateAuthority, WireUnderTest, FaultServer> proving) {
        return wire -> {
            CertificateAuthority authority = CertificateAuthority.create();
            Path trusted = pem(authority);
            try (FaultServer good = FaultServer.startTls(authority.valid(), wire.healthy());
                    FaultServer bad = proving.apply(authority, wire);
                    PaymentGateway gateway = wire.open(
                            URI.create("https://127.0.0.1:" + bad.port() + "/payment"),
                            TRUST_STORE,
                            trusted.toString());
                    PaymentGateway another =
                            wire.open(good.baseUri(), TRUST_STORE, trusted.toString(), "gateway.deadline", "PT3S")) {
                warm(another, REFUND);
                String outcome = soon(gateway, REFUND);
                assertThat(soon(gateway, REFUND)).as("the next call").isEqualTo(outcome);
                assertWorks(another);
                return new Seen(outcome, bad.executions());
            } finally {
                Files.delete(trusted);
            }
        };
    }

    static Path pem(CertificateAuthority authority) throws Exception {
        String base64 =
                Base64.getMimeEncoder().encodeToString(authority.certificate().getEncoded());
        return Files.writeString(
                Files.createTempFile("authority", ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    }

    private static void proxy(Faults faults) {
        faults.add(5, "the proxy refuses")
                .of("no tunnel: 403", tunnel(403))
                .gives("NotSent PROXY", 0)
                .of("no tunnel: 407", tunnel(407))
                .gives("NotSent PROXY", 0)
                .of("no tunnel: 502", tunnel(502))
                .gives("NotSent PROXY", 0)
                .of("without a tunnel: 407", ConnectionFaults::askedWhoWeAre)
                .gives("NotSent PROXY", 0);
    }

    private static Probe tunnel(int status) {
        return wire -> {
            try (FaultServer proxy = FaultServer.start(Fault.refusing(RawAnswer.of(status, "text/plain", "")));
                    PaymentGateway gateway = wire.open(NO_HOST, "gateway.proxy", "127.0.0.1:" + proxy.port())) {
                Seen seen = new Seen(soon(gateway, REFUND), proxy.executions());
                assertThat(soon(gateway, REFUND)).as("the next call").isEqualTo(seen.outcome());
                return seen;
            }
        };
    }

    private static Seen askedWhoWeAre(WireUnderTest wire) {
        Fault once = peer -> {
            peer.readRequest();
            peer.answer(RawAnswer.of(407, "text/plain", "").withHeader("Proxy-Authenticate", "Basic realm=\"x\""));
            wire.healthy().serve(peer);
        };
        try (FaultServer proxy = FaultServer.start(once, wire.healthy());
                PaymentGateway gateway = wire.open(
                        URI.create("http://127.0.0.1:1/payment"), "gateway.proxy", "127.0.0.1:" + proxy.port())) {
            Seen seen = new Seen(soon(gateway, REFUND), proxy.executions());
            assertWorks(gateway);
            return seen;
        }
    }

    private static Seen pooled(WireUnderTest wire) {
        Fault fault = Fault.executingThenClosingOnSecond(wire.unbound());
        try (FaultServer server = FaultServer.start(fault, Fault.answering(wire.unbound()));
                PaymentGateway gateway = wire.open(server.baseUri())) {
            assertThat(soon(gateway, UNBIND)).isEqualTo("Accepted");
            String second = soon(gateway, UNBIND);
            assertThat(server.connections())
                    .as("the second call went over the pooled connection")
                    .isEqualTo(1);
            int executions = server.executions() - 1;
            assertThat(soon(gateway, UNBIND)).as("the next call").isEqualTo("Accepted");
            return new Seen(second, executions);
        }
    }

    /**
     * Whether the client has seen the end in time is a race: whoever wins it, nothing is executed twice. Of so many calls
     * the last come when no more connections are closed, so one at least is accepted.
     */
    private static Seen idle(WireUnderTest wire) {
        Fault fault = Fault.closingWhenIdle(wire.unbound());
        Fault[] script = Stream.concat(
                        Stream.generate(() -> fault).limit(CLOSED), Stream.of(Fault.answering(wire.unbound())))
                .toArray(Fault[]::new);
        try (FaultServer server = FaultServer.start(script);
                PaymentGateway gateway = wire.open(server.baseUri())) {
            String unlike = "";
            int most = 0;
            for (int i = 0; i < 2 * CLOSED; i++) {
                int before = server.executions();
                String outcome = soon(gateway, UNBIND);
                int executions = server.executions() - before;
                assertThat(executions).as(outcome).isEqualTo(outcome.equals("Accepted") ? 1 : 0);
                most = Math.max(most, executions);
                unlike += outcome.matches("Accepted|NotSent .*|InDoubt CONNECTION_LOST") ? "" : ", and " + outcome;
            }
            assertThat(server.connections()).as("every kind was met").isEqualTo(CLOSED + 1);
            assertThat(soon(gateway, UNBIND)).as("the next call").isEqualTo("Accepted");
            return new Seen("Accepted, else NotSent or InDoubt" + unlike, most);
        }
    }
}
