package org.merchantgateway.domain.settle;

import org.merchantgateway.domain.port.Pending;

/**
 * Where a shop stores the calls that may have to be settled after a crash: a table of {@link Pending#toText()}, for example. Each
 * call has an {@link Pending#id id} of its own.
 */
public interface PendingStore {

    /**
     * Stores a call that is about to be sent. When this returns, the call must survive a crash. If it throws, nothing is sent,
     * and the exception reaches the caller.
     *
     * @param pending the call; holds no card data
     */
    void save(Pending pending);

    /**
     * Removes a call whose outcome is known.
     *
     * @param pending as it was saved
     */
    void remove(Pending pending);

    /**
     * Records the outcome of a saved call and removes the call. A shop that does both in one transaction finds, after a crash,
     * either the outcome or a call to settle. A shop that only removes the call here, and records the outcome later, finds
     * neither if it crashes in between; it must then read the order's status before it repeats the call. What this throws is
     * logged. The caller is still given the outcome of a call that was executed; what stays in the store settles to the same.
     * A call that was not executed is then {@link SafeOutcome.Open}: it must not be repeated before the store has let it go.
     *
     * @param pending as it was saved
     * @param outcome what the caller is about to be given, never {@link SafeOutcome.Open}
     */
    default void conclude(Pending pending, SafeOutcome<?> outcome) {
        remove(pending);
    }
}
