package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;
import static org.merchantgateway.http.Wires.to;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireProxyTest {

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "502 Bad Gateway", "407 Proxy Authentication Required"})
    void fault05AProxyThatOpensNoTunnelIsNotSent(String refusal) throws Exception {
        try (Peer proxy = Peer.answeringRaw("HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n");
                Wire wire = through(proxy, "https://gateway.invalid")) {
            WireResult result = wire.post(request("https://gateway.invalid/x", "password=secret"));

            assertThat(kind(result)).isEqualTo("NotSent PROXY");
            assertThat(proxy.executed())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT gateway.invalid:443")
                    .doesNotContain("secret");
        }
    }

    @Test
    void aProxyThatIsNotThereIsNotSent() throws Exception {
        Peer gone = Peer.answering("");
        gone.close();
        try (Wire wire = through(gone, "https://gateway.invalid")) {
            assertThat(kind(wire.post(request("https://gateway.invalid/x")))).isEqualTo("NotSent CONNECTION_REFUSED");
        }
    }

    @Test
    void aProxyThatWantsToKnowWhoWeAreIsNotSent() throws Exception {
        try (Peer proxy = Peer.answeringRaw(
                        "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
                Wire wire = through(proxy, "http://127.0.0.1:1")) {
            assertThat(kind(wire.post(request("http://127.0.0.1:1/x")))).isEqualTo("NotSent PROXY");
            assertThat(proxy.executed()).hasSize(1);
        }
    }

    @Test
    void postsOnceThroughAProxy() throws Exception {
        try (Peer proxy = Peer.answering("hello");
                Wire wire = through(proxy, "http://127.0.0.1:1")) {
            assertThat(text(wire.post(request("http://127.0.0.1:1/x")))).isEqualTo("hello");
            assertThat(proxy.executed()).singleElement().asString().startsWith("POST http://127.0.0.1:1/x ");
        }
    }

    @Test
    void a407OfTheGatewayItselfDoesNotSayThatNothingWasSent() throws Exception {
        try (Peer peer = Peer.answeringRaw("HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(kind(Wires.post(peer))).isEqualTo("Answered 407");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void theProxyOfTheWholeJvmIsAnothersSettingAndNotUsed() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (Peer proxy = Peer.answering("proxy");
                Peer gateway = Peer.answering("gateway")) {
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())));

            assertThat(text(Wires.post(gateway))).isEqualTo("gateway");
            assertThat(proxy.executed()).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static Wire through(Peer proxy, String endpoint) {
        return to(endpoint, "gateway.proxy", "127.0.0.1:" + proxy.port());
    }
}
