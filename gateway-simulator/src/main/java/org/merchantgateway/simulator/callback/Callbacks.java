package org.merchantgateway.simulator.callback;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of the gateway's notifications: the last {@value #MOST} attempts, oldest first. Safe for use by many threads.
 */
public interface Callbacks {

    /** How many attempts are remembered. */
    int MOST = 10_000;

    /** All attempts so far that are remembered, oldest first; a copy. */
    List<Delivery> deliveries();

    /**
     * The oldest attempt that this method has not returned yet; waits for one if there is none.
     *
     * @param longest how long to wait, by the computer's clock
     * @return nothing if none was made in time, or the thread was interrupted, which stays set
     */
    Optional<Delivery> next(Duration longest);

    /** Forgets all attempts. */
    void clear();
}
