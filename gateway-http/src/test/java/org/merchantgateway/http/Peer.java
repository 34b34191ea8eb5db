package org.merchantgateway.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultConnection;
import org.merchantgateway.fault.FaultServer;

/** A fault server that plays one script on every connection, and remembers the requests that it has read in full. */
final class Peer implements AutoCloseable {

    /** What happens on a connection; it is closed afterwards. */
    interface Script {
        void play(Connection connection) throws IOException;
    }

    private final FaultServer server;
    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private Peer(Script script) {
        server = FaultServer.start(fault(script));
    }

    private Peer(SSLContext shown, Script script) {
        server = FaultServer.startTls(shown, fault(script));
    }

    private Fault fault(Script script) {
        return connection -> script.play(new Connection(numbers.incrementAndGet(), connection));
    }

    static Peer playing(Script script) {
        return new Peer(script);
    }

    /** Speaks TLS. */
    static Peer playingTls(SSLContext shown, Script script) {
        return new Peer(shown, script);
    }

    /** Answers every request with 200 and this text. */
    static Peer answering(String text) {
        return answeringRaw(ok(text));
    }

    /** Answers every request with these bytes. */
    static Peer answeringRaw(String answer) {
        return playing(answeringAll(answer));
    }

    static Script answeringAll(String answer) {
        return connection -> {
            while (connection.readsRequest()) {
                connection.send(answer);
            }
        };
    }

    static String ok(String text) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
    }

    int port() {
        return server.port();
    }

    String endpoint() {
        URI base = server.baseUri();
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** The requests that were read to their last byte, and so would have been executed. */
    List<String> executed() {
        return List.copyOf(executed);
    }

    int connections() {
        return server.connections();
    }

    /** Whether the client has closed its connections, or closes them soon. */
    boolean isLeftByClient() {
        return server.awaitNoConnection(20_000); // at once, but for a machine that is busy
    }

    @Override
    public void close() {
        server.close();
    }

    /** One connection, seen from the peer. */
    final class Connection {

        private final int number;
        private final FaultConnection connection;

        Connection(int number, FaultConnection connection) {
            this.number = number;
            this.connection = connection;
        }

        /** 1 for the first that was made. */
        int number() {
            return number;
        }

        /** Reads one whole request and counts it; false if there is none. */
        boolean readsRequest() throws IOException {
            if (!connection.readRequest()) {
                return false;
            }
            connection.executed();
            executed.add(new String(connection.request(), StandardCharsets.ISO_8859_1));
            return true;
        }

        void send(String text) throws IOException {
            connection.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Sends this over and over until the client leaves, at most a hundred megabytes; then waits for it to leave. */
        void flood(String text) throws IOException {
            connection.flood(text.repeat(1000).getBytes(StandardCharsets.ISO_8859_1), 100_000_000);
            awaitEnd();
        }

        void awaitEnd() throws IOException {
            connection.awaitClosed();
        }

        /** Sends a text again and again, this many milliseconds apart, until the client leaves. */
        void drip(String text, int pause) throws IOException {
            while (connection.pause(Duration.ofMillis(pause))) {
                send(text);
            }
        }

        /** Reads a part of the request and resets the connection. */
        void reset() throws IOException {
            connection.readBytes(1000);
            connection.reset();
        }
    }
}
