package org.merchantgateway.domain.cart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.Refusals;

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
        InvalidRequest.throwIfAny(violations(items.stream().map(Optional::of).toList()));
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
        InvalidRequest.throwIfAny(new RemainingCart(this, List.of(taken)).violations(lines));
        return new CartPart(List.copyOf(lines));
    }

    private static long sum(List<CartItem> items) {
        return items.stream().mapToLong(item -> item.itemAmount().minor()).sum();
    }

    /** What is wrong with lines that stand together; one that was refused by itself is empty and keeps its place. */
    private static List<Violation> violations(List<Optional<CartItem>> lines) {
        List<Violation> found = new ArrayList<>();
        if (lines.isEmpty()) {
            found.add(new Violation("items", "must have a line", "got none"));
        }
        Set<Long> numbers = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String place = place(i);
            lines.get(i).ifPresent(item -> {
                if (!numbers.add(item.positionId())) {
                    found.add(new Violation(
                            place + ".positionId",
                            "must be unique in the cart",
                            "got " + item.positionId() + " again"));
                }
                if (!codes.add(item.itemCode())) {
                    found.add(new Violation(place + ".itemCode", "must be unique in the cart", "got one again"));
                }
            });
        }
        long sum = sum(lines.stream().flatMap(Optional::stream).toList());
        if (sum > Amount.MAX_MINOR) {
            found.add(new Violation("items", "must come to N..12 in minor units", "got " + sum));
        }
        return found;
    }

    private static String place(int index) {
        return "items[" + index + "]";
    }

    /** A new builder of a cart. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects lines, raw or as values; {@link #build()} reports every violation of every line at once. */
    public static final class Builder {

        private final Refusals refusals = new Refusals();
        private final List<Optional<CartItem>> lines = new ArrayList<>();
        private Optional<CustomerDetails> customer = Optional.empty();
        private Optional<Instant> creationDate = Optional.empty();

        private Builder() {}

        /** Adds a line. */
        public Builder item(CartItem item) {
            lines.add(Optional.of(item));
            return this;
        }

        /** Adds a line from raw input; its violations are reported with those of the others. */
        public Builder item(CartItem.Builder item) {
            lines.add(Optional.ofNullable(refusals.part(place(lines.size()), item, CartItem.Builder::build)));
            return this;
        }

        /** Who buys. */
        public Builder customer(@Nullable CustomerDetails customer) {
            this.customer = Optional.ofNullable(customer);
            return this;
        }

        /** A customer from raw input; the violations are reported with the others. */
        public Builder customer(CustomerDetails.@Nullable Builder customer) {
            return customer(refusals.part("customer", customer, CustomerDetails.Builder::build));
        }

        /** When the cart was made. */
        public Builder creationDate(@Nullable Instant creationDate) {
            this.creationDate = Optional.ofNullable(creationDate);
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public Cart build() {
            refusals.throwWith(violations(lines), field -> field.equals("customer") && customer.isPresent());
            return new Cart(lines.stream().flatMap(Optional::stream).toList(), customer, creationDate);
        }
    }
}
