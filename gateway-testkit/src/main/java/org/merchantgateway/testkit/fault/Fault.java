package org.merchantgateway.testkit.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How a server behaves on one connection. The numbers are those of the project's list of faults.
 *
 * @see FaultServer
 */
@FunctionalInterface
public interface Fault {

    /**
     * Serves one connection, well or badly. The connection is closed when this returns.
     *
     * @param peer the connection
     * @throws IOException if the peer went away, which ends the connection
     */
    void serve(FaultConnection peer) throws IOException;

    /** No fault: answers every request of the connection. */
    static Fault answering(String contentType, String body) {
        return peer -> {
            while (peer.readRequest()) {
                peer.executed();
                peer.answer(contentType, body);
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
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
            }
        };
    }

    /** Fault 9: answers one request, executes the next of the same connection, then closes without a byte. */
    static Fault executingThenClosingOnSecond(String contentType, String body) {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.answer(contentType, body);
                if (peer.readRequest()) {
                    peer.executed();
                }
            }
        };
    }

    /** Fault 10: answers one request as if the connection stayed open, and closes it. */
    static Fault closingWhenIdle(String contentType, String body) {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.answer(contentType, body);
            }
        };
    }

    /** Fault 11: executes and never answers. */
    static Fault neverAnswering() {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.awaitClosed();
            }
        };
    }

    /** Fault 12: executes, then stalls in the headers. */
    static Fault stallingInHeaders() {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.write("HTTP/1.1 200 OK\r\nContent-Ty");
                peer.awaitClosed();
            }
        };
    }

    /** Fault 13: executes, then stalls in the body. */
    static Fault stallingInBody(String contentType, String body) {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.write(FaultConnection.head(contentType, body));
                peer.write(body.substring(0, body.length() / 2));
                peer.awaitClosed();
            }
        };
    }

    /** Fault 14: executes, then sends its answer byte by byte. */
    static Fault dribbling(String contentType, String body, Duration perByte) {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.dribble(FaultConnection.head(contentType, body) + body, perByte);
            }
        };
    }

    /** Fault 15: executes, then sends a body that is shorter than its Content-Length, and closes. */
    static Fault truncating(String contentType, String body) {
        return peer -> {
            if (peer.readRequest()) {
                peer.executed();
                peer.write(FaultConnection.head(contentType, body));
                peer.write(body.substring(0, body.length() / 2));
            }
        };
    }

    /** Executes, then answers with another HTTP status. */
    static Fault answeringStatus(int status, String headers, String body) {
        return peer -> {
            while (peer.readRequest()) {
                peer.executed();
                peer.write("HTTP/1.1 " + status + " Fault\r\n" + headers + "Content-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
            }
        };
    }
}
