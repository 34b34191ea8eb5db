package org.merchantgateway.simulator.core;

import java.util.List;

/**
 * All that a gateway knows of its shops' business.
 *
 * @param orders every merchant's
 * @param bindings every merchant's stored cards
 */
public record Holdings(List<PlacedOrder> orders, List<StoredCard> bindings) {

    public Holdings {
        orders = List.copyOf(orders);
        bindings = List.copyOf(bindings);
    }
}
