package org.merchantgateway.simulator.core;

import java.util.Optional;

/** Is told of every change of an order, in the order in which the order changes; and of stored cards. */
@FunctionalInterface
public interface ChangeListener {

    /**
     * Sees one change. Called while the order is held, so it must be quick and must not ask the gateway for anything.
     *
     * @param before the order as it was; nothing of one that is new
     * @param after the order as it is now, other than before
     */
    void changed(Optional<PlacedOrder> before, PlacedOrder after);

    /**
     * Sees one change of a stored card, while the cards are held; the order whose payment stored the card changes after it.
     *
     * @param before the card as it was; nothing of one that is new
     * @param after the card as it is now
     */
    default void bindingChanged(Optional<StoredCard> before, StoredCard after) {}
}
