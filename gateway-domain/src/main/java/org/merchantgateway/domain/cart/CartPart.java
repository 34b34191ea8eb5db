package org.merchantgateway.domain.cart;

import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * Some of a cart's lines, each whole or in part: what a completion takes, or a refund gives back. Made by
 * {@link Cart#part}, which sees to it that it is no more than what is left.
 */
public final class CartPart {

    private final List<CartItem> items;

    CartPart(List<CartItem> items) {
        this.items = items;
    }

    /** The lines, at least one. */
    public List<CartItem> items() {
        return items;
    }

    /**
     * The sum of the lines' amounts, minor units.
     *
     * @throws InvalidRequest if it has more than twelve digits
     */
    public Amount total() {
        return Amount.ofMinor(
                items.stream().mapToLong(item -> item.itemAmount().minor()).sum());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CartPart that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return "CartPart[" + items.size() + " lines, " + total() + "]";
    }
}
