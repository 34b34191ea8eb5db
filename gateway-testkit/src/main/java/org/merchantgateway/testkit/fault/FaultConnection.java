package org.merchantgateway.testkit.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to a {@link FaultServer}, as a {@link Fault} sees it. */
public final class FaultConnection {

    private static final Pattern CONTENT_LENGTH =
            Pattern.compile("(?i)\r\ncontent-length:\\s*(\\d{1,9})\r\n", Pattern.MULTILINE);

    private final Socket socket;
    private final InputStream in;
    private final AtomicInteger executions;
    private final CountDownLatch closing;

    FaultConnection(Socket socket, AtomicInteger executions, CountDownLatch closing) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.executions = executions;
        this.closing = closing;
    }

    /** The head of a 200 answer that promises the whole body. */
    static String head(String contentType, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
    }

    /**
     * Reads one whole request.
     *
     * @return false if the peer closed instead
     * @throws IOException if the peer went away in the middle
     */
    public boolean readRequest() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        readBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return true;
    }

    /** Reads so many bytes. */
    public void readBytes(int count) throws IOException {
        if (in.readNBytes(count).length < count) {
            throw new IOException("the peer went away");
        }
    }

    /** Counts the request as executed: a payment has been made. */
    public void executed() {
        executions.incrementAndGet();
    }

    /** Answers 200 with this body. */
    public void answer(String contentType, String body) throws IOException {
        write(head(contentType, body) + body);
    }

    /** Sends text as it stands. */
    public void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Sends text byte by byte, until the peer or the server closes. */
    public void dribble(String text, Duration perByte) throws IOException {
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            socket.getOutputStream().write(one);
            socket.getOutputStream().flush();
            if (closes(perByte)) {
                return;
            }
        }
    }

    /** Closes with a reset instead of an orderly end. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Waits until the peer closes, or the server is closed. */
    public void awaitClosed() throws IOException {
        while (in.read() >= 0) {
            // whatever it still sends is not looked at
        }
    }

    private boolean closes(Duration within) {
        try {
            return closing.await(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
