package org.merchantgateway.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that plays one script on every connection, and counts what it read in full. */
final class Peer implements AutoCloseable {

    /** What happens on a connection; it is closed afterwards. */
    interface Script {
        void play(Connection connection) throws IOException;
    }

    private final ServerSocket listening;
    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch leftByClient = new CountDownLatch(1);

    private Peer(ServerSocket listening, Script script) {
        this.listening = listening;
        daemon(() -> accept(script)).start();
    }

    static Peer playing(Script script) {
        try {
            return playing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Peer playing(ServerSocket listening, Script script) {
        return new Peer(listening, script);
    }

    /** Answers every request with 200 and this text. */
    static Peer answering(String text) {
        return answeringRaw(ok(text));
    }

    /** Answers every request with these bytes. */
    static Peer answeringRaw(String answer) {
        return playing(connection -> {
            while (connection.readsRequest()) {
                connection.send(answer);
            }
        });
    }

    static String ok(String text) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
    }

    int port() {
        return listening.getLocalPort();
    }

    String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    /** The requests that were read to their last byte, and so would have been executed. */
    List<String> executed() {
        return List.copyOf(executed);
    }

    int connections() {
        return connections.get();
    }

    /** Whether the client has closed, or closes soon, a connection whose script waits for that. */
    boolean isLeftByClient() throws InterruptedException {
        return leftByClient.await(20, TimeUnit.SECONDS); // at once, but for a machine that is busy
    }

    private void accept(Script script) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                daemon(() -> play(script, socket)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Script script, Socket socket) {
        int number = connections.incrementAndGet();
        try (socket) {
            script.play(new Connection(number, socket));
        } catch (IOException theOtherSideLeft) {
            leftByClient.countDown();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** One connection, seen from the peer. */
    final class Connection {

        private final int number;
        private final Socket socket;
        private final InputStream in;

        Connection(int number, Socket socket) throws IOException {
            this.number = number;
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** 1 for the first that was made. */
        int number() {
            return number;
        }

        /** Reads one whole request and counts it; false if there is none. */
        boolean readsRequest() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return false;
                }
                head.write(next);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            executed.add(text + new String(in.readNBytes(contentLength(text)), StandardCharsets.ISO_8859_1));
            return true;
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Sends this over and over until the client leaves, or a hundred megabytes are gone. */
        void flood(String text) throws IOException {
            byte[] part = text.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
            for (long sent = 0; sent < 100_000_000; sent += part.length) {
                socket.getOutputStream().write(part);
            }
        }

        void awaitEnd() throws IOException {
            while (in.read() >= 0) {
                continue;
            }
            leftByClient.countDown();
        }

        /** Sends a text again and again, this many milliseconds apart, until the client leaves. */
        void drip(String text, int pause) throws IOException {
            socket.setSoTimeout(pause);
            while (true) {
                try {
                    awaitEnd();
                    return;
                } catch (SocketTimeoutException stillThere) {
                    send(text);
                }
            }
        }

        /** Reads a part of the request and resets the connection. */
        void reset() throws IOException {
            in.readNBytes(1000);
            socket.setSoLinger(true, 0);
            socket.close();
        }

        private static int contentLength(String head) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                    .map(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
        }
    }
}
