package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A gateway whose calls are heard by listeners, each of them in turn. Changes nothing else, whatever they throw. A value
 * that is refused before it is an operation is no call, and neither is one that the gateway answers by an exception.
 */
public final class ListenedGateway implements PaymentGateway {

    private final PaymentGateway gateway;
    private final List<GatewayListener> listeners;
    private final LongSupplier nanoTime;

    private ListenedGateway(PaymentGateway gateway, List<GatewayListener> listeners, LongSupplier nanoTime) {
        this.gateway = gateway;
        this.listeners = listeners;
        this.nanoTime = nanoTime;
    }

    /**
     * A gateway and who hears of its calls.
     *
     * @param gateway closed with this
     * @param listener hears of every call when it is over
     * @param nanoTime monotonic nanoseconds, like {@link System#nanoTime()}
     */
    public ListenedGateway(PaymentGateway gateway, GatewayListener listener, LongSupplier nanoTime) {
        this(gateway, List.of(listener), nanoTime);
    }

    /**
     * A gateway and all who hear of its calls.
     *
     * @param gateway closed with this
     * @param listeners hear of every call when it is over, in this order
     */
    public ListenedGateway(PaymentGateway gateway, GatewayListener... listeners) {
        this(gateway, List.of(listeners), System::nanoTime);
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        long start = nanoTime.getAsLong();
        Outcome<R> outcome = gateway.execute(operation);
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
        for (GatewayListener listener : listeners) {
            try {
                listener.called(new GatewayListener.Call(
                        operation.name(),
                        operation.effect(),
                        operation.reference(),
                        took,
                        outcome.map(answer -> answer.getClass().getSimpleName())));
            } catch (Throwable listenersOwn) { // an error in a metrics library, too
                complain(listenersOwn);
            }
        }
        return outcome;
    }

    /** A listener must not change what became of a payment, and it may be the logging itself that fails. */
    private static void complain(Throwable listenersOwn) {
        try {
            System.getLogger(ListenedGateway.class.getName())
                    .log(System.Logger.Level.WARNING, "a gateway listener failed: {0}", listenersOwn.getClass());
        } catch (Throwable logsOwn) {
            // nobody is left to tell
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
