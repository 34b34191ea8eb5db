package org.merchantgateway.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Takes connections on loopback, serves each in a thread of its own, and knows which are open. */
final class Listener implements AutoCloseable {

    /** A thousand clients may come at once. */
    private static final int BACKLOG = 1024;

    private final ServerSocket listening;
    private final String name;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger executions = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    /** What is done with a connection, which is closed afterwards. */
    interface Service {
        void serve(FaultConnection peer) throws IOException;
    }

    /** Who serves the next connection. */
    interface Services {
        Service next();
    }

    /** Makes the socket that listens. */
    interface Sockets {
        ServerSocket create(int port, int backlog, InetAddress address) throws IOException;
    }

    private Listener(ServerSocket listening, String name) {
        this.listening = listening;
        this.name = name;
    }

    /**
     * Starts to listen.
     *
     * @param sockets plain, or those of TLS
     * @param port 0 means any free one
     */
    static Listener start(Sockets sockets, int port, String name, Services services) {
        try {
            Listener listener = new Listener(sockets.create(port, BACKLOG, InetAddress.getLoopbackAddress()), name);
            listener.daemon(() -> {
                try {
                    listener.accept(services);
                } finally {
                    listener.closed.countDown();
                }
            });
            return listener;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(Services services) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                connections.incrementAndGet();
                Service service = services.next();
                daemon(() -> serve(socket, service));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Service service) {
        try (socket) {
            if (closing.getCount() > 0) { // else it came while the others were being closed
                service.serve(new FaultConnection(socket, executions, sent, closing));
            }
        } catch (IOException peerWentAway) {
            // a client that gives up is what the tests are about
        } finally {
            open.remove(socket);
        }
    }

    private void daemon(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int executions() {
        return executions.get();
    }

    long bytesSent() {
        return sent.get();
    }

    boolean awaitNoConnection(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            while (!open.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return open.isEmpty();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
            closed.await(); // the port is taken until the thread that accepts has left it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
