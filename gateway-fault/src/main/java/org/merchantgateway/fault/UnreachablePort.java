package org.merchantgateway.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/** A port of loopback that cannot be connected to. It stays bound until closed, so that no other process answers there. */
public final class UnreachablePort implements AutoCloseable {

    private static final int ENOUGH_CONNECTIONS = 64;
    private static final int CONNECT_MILLIS = 200;

    private final Deque<Closeable> held = new ArrayDeque<>();
    private final int port;

    private UnreachablePort(int port) {
        this.port = port;
    }

    /** Fault 2: every connection is refused. */
    public static UnreachablePort refusing() {
        try {
            Socket bound = new Socket();
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            UnreachablePort end = new UnreachablePort(bound.getLocalPort());
            end.held.push(bound);
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fault 3: a connection is neither taken nor refused, as of a host behind a firewall that drops everything. */
    public static UnreachablePort silent() {
        try {
            ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            UnreachablePort end = new UnreachablePort(full.getLocalPort());
            end.held.push(full);
            end.fill();
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects until the system takes no more connections for a server that accepts none. */
    private void fill() throws IOException {
        for (int i = 0; i < ENOUGH_CONNECTIONS; i++) {
            Socket waiting = new Socket();
            held.push(waiting);
            try {
                waiting.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        close();
        throw new IOException("this system takes connections without an end");
    }

    /** The base URL, as {@code gateway.endpoint} wants it. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port + "/payment");
    }

    /** The port. */
    public int port() {
        return port;
    }

    /** Frees the port. */
    @Override
    public void close() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
