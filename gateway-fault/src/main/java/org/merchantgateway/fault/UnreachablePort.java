package org.merchantgateway.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of loopback that cannot be connected to. It stays bound until closed, so that no other process answers there.
 *
 * <p>Its number is below those that systems give to connections by themselves. So a server can be started at it once it
 * is closed; a connection of another process does not come to hold it in between.
 */
public final class UnreachablePort implements AutoCloseable {

    private static final int ENOUGH_CONNECTIONS = 64;
    private static final int CONNECT_MILLIS = 200;

    /** Linux gives out ports from 32768 on, other systems from 49152 on. */
    private static final int FIRST_PORT = 20_000;

    private static final int END_OF_PORTS = 32_768;
    private static final int ENOUGH_PORTS = 100;

    private final Deque<Closeable> held = new ArrayDeque<>();
    private final int port;

    private UnreachablePort(int port) {
        this.port = port;
    }

    /** Fault 2: every connection is refused. */
    public static UnreachablePort refusing() {
        try {
            return bound(port -> {
                Socket bound = new Socket();
                try {
                    bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                } catch (IOException taken) {
                    bound.close();
                    throw taken;
                }
                return bound;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fault 3: a connection is neither taken nor refused, as of a host behind a firewall that drops everything. */
    public static UnreachablePort silent() {
        try {
            UnreachablePort end = bound(port -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            end.fill();
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Binding {
        Closeable to(int port) throws IOException;
    }

    private static UnreachablePort bound(Binding binding) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, END_OF_PORTS);
            try {
                Closeable holder = binding.to(port);
                UnreachablePort end = new UnreachablePort(port);
                end.held.push(holder);
                return end;
            } catch (BindException taken) {
                if (attempt == ENOUGH_PORTS) {
                    throw taken;
                }
            }
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
