package org.merchantgateway.domain.cart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/**
 * What is bought. Every line is rounded to an integer number of minor units <em>before</em> the lines are summed; an
 * order's amount must equal that sum. Source: payment.do, amount; register.do, orderBundle.
 *
 * @param items at least one line; numbers and codes are unique
 * @param customer who buys
 * @param creationDate when the cart was made
 */
public record Cart(List<CartItem> items, Optional<CustomerDetails> customer, Optional<Instant> creationDate) {

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public Cart {
        items = List.copyOf(items);
        InvalidRequest.throwIfAny(violations(items));
    }

    /**
     * A cart of lines alone.
     *
     * @throws InvalidRequest with every violation
     */
    public Cart(List<CartItem> items) {
        this(items, Optional.empty(), Optional.empty());
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
        Amount total = total();
        return amount.equals(total)
                ? Optional.empty()
                : Optional.of(
                        new Violation("amount", "must be the sum of the cart, which is " + total, "got " + amount));
    }

    /**
     * Takes a part of this cart, as a completion or a refund by items wants it.
     *
     * @param lines lines of this cart by position, name and code, each with as much as is wanted of it; at least one
     * @param taken parts that were taken before
     * @throws InvalidRequest with every line that is not in this cart, or of which not so much is left
     */
    public CartPart part(List<CartItem> lines, CartPart... taken) {
        InvalidRequest.throwIfAny(new PartOfCart(this, List.of(taken)).violations(lines));
        return new CartPart(List.copyOf(lines));
    }

    private static long sum(List<CartItem> items) {
        return items.stream().mapToLong(item -> item.itemAmount().minor()).sum();
    }

    private static List<Violation> violations(List<CartItem> items) {
        List<Violation> found = new ArrayList<>();
        if (items.isEmpty()) {
            found.add(new Violation("items", "must have a line", "got none"));
        }
        Map<String, CartItem> places = new LinkedHashMap<>();
        items.forEach(item -> places.put(place(places.size()), item));
        found.addAll(repetitions(places));
        long sum = sum(items);
        if (sum > Amount.MAX_MINOR) {
            found.add(new Violation("items", "must come to N..12 in minor units", "got " + sum));
        }
        return found;
    }

    private static String place(int index) {
        return "items[" + index + "]";
    }

    private static List<Violation> repetitions(Map<String, CartItem> items) {
        List<Violation> found = new ArrayList<>();
        Set<Long> numbers = new HashSet<>();
        Set<String> codes = new HashSet<>();
        items.forEach((place, item) -> {
            if (!numbers.add(item.positionId())) {
                found.add(new Violation(
                        place + ".positionId", "must be unique in the cart", "got " + item.positionId() + " again"));
            }
            if (!codes.add(item.itemCode())) {
                found.add(new Violation(place + ".itemCode", "must be unique in the cart", "got one again"));
            }
        });
        return found;
    }

    /** Begins a cart. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects lines, raw or as values; {@link #build()} reports every violation of every line at once. */
    public static final class Builder {

        private final Draft draft = new Draft();
        private final List<String> lines = new ArrayList<>();

        private Builder() {}

        public Builder item(CartItem item) {
            return line(() -> item);
        }

        /** A line from raw input; its violations are reported with those of the others. */
        public Builder item(CartItem.Builder item) {
            return line(item::build);
        }

        private Builder line(Supplier<CartItem> making) {
            String path = place(lines.size());
            lines.add(path);
            draft.part(path, making);
            return this;
        }

        public Builder customer(CustomerDetails customer) {
            draft.set("customer", customer);
            return this;
        }

        /** A customer from raw input; the violations are reported with the others. */
        public Builder customer(CustomerDetails.Builder customer) {
            draft.part("customer", customer::build);
            return this;
        }

        public Builder creationDate(Instant creationDate) {
            draft.set("creationDate", creationDate);
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public Cart build() {
            Map<String, CartItem> items = new LinkedHashMap<>();
            for (String line : lines) {
                draft.<CartItem>find(line).ifPresent(item -> items.put(line, item));
            }
            return draft.build(() -> {
                if (items.size() < lines.size()) { // nothing will be built, but the other lines keep their places
                    InvalidRequest.throwIfAny(repetitions(items));
                    return draft.nothing();
                }
                return new Cart(List.copyOf(items.values()), draft.find("customer"), draft.find("creationDate"));
            });
        }
    }
}
