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
}
