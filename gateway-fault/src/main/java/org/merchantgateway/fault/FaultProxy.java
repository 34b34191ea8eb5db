package org.merchantgateway.fault;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ServerSocketFactory;

/**
 * Stands on loopback before a gateway that works, such as the simulator, and lets a {@link Mishap} befall one request after
 * the other, so that real operations are hit at a chosen byte. Counts what the gateway executed.
 *
 * <pre>{@code
 * try (GatewaySimulator simulator = GatewaySimulator.start();
 *         FaultProxy proxy = FaultProxy.start(simulator.baseUri(), Mishap.none(), Mishap.losingAnswer());
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
    private final Supplier<Mishap> fate;
    private final List<Mishap> befallen = new ArrayList<>();
    private final Listener listener;

    private FaultProxy(URI upstream, Supplier<Mishap> fate) {
        this.upstream = upstream;
        this.fate = fate;
        this.listener = Listener.start(ServerSocketFactory.getDefault(), 0, "fault-proxy", () -> this::serve);
    }

    /**
     * Starts a proxy on a port of its own choosing.
     *
     * @param upstream the base URL of the gateway behind it, {@code http}
     * @param script what befalls the first requests, one after the other; those after its end pass
     */
    public static FaultProxy start(URI upstream, Mishap... script) {
        return start(upstream, List.of(script).iterator());
    }

    private static FaultProxy start(URI upstream, Iterator<Mishap> script) {
        return start(upstream, () -> script.hasNext() ? script.next() : Mishap.none());
    }

    /**
     * Starts a proxy on a port of its own choosing.
     *
     * @param upstream the base URL of the gateway behind it, {@code http}
     * @param fate is asked once for every request, in their order; see {@link Mishap#random}
     */
    public static FaultProxy start(URI upstream, Supplier<Mishap> fate) {
        return new FaultProxy(upstream, fate);
    }

    private void serve(FaultConnection client) throws IOException {
        while (!client.isClosed() && client.readRequest()) {
            Passage passage = new Passage(client, upstream);
            try {
                next().befall(passage);
            } finally {
                passage.end();
            }
        }
    }

    private Mishap next() {
        synchronized (befallen) {
            Mishap next = fate.get();
            befallen.add(next);
            return next;
        }
    }

    /** The base URL, as {@code gateway.endpoint} wants it; its path is the upstream's. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + listener.port() + upstream.getRawPath());
    }

    /** What befell the requests so far, in their order. */
    public List<Mishap> befallen() {
        synchronized (befallen) {
            return List.copyOf(befallen);
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
