package org.merchantgateway.domain.cart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/**
 * What is left of a cart after parts of it were taken. A line can be taken if its number, name and code match a line of
 * the cart, and neither its quantity nor its amount is more than what is left. Use one object for one call of
 * {@link #take}.
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

        /** Whether a line asks for the whole rest at the cart's price, while the rounded parts before left another amount. */
        boolean isLastPart(CartItem asked) {
            return asked.statedAmount().isEmpty()
                    && asked.itemPrice().equals(line.itemPrice())
                    && asked.quantity().value().compareTo(quantity) == 0
                    && asked.itemAmount().minor() != amount
                    && amount >= 0;
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
     * Takes lines of what is left. A line that was taken once counts as unknown the second time, so call this only once.
     *
     * @param lines wanted lines; none at all is a violation too
     * @return the lines, in their order; those that take the rest of a quantity at the cart's price take the rest of the
     *     amount
     * @throws InvalidRequest with every line that cannot be taken
     */
    List<CartItem> take(List<CartItem> lines) {
        List<Violation> found = new ArrayList<>();
        if (lines.isEmpty()) {
            found.add(new Violation("items", "must have a line", "got none"));
        }
        List<CartItem> taken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            taken.add(take("items[" + i + "]", lines.get(i), found));
        }
        InvalidRequest.throwIfAny(found);
        return List.copyOf(taken);
    }

    private CartItem take(String path, CartItem asked, List<Violation> found) {
        Left rest = left.remove(asked.positionId());
        CartItem wanted =
                rest != null && rest.isLastPart(asked) ? asked.withoutPrice(Amount.ofMinor(rest.amount)) : asked;
        check(path, rest, wanted, found);
        return wanted;
    }

    private static void check(String path, @Nullable Left rest, CartItem wanted, List<Violation> found) {
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
