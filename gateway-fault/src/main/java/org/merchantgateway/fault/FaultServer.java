package org.merchantgateway.fault;

import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A raw-socket server on loopback that misbehaves on purpose. Every connection is served by the next fault of the script,
 * and those after its end by the last. Counts what was executed: at most once for every call, whatever the fault.
 *
 * <pre>{@code
 * try (FaultServer server = FaultServer.start(Fault.executingThenClosing());
 *         PaymentGateway gateway = Gateways.open(GatewayConfig.of("rest", server.baseUri(), "shop", "secret"))) {
 *     Outcome<Acknowledged> outcome = gateway.execute(refund);   // InDoubt
 *     assertEquals(1, server.executions());
 * }
 * }</pre>
 *
 * @see FaultProxy
 * @see UnreachablePort
 */
public final class FaultServer implements AutoCloseable {

    private final String base;
    private final Listener listener;

    private FaultServer(String base, Listener listener) {
        this.base = base;
        this.listener = listener;
    }

    /**
     * Starts a server on a port of its own choosing.
     *
     * @param script how the connections behave, one after the other; at least one
     */
    public static FaultServer start(Fault... script) {
        return startAt(0, script);
    }

    /**
     * Starts a server on a given port, such as one where another server was before.
     *
     * @param script how the connections behave, one after the other; at least one
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static FaultServer startAt(int port, Fault... script) {
        return start("http://127.0.0.1:", ServerSocket::new, port, List.of(script));
    }

    /**
     * Starts a server that speaks TLS, on a port of its own choosing.
     *
     * @param shown which certificate it shows; see {@link CertificateAuthority}
     * @param script how the connections behave, one after the other; at least one
     */
    public static FaultServer startTls(SSLContext shown, Fault... script) {
        return start("https://127.0.0.1:", shown.getServerSocketFactory()::createServerSocket, 0, List.of(script));
    }

    /**
     * Starts a server that demands a client certificate, on a port of its own choosing.
     *
     * @param shown which certificate it shows, and which clients it takes; see {@link CertificateAuthority#validForClients}
     * @param version {@code TLSv1.2}, or {@code TLSv1.3}: there it looks at the certificate when the client may have begun to
     *     send
     * @param script how the connections behave, one after the other; at least one
     */
    public static FaultServer startMutualTls(SSLContext shown, String version, Fault... script) {
        Listener.Sockets demanding = (port, backlog, address) -> {
            SSLServerSocket socket =
                    (SSLServerSocket) shown.getServerSocketFactory().createServerSocket(port, backlog, address);
            socket.setNeedClientAuth(true);
            socket.setEnabledProtocols(new String[] {version});
            return socket;
        };
        return start("https://127.0.0.1:", demanding, 0, List.of(script));
    }

    private static FaultServer start(String base, Listener.Sockets sockets, int port, List<Fault> script) {
        AtomicInteger next = new AtomicInteger();
        Listener.Services services = () -> script.get(Math.min(next.getAndIncrement(), script.size() - 1))::serve;
        return new FaultServer(base, Listener.start(sockets, port, "fault-server", services));
    }

    /** The base URL, as {@code gateway.endpoint} wants it. */
    public URI baseUri() {
        return URI.create(base + port() + "/payment");
    }

    /** Where it listens. */
    public int port() {
        return listener.port();
    }

    /** How many requests were executed. */
    public int executions() {
        return listener.executions();
    }

    /** How many connections were made. */
    public int connections() {
        return listener.connections();
    }

    /** How many bytes the clients were sent, and so have taken, but for what the sockets buffer. */
    public long bytesSent() {
        return listener.bytesSent();
    }

    /**
     * Waits until no connection is open, because the peer closed it.
     *
     * @param millis how long at the most
     * @return whether it came to that
     */
    public boolean awaitNoConnection(long millis) {
        return listener.awaitNoConnection(millis);
    }

    /** Ends the server and every connection. */
    @Override
    public void close() {
        listener.close();
    }
}
