package org.merchantgateway.acceptance.fire;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.Settling;
import org.merchantgateway.domain.settle.Sleeper;

/** Time that passes only during a pause; after a pause no request is in progress any more. */
final class SimulatedTime implements Sleeper, LongSupplier {

    /** Waits until no request is in progress. */
    interface Quiet {
        void await() throws InterruptedException;
    }

    private final Quiet quiet;
    private long nanos;

    SimulatedTime(Quiet quiet) {
        this.quiet = quiet;
    }

    /** Settling by the usual backoff in this time. */
    Settling settling(PaymentGateway gateway) {
        return new Settling(gateway, Backoff.standard(), this, this);
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        quiet.await();
        nanos += pause.toNanos();
    }

    /** Time passes while nobody pauses: a node is held up. */
    void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public long getAsLong() {
        return nanos;
    }
}
