package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.fault.CertificateAuthority;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** A proxy that opens a tunnel for those it knows: it learns who we are and nothing else, the gateway does not learn it. */
class ProxyLoginTest {

    private static final String PROPERTY = "jdk.http.auth.tunneling.disabledSchemes";
    private static final String ALLOWED = "-D" + PROPERTY + "=";

    private final CertificateAuthority authority = CertificateAuthority.create();
    private final List<String> toProxy = new CopyOnWriteArrayList<>();
    private final List<String> toGateway = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theProxyAloneLearnsWhoWeAre(WireUnderTest wire) throws Exception {
        try (FaultServer gateway = FaultServer.startTls(authority.valid(), remembering(wire));
                FaultServer proxy = FaultServer.start(proxy(gateway))) {
            assertThat(refunded(wire, gateway, proxy, "pass-of-proxy", ALLOWED)).containsExactly("Accepted");

            assertThat(toProxy)
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT 127.0.0.1:" + gateway.port())
                    .containsOnlyOnce("Proxy-Authorization: Basic c2hvcDpwYXNzLW9mLXByb3h5"); // shop:pass-of-proxy
            assertThat(toGateway).singleElement().asString().startsWith("POST ").doesNotContain("Proxy-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProxyThatDoesNotKnowUsIsAskedOnceAndNothingIsSent(WireUnderTest wire) throws Exception {
        try (FaultServer gateway = FaultServer.startTls(authority.valid(), remembering(wire));
                FaultServer proxy = FaultServer.start(proxy(gateway))) {
            assertThat(refunded(wire, gateway, proxy, "wrong-password", ALLOWED))
                    .containsExactly("NotSent PROXY");

            assertThat(toProxy).hasSize(1);
            assertThat(toGateway).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotOpenInAJvmThatKeepsItFromTheProxy(WireUnderTest wire) throws Exception {
        try (FaultServer gateway = FaultServer.startTls(authority.valid(), remembering(wire));
                FaultServer proxy = FaultServer.start(proxy(gateway))) {
            assertThat(refunded(wire, gateway, proxy, "pass-of-proxy"))
                    .singleElement()
                    .asString()
                    .contains(PROPERTY)
                    .doesNotContain("pass-of-proxy");
            assertThat(toProxy).isEmpty();
        }
    }

    private Fault remembering(WireUnderTest wire) {
        return peer -> {
            while (peer.readRequest()) {
                toGateway.add(new String(peer.request(), StandardCharsets.ISO_8859_1));
                peer.answer(wire.success());
            }
        };
    }

    private Fault proxy(FaultServer gateway) {
        return peer -> {
            peer.readRequest();
            String request = new String(peer.request(), StandardCharsets.ISO_8859_1);
            toProxy.add(request);
            if (request.contains("c2hvcDpwYXNzLW9mLXByb3h5")) {
                peer.write("HTTP/1.1 200 Connection established\r\n\r\n");
                peer.tunnelTo(gateway.port());
            } else {
                peer.answer(
                        RawAnswer.of(407, "text/plain", "").withHeader("Proxy-Authenticate", "Basic realm=\"proxy\""));
            }
        };
    }

    private List<String> refunded(
            WireUnderTest wire, FaultServer gateway, FaultServer proxy, String password, String... options)
            throws Exception {
        Path trusted = ConnectionFaults.pem(authority);
        try {
            return ForkedJvm.saidBy(
                    folder,
                    List.of(options),
                    OneRefund.class,
                    List.of(
                            wire.name(),
                            gateway.baseUri().toString(),
                            "gateway.tls.trustStore",
                            trusted.toString(),
                            "gateway.proxy",
                            "127.0.0.1:" + proxy.port(),
                            "gateway.proxy.user",
                            "shop",
                            "gateway.proxy.password",
                            password,
                            "gateway.deadline",
                            "20000"));
        } finally {
            Files.delete(trusted);
        }
    }
}
