package org.merchantgateway.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A proxy on loopback in front of a working gateway, such as the simulator. It applies one {@link ProxyFault} to every request,
 * so that real operations fail at a chosen byte, and counts what the gateway executed.
 *
 * <pre>{@code
 * try (GatewaySimulator simulator = GatewaySimulator.start();
 *         FaultProxy proxy = FaultProxy.start(simulator.baseUri(), ProxyFault.none(), ProxyFault.losingAnswer());
 *         PaymentGateway gateway = Gateways.open(GatewayConfig.of("rest", proxy.baseUri(), "shop", "secret"))) {
 *     gateway.execute(register);                            // passes
 *     Outcome<PaymentAttempt> outcome = gateway.execute(pay);  // InDoubt, and paid
 * }
 * }</pre>
 *
 * <p>Requests are numbered as they come in whole, over all connections. A connection on which an answer arrived in full
 * stays open for the next request, as the gateway's would.
 */
public final class FaultProxy implements AutoCloseable {

    private final URI upstream;
    private final Supplier<ProxyFault> faults;
    private final List<ProxyFault> applied = new ArrayList<>();
    private final Listener listener;

    private FaultProxy(URI upstream, Supplier<ProxyFault> faults) {
        this.upstream = upstream;
        this.faults = faults;
        this.listener = Listener.start(ServerSocket::new, 0, "fault-proxy", () -> this::serve);
    }

    /**
     * Starts a proxy on a port of its own choosing.
     *
     * @param upstream the base URL of the gateway behind it, {@code http}
     * @param script the faults of the first requests, in their order; all later requests pass
     */
    public static FaultProxy start(URI upstream, ProxyFault... script) {
        return start(upstream, List.of(script).iterator());
    }

    private static FaultProxy start(URI upstream, Iterator<ProxyFault> script) {
        return start(upstream, () -> script.hasNext() ? script.next() : ProxyFault.none());
    }

    /**
     * Starts a proxy on a port of its own choosing.
     *
     * @param upstream the base URL of the gateway behind it, {@code http}
     * @param faults is asked for a fault once for every request, in their order; see {@link ProxyFault#random}
     */
    public static FaultProxy start(URI upstream, Supplier<ProxyFault> faults) {
        return new FaultProxy(upstream, faults);
    }

    private void serve(FaultConnection client) throws IOException {
        while (!client.isClosed() && client.readRequest()) {
            ProxiedRequest passage = new ProxiedRequest(client, upstream);
            try {
                next().apply(passage);
            } finally {
                passage.end();
            }
        }
    }

    private ProxyFault next() {
        synchronized (applied) {
            ProxyFault next = faults.get();
            applied.add(next);
            return next;
        }
    }

    /** The base URL, as {@code gateway.endpoint} wants it; its path is the upstream's. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + listener.port() + upstream.getRawPath());
    }

    /** The faults applied so far, in the order of the requests. */
    public List<ProxyFault> applied() {
        synchronized (applied) {
            return List.copyOf(applied);
        }
    }

    /** How many requests the gateway behind it has answered, and so executed or refused. */
    public int executions() {
        return listener.executions();
    }

    /** How many connections the clients made. */
    public int connections() {
        return listener.connections();
    }

    /**
     * Waits until no client's connection is open.
     *
     * @param millis how long at the most
     * @return whether it came to that
     */
    public boolean awaitNoConnection(long millis) {
        return listener.awaitNoConnection(millis);
    }

    /** Ends the proxy and every connection. */
    @Override
    public void close() {
        listener.close();
    }
}
