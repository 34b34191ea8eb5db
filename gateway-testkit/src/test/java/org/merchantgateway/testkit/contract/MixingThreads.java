package org.merchantgateway.testkit.contract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** A gateway whose threads, but for the first, share one last report. */
final class MixingThreads implements PaymentGateway {

    private final Thread first = Thread.currentThread();
    private final Map<String, Outcome<?>> last = new ConcurrentHashMap<>();
    private final PaymentGateway sound;

    MixingThreads(PaymentGateway sound) {
        this.sound = sound;
    }

    @Override
    @SuppressWarnings("unchecked") // reports alone are kept
    public <R> Outcome<R> execute(Operation<R> operation) {
        if (Thread.currentThread() == first || !(operation instanceof GetOrderStatusExtended)) {
            return sound.execute(operation);
        }
        return (Outcome<R>) last.computeIfAbsent("report", any -> sound.execute(operation));
    }

    @Override
    public void close() {
        sound.close();
    }
}
