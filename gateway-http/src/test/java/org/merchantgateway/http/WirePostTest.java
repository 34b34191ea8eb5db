package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;
import static org.merchantgateway.http.Wires.to;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One call is one POST. */
class WirePostTest {

    @Test
    void postsOnceAndReadsTheAnswer() throws Exception {
        try (Peer peer = Peer.answering("hello")) {
            WireResult result = Wires.post(peer);

            assertThat(text(result)).isEqualTo("hello");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void sendsTargetHeadersAndBytesAsGiven() throws Exception {
        try (Peer peer = Peer.answering("");
                Wire wire = to(peer)) {
            wire.post(new WireRequest(
                    URI.create(peer.endpoint() + "/payment/rest/x.do"),
                    Map.of("Content-Type", "text/xml; charset=utf-8", "SOAPAction", "\"\""),
                    new byte[] {'a', '=', 0, (byte) 0xff}));

            String sent = peer.executed().get(0);
            assertThat(sent).startsWith("POST /payment/rest/x.do HTTP/1.1\r\n").endsWith("\r\n\r\na=\0\u00ff");
            assertThat(headers(sent))
                    .contains("content-type: text/xml; charset=utf-8", "soapaction: \"\"", "content-length: 4");
        }
    }

    @Test
    void asksForNoOtherProtocolAndNoCompression() throws Exception {
        try (Peer peer = Peer.answering("")) {
            Wires.post(peer);

            assertThat(headers(peer.executed().get(0)))
                    .noneMatch(header -> header.startsWith("upgrade:"))
                    .noneMatch(header -> header.startsWith("accept-encoding:"))
                    .noneMatch(header -> header.startsWith("expect:"));
        }
    }

    @Test
    void sendsNoCookieThatItWasGiven() throws Exception {
        try (Peer peer = Peer.answeringRaw("HTTP/1.1 200 OK\r\nSet-Cookie: session=1\r\nContent-Length: 0\r\n\r\n");
                Wire wire = to(peer)) {
            wire.post(request(peer.endpoint()));
            wire.post(request(peer.endpoint()));

            assertThat(headers(peer.executed().get(1))).noneMatch(header -> header.startsWith("cookie:"));
        }
    }

    @Test
    void usesAConnectionAgain() throws Exception {
        try (Peer peer = Peer.answering("hello");
                Wire wire = to(peer)) {
            wire.post(request(peer.endpoint()));
            wire.post(request(peer.endpoint()));

            assertThat(peer.executed()).hasSize(2);
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 502, 503})
    void handsOverAWholeAnswerOfWhateverStatus(int status) throws Exception {
        try (Peer peer = Peer.answeringRaw(
                "HTTP/1.1 " + status + " X\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p/>")) {
            WireResult result = Wires.post(peer);

            assertThat(kind(result)).isEqualTo("Answered " + status);
            assertThat(text(result)).isEqualTo("<p/>");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void handsOverTheContentType() throws Exception {
        try (Peer peer = Peer.answeringRaw("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(Wires.post(peer)
                            .<String>fold(
                                    answer -> answer.contentType().orElse("none"),
                                    WireResult.NotSent::text,
                                    Object::toString))
                    .isEqualTo("text/xml");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void doesNotFollowARedirectNorSendTheBodyAgain(int status) throws Exception {
        try (Peer elsewhere = Peer.answering("followed");
                Peer peer = Peer.answeringRaw("HTTP/1.1 " + status + " Go\r\nLocation: " + elsewhere.endpoint()
                        + "/other\r\nContent-Length: 0\r\n\r\n")) {
            WireResult result = Wires.post(peer);

            assertThat(kind(result)).isEqualTo("Answered " + status);
            assertThat(peer.executed()).hasSize(1);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void readsAChunkedAnswer() throws Exception {
        try (Peer peer = Peer.answeringRaw(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")) {
            assertThat(text(Wires.post(peer))).isEqualTo("hello");
        }
    }

    @Test
    void sendsNothingWhenItIsOpened() throws Exception {
        try (Peer peer = Peer.answering("hello");
                Wire wire = to(peer)) {
            assertThat(wire).isNotNull();
            assertThat(peer.connections()).isZero();
        }
    }

    @Test
    void printsNoBody() {
        assertThat(request("http://127.0.0.1/x", "password=secret")).hasToString("POST http://127.0.0.1/x (15 bytes)");
        assertThat(new WireAnswer(200, Optional.empty(), "4111".getBytes())).hasToString("HTTP 200 (4 bytes)");
    }

    private static List<String> headers(String request) {
        return request.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase() + line.substring(line.indexOf(':')))
                .toList();
    }
}
