package org.merchantgateway.domain.cart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/**
 * What is bought. Every line is rounded to an integer number of minor units <em>before</em> the lines are summed; an
 * order's amount must equal that sum. Source: payment.do, amount.
 *
 * @param items at least one line; numbers and codes are unique
 */
public record Cart(List<CartItem> items) {

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public Cart {
        items = List.copyOf(items);
        InvalidRequest.throwIfAny(violations(items));
    }

    /** A cart of these lines. */
    public static Cart of(CartItem... items) {
        return new Cart(List.of(items));
    }

    /** The sum of the lines' amounts, minor units. */
    public Amount total() {
        return Amount.ofMinor(sum(items));
    }

    /** The violation of an order over this cart whose amount is not the cart's total, if it is one. */
    public Optional<Violation> amountViolation(Amount amount) {
        return amount.equals(total())
                ? Optional.empty()
                : Optional.of(
                        new Violation("amount", "must be the sum of the cart, which is " + total(), "got " + amount));
    }

    private static long sum(List<CartItem> items) {
        return items.stream().mapToLong(item -> item.itemAmount().minor()).sum();
    }

    private static List<Violation> violations(List<CartItem> items) {
        List<Violation> found = new ArrayList<>();
        if (items.isEmpty()) {
            found.add(new Violation("items", "must have a line", "got none"));
        }
        Set<Long> numbers = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            CartItem item = items.get(i);
            if (!numbers.add(item.positionId())) {
                found.add(new Violation(
                        "items[" + i + "].positionId",
                        "must be unique in the cart",
                        "got " + item.positionId() + " again"));
            }
            if (!codes.add(item.itemCode())) {
                found.add(new Violation("items[" + i + "].itemCode", "must be unique in the cart", "got one again"));
            }
        }
        long sum = sum(items);
        if (sum > Amount.MAX_MINOR) {
            found.add(new Violation("items", "must come to N..12 in minor units", "got " + sum));
        }
        return found;
    }
}
