package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/**
 * A gateway that asks again when a question was not sent or not answered: operations whose effect is {@link Effect#READ},
 * and nothing else, ever. Pauses grow, the window is a deadline over all attempts, and a budget stops a storm: every repeat
 * costs a token, every answered question earns a tenth of one.
 */
public final class RepeatingReads implements PaymentGateway {

    /** Repeats that may be made in one go. */
    private static final int FULL_BUDGET = 100;

    private static final int COST = 10;

    private final PaymentGateway gateway;
    private final Pace pace;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private final java.util.concurrent.atomic.AtomicInteger budget =
            new java.util.concurrent.atomic.AtomicInteger(FULL_BUDGET * COST);

    /**
     * A gateway whose reads are repeated by a pace, with a given sleep and a given monotonic time.
     *
     * @param gateway closed with this
     * @param pace how often and how long
     * @param sleeper waits between attempts
     * @param nanoTime monotonic nanoseconds, like {@link System#nanoTime()}
     */
    public RepeatingReads(PaymentGateway gateway, Pace pace, Sleeper sleeper, LongSupplier nanoTime) {
        this.gateway = gateway;
        this.pace = pace;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
    }

    /** A gateway whose reads are repeated in real time. */
    public RepeatingReads(PaymentGateway gateway, Pace pace) {
        this(gateway, pace, Sleeper.ofThread(), System::nanoTime);
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        long start = nanoTime.getAsLong();
        Duration pause = pace.firstPause();
        while (true) {
            Outcome<R> outcome = gateway.execute(operation);
            if (operation.effect() != Effect.READ || isEnd(outcome)) {
                return outcome;
            }
            Duration left = pace.window().minusNanos(nanoTime.getAsLong() - start);
            if (pause.compareTo(left) >= 0 || !spend()) {
                return outcome;
            }
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return outcome;
            }
            pause = pace.after(pause);
        }
    }

    /** Whether to ask again cannot help: there is an answer, the thread is to stop, or the gateway was closed. */
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

    @Override
    public void close() {
        gateway.close();
    }
}
