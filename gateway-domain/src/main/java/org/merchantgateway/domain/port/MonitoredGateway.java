package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.merchantgateway.domain.profile.Profile;

/**
 * A gateway whose calls are reported to listeners, in their order. Nothing else changes, whatever the listeners throw. Not
 * reported: a request that is refused when it is built, since nothing is called, and a call that ends with an exception.
 */
public final class MonitoredGateway implements PaymentGateway {

    private final PaymentGateway gateway;
    private final List<GatewayListener> listeners;
    private final LongSupplier nanoTime;

    private MonitoredGateway(PaymentGateway gateway, List<GatewayListener> listeners, LongSupplier nanoTime) {
        this.gateway = gateway;
        this.listeners = listeners;
        this.nanoTime = nanoTime;
    }

    /**
     * A gateway with one listener and a given clock.
     *
     * @param gateway executes the operations; closed with this
     * @param listener called after every call
     * @param nanoTime monotonic nanoseconds, like {@link System#nanoTime()}
     */
    public MonitoredGateway(PaymentGateway gateway, GatewayListener listener, LongSupplier nanoTime) {
        this(gateway, List.of(listener), nanoTime);
    }

    /**
     * A gateway with listeners.
     *
     * @param gateway executes the operations; closed with this
     * @param listeners called after every call, in this order
     */
    public MonitoredGateway(PaymentGateway gateway, GatewayListener... listeners) {
        this(gateway, List.of(listeners), System::nanoTime);
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        long start = nanoTime.getAsLong();
        Outcome<R> outcome = gateway.execute(operation);
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
        for (GatewayListener listener : listeners) {
            try {
                listener.afterCall(new GatewayListener.Call(
                        operation.name(),
                        operation.effect(),
                        operation.reference(),
                        took,
                        outcome.map(answer -> answer.getClass().getSimpleName())));
            } catch (Throwable failure) { // errors too: a metrics library may be broken
                logFailure(failure);
            }
        }
        return outcome;
    }

    /** A broken listener, or a broken logger, must not change the outcome of a payment. */
    private static void logFailure(Throwable failure) {
        try {
            System.getLogger(MonitoredGateway.class.getName())
                    .log(System.Logger.Level.WARNING, "a gateway listener failed: {0}", failure.getClass());
        } catch (Throwable loggerFailure) {
            // there is no other place to report it
        }
    }

    @Override
    public PaymentGateway with(CallOptions options) {
        return new MonitoredGateway(gateway.with(options), listeners, nanoTime);
    }

    @Override
    public Optional<Duration> deadline() {
        return gateway.deadline();
    }

    @Override
    public Profile profile() {
        return gateway.profile();
    }

    @Override
    public boolean findsOrdersOf(String merchantLogin) {
        return gateway.findsOrdersOf(merchantLogin);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
