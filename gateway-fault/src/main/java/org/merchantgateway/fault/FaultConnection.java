package org.merchantgateway.fault;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One connection to a {@link FaultServer} or a {@link FaultProxy}, as a {@link Fault} sees it. */
public final class FaultConnection {

    private final Socket socket;
    private final InputStream in;
    private final AtomicInteger executions;
    private final AtomicLong sent;
    private final CountDownLatch closing;
    private byte[] request = {};

    FaultConnection(Socket socket, AtomicInteger executions, AtomicLong sent, CountDownLatch closing)
            throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.executions = executions;
        this.sent = sent;
        this.closing = closing;
    }

    /**
     * Reads one whole request.
     *
     * @return false if the peer closed instead
     * @throws IOException if the peer went away in the middle
     */
    public boolean readRequest() throws IOException {
        Optional<byte[]> next = HttpBytes.read(in);
        request = next.orElse(request);
        return next.isPresent();
    }

    /** The last request that was read whole, head and body as they came; empty before the first. */
    public byte[] request() {
        return request.clone();
    }

    /** Reads so many bytes. */
    public void readBytes(int count) throws IOException {
        if (in.readNBytes(count).length < count) {
            throw new EOFException("the peer went away");
        }
    }

    /** Counts the request as executed: a payment has been made. */
    public void executed() {
        executions.incrementAndGet();
    }

    /** Sends an answer. */
    public void answer(RawAnswer answer) throws IOException {
        write(answer.toBytes());
    }

    /** Sends text unchanged, in UTF-8. */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes unchanged. */
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        sent.addAndGet(bytes.length);
    }

    /** Sends bytes one by one, until the peer or the server closes. */
    public void dribble(byte[] bytes, Duration perByte) throws IOException {
        for (byte one : bytes) {
            write(new byte[] {one});
            if (!pause(perByte)) {
                return;
            }
        }
    }

    /**
     * Sends bytes over and over, until the peer closes or so many have been sent.
     *
     * @param most so many bytes are sent at most
     */
    public void flood(byte[] bytes, long most) throws IOException {
        for (long count = 0; count < most; count += bytes.length) {
            write(bytes);
        }
    }

    /**
     * Waits.
     *
     * @return false if the server is closed meanwhile, so that there is no more to do
     */
    public boolean pause(Duration duration) {
        try {
            return !closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Passes on what comes from either side, as a proxy does that has opened a tunnel, until both have closed.
     *
     * @param port where the other side listens, on loopback
     */
    public void tunnelTo(int port) throws IOException {
        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back = new Thread(() -> pass(other, socket), "fault-tunnel");
            back.setDaemon(true);
            back.start();
            in.transferTo(other.getOutputStream());
        }
    }

    private static void pass(Socket from, Socket to) {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // the other side has left
        }
    }

    /** Waits until the peer closes, or the server is closed. */
    public void awaitClosed() throws IOException {
        while (in.read() >= 0) {
            // whatever it still sends is not looked at
        }
    }

    /** Closes with a reset instead of an orderly end. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Closes. */
    public void close() throws IOException {
        socket.close();
    }

    boolean isClosed() {
        return socket.isClosed();
    }
}
