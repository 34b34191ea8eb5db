package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A pause of the calling thread; a test replaces it by one that does not wait. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @param pause how long, not negative
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    void sleep(Duration pause) throws InterruptedException;

    /** Sleeps on the calling thread. */
    static Sleeper ofThread() {
        return pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }
}
