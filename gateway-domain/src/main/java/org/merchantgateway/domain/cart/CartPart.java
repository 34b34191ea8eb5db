package org.merchantgateway.domain.cart;

import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * Some of a cart's lines, each whole or in part: what a completion takes, or a refund gives back. Made by
 * {@link Cart#part}, which refuses more than is left of the cart. Source: deposit.do, depositItems; refund.do,
 * refundItems.
 *
 * <p>The check is against the cart and the earlier parts that the caller passed, not against the gateway: it keeps its
 * own record and may still refuse the request.
 */
public final class CartPart {

    private final List<CartItem> items;

    CartPart(List<CartItem> items) {
        this.items = items;
    }

    /** The lines, at least one; an unmodifiable list, in the order in which the caller gave them. */
    public List<CartItem> items() {
        return items;
    }

    /**
     * The sum of the lines' amounts, minor units. Each line is rounded before the lines are summed, as in
     * {@link Cart#total}.
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

    /** How many lines there are and their sum in minor units; no names of goods. */
    @Override
    public String toString() {
        return "CartPart[" + items.size() + " lines, " + total() + "]";
    }
}
