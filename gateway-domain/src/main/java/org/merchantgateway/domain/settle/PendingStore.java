package org.merchantgateway.domain.settle;

import org.merchantgateway.domain.port.Pending;

/** Where a shop keeps what there is to settle, so that it outlives a crash: a table of {@link Pending#toText()}, say. */
public interface PendingStore {

    /**
     * Keeps what is about to be sent. When this returns, it must outlive a crash; when it throws, nothing is sent.
     *
     * @param pending holds no card data
     */
    void keep(Pending pending);

    /**
     * Lets go of what is known by now.
     *
     * @param pending as it was kept
     */
    void forget(Pending pending);

    /**
     * Notes what became of a kept call, and lets go of it. A shop that does both in one transaction finds after a crash
     * either the outcome or what there is to settle. One that only forgets here, and notes the outcome when it has returned,
     * finds neither if it dies in between, and must then ask for the order's status before it asks for the same again.
     *
     * @param pending as it was kept
     * @param outcome what the caller is about to be told, never {@link SafeOutcome.Open}
     */
    default void conclude(Pending pending, SafeOutcome<?> outcome) {
        forget(pending);
    }
}
