package org.merchantgateway.acceptance.fire;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.Settling;
import org.merchantgateway.domain.settle.Sleeper;

/** Time that passes only when somebody waits; and who has waited finds nothing on its way any more. */
final class QuietTime implements Sleeper, LongSupplier {

    /** Waits until nothing is on its way. */
    interface Quiet {
        void await() throws InterruptedException;
    }

    private final Quiet quiet;
    private long nanos;

    QuietTime(Quiet quiet) {
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

    @Override
    public long getAsLong() {
        return nanos;
    }
}
