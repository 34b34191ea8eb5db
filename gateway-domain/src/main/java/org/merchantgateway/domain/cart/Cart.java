package org.merchantgateway.domain.cart;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.Refusals;

/**
 * What is bought. Every line is rounded to an integer number of minor units <em>before</em> the lines are summed; an
 * order's amount must equal that sum. Source: payment.do, amount; register.do, orderBundle.
 *
 * <p>All lines are taken to be in the order's currency when they are summed. Keep the cart with the order: a completion
 * or a refund by items is made from it with {@link #part}.
 *
 * @param items at least one line; their {@code positionId} and {@code itemCode} are unique; an unmodifiable list
 * @param customer who buys; empty if the cart does not say. With a receipt, its email or telephone is needed
 * @param creationDate when the cart was made; empty if not stated. Sent to the second, as Moscow time
 */
public record Cart(List<CartItem> items, Optional<CustomerDetails> customer, Optional<Instant> creationDate) {

    /**
     * Checks the lines together: at least one, no number or code twice, and a sum of at most twelve digits.
     *
     * @throws InvalidRequest with every violation
     * @throws NullPointerException if a component is null, or a line is
     */
    public Cart {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(creationDate, "creationDate");
        items = List.copyOf(items);
        InvalidRequest.throwIfAny(violations(items.stream().map(Optional::of).toList()));
    }

    /**
     * A cart without customer and date.
     *
     * @param items at least one
     * @throws InvalidRequest with every violation
     */
    public Cart(List<CartItem> items) {
        this(items, Optional.empty(), Optional.empty());
    }

    /**
     * A cart of these lines, without customer and date.
     *
     * @param items at least one
     * @throws InvalidRequest with every violation
     */
    public static Cart of(CartItem... items) {
        return new Cart(List.of(items));
    }

    /**
     * The sum of the lines' amounts, minor units; each line is rounded half up before it is added. Pass it as the
     * amount of the order that has this cart.
     */
    public Amount total() {
        return Amount.ofMinor(sum(items));
    }

    /**
     * The same cart with an order's discount shared over its lines, in proportion to their amounts. No line's share is
     * further than one minor unit from the exact one, and the shares come to the discount. A line that states its price
     * goes on to do so if its reduced amount is quantity times a whole price; else it states its amount alone. The sum of
     * a line's tax becomes less in proportion. Completions and refunds by items are made from the new cart.
     *
     * @param discount minor units, in the order's currency; at most {@link #total()}. 0 changes nothing
     * @return a cart whose total is this one's less the discount
     * @throws InvalidRequest if the discount is more than the total
     */
    public Cart spread(Amount discount) {
        Amount total = total();
        if (discount.compareTo(total) > 0) {
            throw InvalidRequest.of(
                    "discount", "must be at most the sum of the cart, which is " + total, "got " + discount);
        }
        List<CartItem> lines = new ArrayList<>();
        long sum = 0;
        long shared = 0;
        for (CartItem item : items) {
            sum += item.itemAmount().minor();
            long share =
                    share(discount, sum, total) - shared; // of the lines so far, less those before: so no unit is lost
            lines.add(
                    share == 0
                            ? item
                            : item.reducedTo(Amount.ofMinor(item.itemAmount().minor() - share)));
            shared += share;
        }
        return new Cart(lines, customer, creationDate);
    }

    private static long share(Amount discount, long sum, Amount total) {
        return total.isZero()
                ? 0
                : BigInteger.valueOf(discount.minor())
                        .multiply(BigInteger.valueOf(sum))
                        .divide(BigInteger.valueOf(total.minor()))
                        .longValueExact();
    }

    /**
     * Compares the amount of an order with the total of this cart.
     *
     * @param amount the order's amount, minor units
     * @return the violation, of the field {@code amount}; empty if the amount is the total
     */
    public Optional<Violation> amountViolation(Amount amount) {
        Amount total = total();
        return amount.equals(total)
                ? Optional.empty()
                : Optional.of(
                        new Violation("amount", "must be the sum of the cart, which is " + total, "got " + amount));
    }

