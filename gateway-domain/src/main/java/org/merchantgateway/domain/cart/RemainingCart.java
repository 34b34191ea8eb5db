package org.merchantgateway.domain.cart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merchantgateway.domain.notation.Violation;

/**
 * What is left of a cart after parts of it were taken. A line can be taken if its number, name and code match a line of
 * the cart, and neither its quantity nor its amount is more than what is left. Use one object for one call of
 * {@link #violations}.
 */
final class RemainingCart {

    /** A line of the cart, with what is left of its quantity and of its amount in minor units. */
    private static final class Left {
        final CartItem line;
        BigDecimal quantity;
        long amount;

        Left(CartItem line) {
            this.line = line;
            this.quantity = line.quantity().value();
            this.amount = line.itemAmount().minor();
        }
    }

    private final Map<Long, Left> left = new HashMap<>();

    /**
     * Subtracts the earlier parts from the cart.
     *
     * @param cart the whole cart
     * @param taken earlier parts; a line with a number that is not in the cart is ignored
     */
    RemainingCart(Cart cart, List<CartPart> taken) {
        cart.items().forEach(line -> left.put(line.positionId(), new Left(line)));
        for (CartPart part : taken) {
            for (CartItem line : part.items()) {
                Left rest = left.get(line.positionId());
                if (rest != null) {
                    rest.quantity = rest.quantity.subtract(line.quantity().value());
                    rest.amount -= line.itemAmount().minor();
                }
            }
        }
    }

    /**
     * What is wrong with the wanted lines. A line that was looked at once counts as unknown the second time, so call
     * this only once.
     *
     * @param lines wanted lines; none at all is a violation too
     * @return a new list, empty if all the lines can be taken
     */
    List<Violation> violations(List<CartItem> lines) {
        List<Violation> found = new ArrayList<>();
        if (lines.isEmpty()) {
            found.add(new Violation("items", "must have a line", "got none"));
        }
        for (int i = 0; i < lines.size(); i++) {
            check("items[" + i + "]", lines.get(i), found);
        }
        return found;
    }

    private void check(String path, CartItem wanted, List<Violation> found) {
        Left rest = left.remove(wanted.positionId());
        if (rest == null
                || !rest.line.name().equals(wanted.name())
                || !rest.line.itemCode().equals(wanted.itemCode())) {
            found.add(new Violation(
                    path,
                    "must be a line of the cart by positionId, name and itemCode, named once",
                    "got position " + wanted.positionId()));
            return;
        }
        if (wanted.quantity().value().compareTo(rest.quantity) > 0) {
            found.add(new Violation(
                    path + ".quantity",
                    "must be at most what is left, which is " + rest.quantity.toPlainString(),
                    "got " + wanted.quantity().value().toPlainString()));
        }
        if (wanted.itemAmount().minor() > rest.amount) {
            found.add(new Violation(
                    path + ".itemAmount",
                    "must be at most what is left, which is " + rest.amount,
                    "got " + wanted.itemAmount()));
        }
    }
}
