package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.http.Wires.kind;
import static org.merchantgateway.http.Wires.request;
import static org.merchantgateway.http.Wires.to;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interrupting a call, and closing the wire under it. */
@Timeout(20)
class WireInterruptTest {

    @AfterEach
    void leaveNoFlagBehind() {
        Thread.interrupted();
    }

    @Test
    void fault40AnInterruptBeforeIsNotSentAndKeepsTheFlag() throws Exception {
        try (Peer peer = Peer.answering("hello");
                Wire wire = to(peer)) {
            Thread.currentThread().interrupt();
            WireResult result = wire.post(request(peer.endpoint()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(kind(result)).isEqualTo("NotSent INTERRUPTED");
            assertThat(peer.connections()).isZero();
        }
    }

    @Test
    void fault40AnInterruptWhileWaitingIsInDoubtKeepsTheFlagAndClosesTheSocket() throws Exception {
        Thread caller = Thread.currentThread();
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    caller.interrupt();
                    connection.awaitEnd();
                });
                Wire wire = to(peer)) {
            WireResult result = wire.post(request(peer.endpoint()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(kind(result)).isEqualTo("InDoubt INTERRUPTED");
            assertThat(peer.isLeftByClient()).isTrue();
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void fault40AnInterruptWithinTheBodyIsInDoubtAndClosesTheSocket() throws Exception {
        Thread caller = Thread.currentThread();
        try (Peer peer = Peer.playing(connection -> {
                    connection.readsRequest();
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
                    caller.interrupt();
                    connection.awaitEnd();
                });
                Wire wire = to(peer)) {
            WireResult result = wire.post(request(peer.endpoint()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(kind(result)).isEqualTo("InDoubt INTERRUPTED");
            assertThat(peer.isLeftByClient()).isTrue();
        }
    }

    @Test
    void aCallAfterTheCloseIsNotSent() throws Exception {
        try (Peer peer = Peer.answering("hello")) {
            Wire wire = to(peer);
            wire.close();

            assertThat(kind(wire.post(request(peer.endpoint())))).isEqualTo("NotSent CLOSED");
            assertThat(peer.connections()).isZero();
        }
    }

    @Test
    void fault41ACallUnderWayIsInDoubtWhenTheWireIsClosed() throws Exception {
        AtomicReference<Wire> wire = new AtomicReference<>();
        try (Peer peer = Peer.playing(connection -> {
            connection.readsRequest();
            wire.get().close();
            connection.awaitEnd();
        })) {
            wire.set(to(peer));
            WireResult result = wire.get().post(request(peer.endpoint()));

            assertThat(kind(result)).isEqualTo("InDoubt INTERRUPTED");
            assertThat(peer.isLeftByClient()).isTrue();
            assertThat(peer.executed()).hasSize(1);
        }
    }

    @Test
    void mayBeClosedTwice() {
        Wire wire = to("http://127.0.0.1:1");
        wire.close();
        wire.close();

        assertThat(kind(wire.post(request("http://127.0.0.1:1")))).isEqualTo("NotSent CLOSED");
    }
}