    /**
     * Takes a part of this cart, for a completion or a refund by items. A line matches if its number, name and code are
     * those of a line in this cart. Prices are not compared, but the amounts must not exceed what is left. Where a line
     * asks for all that is left of a quantity at the cart's price, its amount is what is left, whatever the rounding of
     * the parts before came to: of 1.5 kg at 9999, which are 14999, three parts of 0.5 kg are 5000, 5000 and 4999. Such
     * a line states its amount alone. This cart does not change.
     *
     * <p>Source: deposit.do, depositItems; refund.do, refundItems.
     *
     * @param lines lines of this cart by position, name and code, each with the wanted quantity; at least one, each
     *     line once
     * @param taken the parts that were taken before, to be subtracted first. For a refund: the parts that were refunded
     *     before
     * @return the part, for the request
     * @throws InvalidRequest with every line that is not in this cart or is repeated, and every quantity or amount that
     *     is more than what is left
     */
    public CartPart part(List<CartItem> lines, CartPart... taken) {
        return new CartPart(new RemainingCart(this, List.of(taken)).take(lines));
    }

    private static long sum(List<CartItem> items) {
        return items.stream().mapToLong(item -> item.itemAmount().minor()).sum();
    }

    /**
     * What is wrong with the lines together: none at all, a number or code twice, a sum of more than twelve digits.
     *
     * @param lines empty for a line that was refused by itself, so that the others keep their places in the paths
     */
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
                if (item.itemCode().isPresent() && !codes.add(item.itemCode().get())) {
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

    /** The path of a line in violations, counted from 0: {@code items[0]}. */
    private static String place(int index) {
        return "items[" + index + "]";
    }

    /** A new builder of a cart. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects lines, raw or as values; {@link #build()} reports every violation of every line at once, such as
     * {@code items[3].quantity must be a decimal number}. Not safe for use by several threads.
     */
    public static final class Builder {

        private final Refusals refusals = new Refusals();
        private final List<Optional<CartItem>> lines = new ArrayList<>();
        private Optional<CustomerDetails> customer = Optional.empty();
        private Optional<Instant> creationDate = Optional.empty();

        private Builder() {}

        /**
         * Adds a line.
         *
         * @param item not null, or it is reported as missing; it has been checked by itself already
         */
        public Builder item(CartItem item) {
            return line(item, Function.identity());
        }

        /**
         * Adds a line from raw input; its violations are reported with those of the others. The line is built now, so
         * later calls on its builder have no effect here. A refused line cannot be replaced: start a new builder.
         *
         * @param item not null, or it is reported as missing
         */
        public Builder item(CartItem.Builder item) {
            return line(item, CartItem.Builder::build);
        }

        private <T> Builder line(T raw, Function<T, CartItem> making) {
            lines.add(Optional.ofNullable(refusals.part(
                    place(lines.size()),
                    Optional.ofNullable(raw),
                    item -> item.map(making).orElseThrow(() -> InvalidRequest.of("", "is required", "got nothing")))));
            return this;
        }

        /**
         * Sets who buys.
         *
         * @param customer null means that the cart does not say
         */
        public Builder customer(@Nullable CustomerDetails customer) {
            this.customer = Optional.ofNullable(customer);
            return this;
        }

        /**
         * Sets who buys, from raw input; the violations are reported with the others, under {@code customer}.
         *
         * @param customer null means that the cart does not say
         */
        public Builder customer(CustomerDetails.@Nullable Builder customer) {
            return customer(refusals.part("customer", customer, CustomerDetails.Builder::build));
        }

        /**
         * Sets when the cart was made.
         *
         * @param creationDate null means not stated; the current time is not put in for it
         */
        public Builder creationDate(@Nullable Instant creationDate) {
            this.creationDate = Optional.ofNullable(creationDate);
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @return the cart, at least one line
         * @throws InvalidRequest with every violation: of each line, of the lines together, and of the customer
         */
        public Cart build() {
            refusals.throwWith(violations(lines), field -> field.equals("customer") && customer.isPresent());
            return new Cart(lines.stream().flatMap(Optional::stream).toList(), customer, creationDate);
        }
    }
}
