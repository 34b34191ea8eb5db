package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A gateway whose calls are heard by a listener. Changes nothing else. */
public final class ListenedGateway implements PaymentGateway {

    private final PaymentGateway gateway;
    private final GatewayListener listener;
    private final LongSupplier nanoTime;

    /**
     * A gateway and who hears of its calls.
     *
     * @param gateway closed with this
     * @param listener hears of every call when it is over
     * @param nanoTime monotonic nanoseconds, like {@link System#nanoTime()}
     */
    public ListenedGateway(PaymentGateway gateway, GatewayListener listener, LongSupplier nanoTime) {
        this.gateway = gateway;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    /** A gateway and who hears of its calls. */
    public ListenedGateway(PaymentGateway gateway, GatewayListener listener) {
        this(gateway, listener, System::nanoTime);
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        long start = nanoTime.getAsLong();
        Outcome<R> outcome = gateway.execute(operation);
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
        try {
            listener.called(new GatewayListener.Call(
                    operation.name(), operation.effect(), operation.reference(), took, outcome));
        } catch (Throwable listenersOwn) { // an error in a metrics library, too
            // a listener must not change what became of a payment
            System.getLogger(ListenedGateway.class.getName())
                    .log(System.Logger.Level.WARNING, "a gateway listener failed: {0}", listenersOwn.getClass());
        }
        return outcome;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
