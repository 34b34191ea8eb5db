package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Peer.ok;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;
import static org.merchantgateway.http.Wires.to;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the peer may do to a connection. The numbers are those of the faults that the library survives. */
class WireFaultTest {

    @Test
    void fault01HostUnknownIsNotSent() {
        try (Wire wire = to("https://nowhere.invalid")) {
            assertThat(kind(wire.post(request("https://nowhere.invalid/x")))).isEqualTo("NotSent HOST_UNKNOWN");
        }
    }

    @Test
    void fault02ConnectionRefusedIsNotSent() throws Exception {
        String endpoint;
        try (Peer gone = Peer.answering("")) {
            endpoint = gone.endpoint();
        }
        try (Wire wire = to(endpoint)) {
            assertThat(kind(wire.post(request(endpoint)))).isEqualTo("NotSent CONNECTION_REFUSED");
        }
    }

    @Test
    void fault03ConnectTimeOutIsNotSent() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> queue = fillBacklog(full);
            String endpoint = "http://127.0.0.1:" + full.getLocalPort();
            try (Wire wire = to(endpoint, "gateway.connectTimeout", "200")) {
                assertThat(kind(wire.post(request(endpoint)))).isEqualTo("NotSent CONNECT_TIMEOUT");
            } finally {
                for (Socket waiting : queue) {
                    waiting.close();
                }
            }
        }
    }

    /** Connects until the system takes no more connections for a server that accepts none. */
    private static List<Socket> fillBacklog(ServerSocket server) throws IOException {
        List<Socket> queue = new ArrayList<>();
        while (true) {
            Socket socket = new Socket();
            queue.add(socket);
            try {
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
            } catch (SocketTimeoutException full) {
                return queue;
            }
        }
    }

    @Test
    void fault06ClosedAfterAcceptIsInDoubtAndNotTriedAgain() throws Exception {
        try (Peer peer = Peer.playing(connection -> {})) {
            assertThat(kind(Wires.post(peer))).isEqualTo("InDoubt CONNECTION_LOST");
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void fault07ResetHalfwayThroughTheRequestIsInDoubt() throws Exception {
        try (Peer peer = Peer.playing(Peer.Connection::reset);
                Wire wire = to(peer)) {
            WireResult result = wire.post(request(peer.endpoint(), "x".repeat(5_000_000)));

            assertThat(kind(result)).isEqualTo("InDoubt CONNECTION_LOST");
            assertThat(peer.executed()).isEmpty();
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void fault08ExecutedThenClosedOnAFreshConnectionIsInDoubtAndExecutedOnce() throws Exception {
        try (Peer peer = Peer.playing(Peer.Connection::readsRequest)) {
            assertThat(kind(Wires.post(peer))).isEqualTo("InDoubt CONNECTION_LOST");
            assertThat(peer.executed()).hasSize(1);
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void fault09ExecutedThenClosedOnAPooledConnectionIsInDoubtAndExecutedOnce() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send(ok("first"));
                    connection.readsRequest();
                });
                Wire wire = to(peer)) {
            wire.post(request(peer.endpoint(), "n=1"));
            WireResult second = wire.post(request(peer.endpoint(), "n=2"));

            assertThat(kind(second)).isEqualTo("InDoubt CONNECTION_LOST");
            assertThat(peer.executed()).hasSize(2).last().asString().endsWith("n=2");
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void fault10ConnectionClosedWhileIdleExecutesNothingTwiceAndTheNextCallWorks() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send(ok("hello"));
                });
                Wire wire = to(peer)) {
            wire.post(request(peer.endpoint(), "n=1"));
            wire.post(request(peer.endpoint(), "n=2"));
            WireResult third = wire.post(request(peer.endpoint(), "n=3"));
            if (!text(third).equals("hello")) { // this one may have met the second's closed connection
                third = wire.post(request(peer.endpoint(), "n=4"));
            }

            assertThat(text(third)).isEqualTo("hello");
            assertThat(peer.executed()).doesNotHaveDuplicates();
        }
    }

    @Test
    void fault15BodyShorterThanAnnouncedIsInDoubt() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
            connection.readsRequest();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"errorCode\":0}");
        })) {
            assertThat(kind(Wires.post(peer))).isEqualTo("InDoubt TRUNCATED");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nhello\r\n", // the last chunk is missing
                "5\r\nhel", // ends within a chunk
                "5\r\nhello", // ends before a chunk's line break
                "zz\r\nhello\r\n0\r\n\r\n" // no size
            })
    void fault16BrokenChunksAreInDoubt(String chunks) throws Exception {
        try (Peer peer = Peer.playing(connection -> {
            connection.readsRequest();
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
        })) {
            assertThat(kind(Wires.post(peer))).startsWith("InDoubt");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2000000000", "Transfer-Encoding: chunked"})
    void fault17EndlessBodyIsInDoubtAndReadingStops(String framing) throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n");
                    connection.flood("a\r\n0123456789\r\n");
                });
                Wire wire = to(peer.endpoint(), "gateway.maxAnswerBytes", "1000")) {
            assertThat(kind(wire.post(request(peer.endpoint())))).isEqualTo("InDoubt TOO_LARGE");
            assertThat(peer.isLeftByClient()).isTrue();
        }
    }

    @Test
    void fault17ABodyOfExactlyTheLimitIsRead() throws Exception {
        try (Peer peer = Peer.answering("x".repeat(1000));
                Wire wire = to(peer.endpoint(), "gateway.maxAnswerBytes", "1000")) {
            assertThat(text(wire.post(request(peer.endpoint())))).hasSize(1000);
        }
    }

    @Test
    void fault17ABodyOfOneByteMoreThanTheLimitIsInDoubt() throws Exception {
        try (Peer peer = Peer.answering("x".repeat(1001));
                Wire wire = to(peer.endpoint(), "gateway.maxAnswerBytes", "1000")) {
            assertThat(kind(wire.post(request(peer.endpoint())))).isEqualTo("InDoubt TOO_LARGE");
        }
    }

    @Test
    void fault17EndlessHeadersAreInDoubt() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
            connection.readsRequest();
            connection.send("HTTP/1.1 200 OK\r\n");
            connection.flood("X-Header: 0123456789\r\n");
        })) {
            assertThat(kind(Wires.post(peer))).isEqualTo("InDoubt CONNECTION_LOST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\0\0\0\0"})
    void whatIsNotHttpIsInDoubt(String answer) throws Exception {
        try (Peer peer = Peer.playing(connection -> {
            connection.readsRequest();
            connection.send(answer);
        })) {
            assertThat(kind(Wires.post(peer))).isEqualTo("InDoubt CONNECTION_LOST");
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "HTTP/1.1 200 OK\r\nBad Name: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"
            })
    void fault41TheConnectionIsLeftWhenTheHeadCannotBeRead(String answer) throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send(answer);
                    connection.awaitEnd();
                });
                Wire wire = to(peer)) {
            assertThat(kind(wire.post(request(peer.endpoint())))).isEqualTo("InDoubt CONNECTION_LOST");
            assertThat(peer.isLeftByClient()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n"})
    void fault47AnInterimAnswerIsNotTheAnswer(String interim) throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send(interim + ok("first"));
                    connection.readsRequest();
                    connection.send(ok("second"));
                });
                Wire wire = to(peer)) {
            assertThat(text(wire.post(request(peer.endpoint(), "n=1")))).isEqualTo("first");
            assertThat(text(wire.post(request(peer.endpoint(), "n=2")))).isEqualTo("second");
            assertThat(peer.executed()).hasSize(2);
        }
    }

    @Test
    void fault48AnAnswerThatNobodyAskedForIsNotTheAnswerToTheNextRequest() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send(ok("first") + ok("unasked"));
                    connection.readsRequest();
                    connection.send(ok("second"));
                });
                Wire wire = to(peer)) {
            wire.post(request(peer.endpoint(), "n=1"));

            assertThat(text(wire.post(request(peer.endpoint(), "n=2")))).isNotEqualTo("unasked");
        }
    }
}
