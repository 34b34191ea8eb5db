package org.merchantgateway.domain.settle;

import java.time.Duration;

/** Waits; tests give one that does not. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration pause) throws InterruptedException;

    /** The thread's own sleep. */
    static Sleeper ofThread() {
        return pause -> java.util.concurrent.TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }
}
