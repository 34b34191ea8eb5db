package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.merchantgateway.http.Peer.ok;
import static org.merchantgateway.http.Wires.SHORT;
import static org.merchantgateway.http.Wires.SOON;
import static org.merchantgateway.http.Wires.hasty;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.text;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One deadline holds over the whole exchange, and whatever misses it is cut off. */
class WireDeadlineTest {

    static Stream<Arguments> slow() {
        return Stream.of(
                Arguments.of("11 no answer", script(Peer.Connection::awaitEnd)),
                Arguments.of("12 stall in the headers", script(connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Len");
                    connection.awaitEnd();
                })),
                Arguments.of("12 dripping headers", script(connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nX-Slow: ");
                    connection.drip("x", 50);
                })),
                Arguments.of("13 stall in the body", script(connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
                    connection.awaitEnd();
                })),
                Arguments.of("14 dripping body", script(connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                    connection.drip("x", 50);
                })),
                Arguments.of("14 dripping chunks", script(connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    connection.drip("1\r\nx\r\n", 50);
                })));
    }

    private static Peer.Script script(Peer.Script afterTheRequest) {
        return connection -> {
            connection.readsRequest();
            afterTheRequest.play(connection);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void isInDoubtSoonAfterTheDeadlineAndLeavesTheConnection(String fault, Peer.Script script) throws Exception {
        try (Peer peer = Peer.playing(script);
                Wire wire = hasty(peer)) {
            long start = System.nanoTime();
            WireResult result = wire.post(request(peer.endpoint()));

            assertThat(kind(result)).isEqualTo("InDoubt DEADLINE");
            assertThat(System.nanoTime() - start).isBetween(SHORT.toNanos(), SOON.toNanos());
            assertThat(peer.isLeftByClient()).isTrue();
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void aPeerThatNeverReadsIsInDoubtSoonAfterTheDeadline() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Peer peer = Peer.playing(connection -> await(over));
                Wire wire = hasty(peer)) {
            WireRequest large = request(peer.endpoint(), "x".repeat(50_000_000));
            WireResult result = assertTimeout(SOON, () -> wire.post(large));
            over.countDown();

            assertThat(kind(result)).isEqualTo("InDoubt DEADLINE");
        }
    }

    @Test
    void fault48TheCallAfterADeadlineWorksAndDoesNotGetTheEarlierAnswer() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    if (connection.number() == 1) {
                        connection.awaitEnd();
                        connection.send(ok("earlier"));
                    } else {
                        connection.send(ok("own"));
                    }
                });
                Wire wire = hasty(peer)) {
            WireResult late = wire.post(request(peer.endpoint(), "n=1"));
            WireResult next = wire.post(request(peer.endpoint(), "n=2"));

            assertThat(kind(late)).isEqualTo("InDoubt DEADLINE");
            assertThat(text(next)).isEqualTo("own");
            assertThat(peer.executed()).hasSize(2);
        }
    }

    @Test
    void fault48ADeadlineOnAPooledConnectionDropsIt() throws Exception {
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send(ok("connection " + connection.number()));
                    connection.readsRequest();
                    connection.awaitEnd();
                });
                Wire wire = hasty(peer)) {
            wire.post(request(peer.endpoint(), "n=1"));
            WireResult late = wire.post(request(peer.endpoint(), "n=2"));
            WireResult next = wire.post(request(peer.endpoint(), "n=3"));

            assertThat(kind(late)).isEqualTo("InDoubt DEADLINE");
            assertThat(text(next)).isEqualTo("connection 2");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
