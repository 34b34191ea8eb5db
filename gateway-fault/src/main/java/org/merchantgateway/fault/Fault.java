package org.merchantgateway.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * How a server behaves on one connection. The numbers are those of the project's list of faults. What is not here is
 * written as a lambda over {@link FaultConnection}.
 *
 * @see FaultServer
 */
@FunctionalInterface
public interface Fault {

    /** An endless answer ends after so many bytes. */
    long ENDLESS = 256L << 20;

    /**
     * Serves one connection, correctly or not. The connection is closed when this returns.
     *
     * @param peer the connection
     * @throws IOException if the peer went away, which ends the connection
     */
    void serve(FaultConnection peer) throws IOException;

    /** No fault: executes and answers every request of the connection. */
    static Fault answering(RawAnswer answer) {
        return peer -> {
            while (peer.readRequest()) {
                peer.executed();
                peer.answer(answer);
            }
        };
    }

    /** No fault: executes every request of the connection and answers it with status 200. */
    static Fault answering(String contentType, String body) {
        return answering(RawAnswer.ok(contentType, body));
    }

    /** Answers every request of the connection without executing it, as a proxy (fault 5) or a firewall does. */
    static Fault refusing(RawAnswer answer) {
        return peer -> {
            while (peer.readRequest()) {
                peer.answer(answer);
            }
        };
    }

    /** Fault 6: closes after accepting. */
    static Fault closingAfterAccept() {
        return peer -> {};
    }

    /** Fault 7: resets halfway through the request. */
    static Fault resettingHalfway() {
        return peer -> {
            peer.readBytes(100);
            peer.reset();
        };
    }

    /** Fault 8: executes the first request of a connection, then closes without a byte. */
    static Fault executingThenClosing() {
        return executing(peer -> {});
    }

    /** Fault 8, the harder way: executes the first request of a connection, then resets it. */
    static Fault executingThenResetting() {
        return executing(FaultConnection::reset);
    }

    /** Fault 9: answers one request, executes the next of the same connection, then closes without a byte. */
    static Fault executingThenClosingOnSecond(RawAnswer answer) {
        return executing(peer -> {
            peer.answer(answer);
            executingThenClosing().serve(peer);
        });
    }

    /** Fault 10: answers one request as if the connection stayed open, and closes it. */
    static Fault closingWhenIdle(RawAnswer answer) {
        return executing(peer -> peer.answer(answer));
    }

    /** Fault 11: executes and never answers. */
    static Fault neverAnswering() {
        return executing(FaultConnection::awaitClosed);
    }

    /** Fault 12: executes, then stalls in the headers. */
    static Fault stallingInHeaders() {
        return executing(peer -> {
            peer.write("HTTP/1.1 200 OK\r\nContent-Ty");
            peer.awaitClosed();
        });
    }

    /** Fault 13: executes, then stalls in the body. */
    static Fault stallingInBody(RawAnswer answer) {
        return executing(peer -> {
            peer.write(halfOf(answer));
            peer.awaitClosed();
        });
    }

    /** Fault 14: executes, then sends its answer byte by byte. */
    static Fault dribbling(RawAnswer answer, Duration perByte) {
        return executing(peer -> peer.dribble(answer.toBytes(), perByte));
    }

    /** Fault 15: executes, then sends half of the body that it announced, and closes. */
    static Fault truncating(RawAnswer answer) {
        return executing(peer -> peer.write(halfOf(answer)));
    }

    /** Fault 16 and others: executes, sends text as it stands, whatever HTTP says, and closes. */
    static Fault sending(String text) {
        return executing(peer -> peer.write(text));
    }

    /**
     * Fault 17: executes, then sends a body without an end.
     *
     * @param framing the header that frames it: {@code Transfer-Encoding: chunked}, a {@code Content-Length} or another
     */
    static Fault floodingBody(String framing) {
        return executing(peer -> {
            peer.write("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n");
            peer.flood("3e6\r\n%s\r\n".formatted("0".repeat(998)).getBytes(StandardCharsets.US_ASCII), ENDLESS);
        });
    }

    /** Fault 17: executes, then sends headers without an end. */
    static Fault floodingHeaders() {
        return executing(peer -> {
            peer.write("HTTP/1.1 200 OK\r\n");
            peer.flood("X-Header: 0123456789\r\n".repeat(50).getBytes(StandardCharsets.US_ASCII), ENDLESS);
        });
    }

    /** Fault 48: executes, answers late, whether somebody still waits or not, and goes on to serve the connection. */
    static Fault answeringLate(RawAnswer answer, Duration delay) {
        return executing(peer -> {
            if (peer.pause(delay)) {
                peer.answer(answer);
                answering(answer).serve(peer);
            }
        });
    }

    /** Executes the first request of a connection; then, if there was one, goes on with something else. */
    static Fault executing(Fault then) {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                then.serve(peer);
            }
        };
    }

    private static byte[] halfOf(RawAnswer answer) {
        byte[] bytes = answer.toBytes();
        return Arrays.copyOf(bytes, bytes.length - (answer.body().length + 1) / 2);
    }
}
