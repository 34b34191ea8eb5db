package org.merchantgateway.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A raw-socket server on loopback that misbehaves on purpose. Every connection is served by the next fault of the script,
 * and those after its end by the last. Counts what was executed: at most once for every call, whatever the fault.
 */
public final class FaultServer implements AutoCloseable {

    private final ServerSocket listener;
    private final List<Fault> script;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger executions = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    private FaultServer(List<Fault> script) throws IOException {
        this.script = script;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /**
     * Starts a server on a port of its own choosing.
     *
     * @param script how the connections behave, one after the other; at least one
     */
    public static FaultServer start(Fault... script) {
        try {
            FaultServer server = new FaultServer(List.of(script));
            daemon("fault-server", server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base URL, as {@code gateway.endpoint} wants it. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/payment");
    }

    /** How many requests were executed. */
    public int executions() {
        return executions.get();
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /**
     * Waits until no connection is open, because the peer closed it.
     *
     * @param millis how long at the most
     * @return whether it came to that
     */
    public boolean awaitNoConnection(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!open.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return open.isEmpty();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Fault fault = script.get(Math.min(connections.getAndIncrement(), script.size() - 1));
                daemon("fault-connection", () -> serve(socket, fault));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Fault fault) {
        try (socket) {
            fault.serve(new FaultConnection(socket, executions, closing));
        } catch (IOException peerWentAway) {
            // a client that gives up is what the tests are about
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the server and every connection. */
    @Override
    public void close() {
        closing.countDown();
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
