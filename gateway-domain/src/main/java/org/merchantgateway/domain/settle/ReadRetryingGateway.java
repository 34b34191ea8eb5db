package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.merchantgateway.domain.port.CallOptions;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;

/**
 * A gateway that retries reads that were not sent or not answered. Only operations with {@link Effect#READ} are retried. The
 * pauses grow, the window limits all attempts of one call together, and a budget prevents a retry storm: each retry costs one
 * token, each answer earns a tenth of one, up to 100 tokens.
 */
public final class ReadRetryingGateway implements PaymentGateway {

    /** Retries that are possible without an answer between them. */
    private static final int FULL_BUDGET = 100;

    private static final int COST = 10;

    private final PaymentGateway gateway;
    private final Backoff backoff;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private final AtomicInteger budget;

    /**
     * A gateway that retries reads, with a given sleeper and a given clock.
     *
     * @param gateway executes the operations; closed with this
     * @param backoff how often and for how long
     * @param sleeper waits between attempts
     * @param nanoTime monotonic nanoseconds, like {@link System#nanoTime()}
     */
    public ReadRetryingGateway(PaymentGateway gateway, Backoff backoff, Sleeper sleeper, LongSupplier nanoTime) {
        this(gateway, backoff, sleeper, nanoTime, new AtomicInteger(FULL_BUDGET * COST));
    }

    private ReadRetryingGateway(
            PaymentGateway gateway, Backoff backoff, Sleeper sleeper, LongSupplier nanoTime, AtomicInteger budget) {
        this.gateway = gateway;
        this.backoff = backoff;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
        this.budget = budget;
    }

    /** A gateway that retries reads. */
    public ReadRetryingGateway(PaymentGateway gateway, Backoff backoff) {
        this(gateway, backoff, Sleeper.ofThread(), System::nanoTime);
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        long start = nanoTime.getAsLong();
        Duration pause = backoff.firstPause();
        while (true) {
            Outcome<R> outcome = gateway.execute(operation);
            if (operation.effect() != Effect.READ || isEnd(outcome)) {
                return outcome;
            }
            Duration left = backoff.window().minusNanos(nanoTime.getAsLong() - start);
            if (pause.compareTo(left) >= 0 || !spend()) {
                return outcome;
            }
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return outcome;
            }
            pause = backoff.next(pause);
        }
    }

    /** Whether a retry is useless: there is an answer, the thread was interrupted, or the gateway was closed. */
    private boolean isEnd(Outcome<?> outcome) {
        if (outcome instanceof Outcome.NotSent<?> notSent) {
            return notSent.reason() == Outcome.NotSent.Reason.INTERRUPTED
                    || notSent.reason() == Outcome.NotSent.Reason.CLOSED;
        }
        if (outcome instanceof Outcome.InDoubt<?> inDoubt) {
            return inDoubt.doubt().kind() == Doubt.Kind.INTERRUPTED;
        }
        earn();
        return true;
    }

    private void earn() {
        budget.updateAndGet(tokens -> Math.min(tokens + 1, FULL_BUDGET * COST));
    }

    private boolean spend() {
        return budget.getAndUpdate(tokens -> tokens >= COST ? tokens - COST : tokens) >= COST;
    }

    /** With the same budget. */
    @Override
    public PaymentGateway with(CallOptions options) {
        return new ReadRetryingGateway(gateway.with(options), backoff, sleeper, nanoTime, budget);
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
