package org.merchantgateway.domain.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.RequiredByManual;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * One line of a cart.
 *
 * <p>The line's amount is quantity times price, rounded half up to an integer number of minor units. A line states its
 * price, or its amount, or both; then they must agree. Example: 1.5 times 333 is 499.5, so the line's amount is 500.
 * Source: payment.do, amount; register.do, orderBundle.
 *
 * <p>The number, the name and the code identify the line in later completions and refunds; see {@link Cart#part}.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class CartItem {

    private static final Rules<CartItem> RULES = Rules.of(CartItem.class, CartItem::checkAmount);

    CartItem() {}

    /** The line's number, unique in the cart, 1 to 999,999,999,999. The numbers need not be consecutive. */
    public abstract @Min(1) @Max(999_999_999_999L) Long positionId();

    /** The name of the good as it stands on the receipt, ANS..255. */
    public abstract @Conforms(value = "ANS..255", field = "itemName") String name();

    /** How much of it, more than 0, with up to three digits after the point. */
    public abstract Quantity quantity();

    /** The shop's code of the good, unique in the cart, ANS..100; some gateways do without it, as their profiles say. */
    @RequiredByManual
    public abstract Optional<@Conforms("ANS..100") String> itemCode();

    /** The price of one unit, minor units; empty if the line states only its amount. */
    public abstract Optional<Amount> itemPrice();

    /**
     * The line's amount as the shop states it, minor units; empty if the line states only its price. For the amount in
     * either case, call {@link #itemAmount()}.
     */
    public abstract Optional<Amount> statedAmount();

    /** The currency of the line; empty means the order's currency. No amount is converted. */
    public abstract Optional<Currency> itemCurrency();

    /** The tax in the line, at most the line's amount, for the receipt; empty if not stated. */
    public abstract Optional<Tax> tax();

    /** A discount, for the receipt; empty if not stated. {@link #itemAmount()} does not subtract it. */
    public abstract Optional<Discount> discount();

    /** The agent's commission; empty if not stated. */
    public abstract Optional<AgentInterest> agentInterest();

    /** Texts that describe the good; {@linkplain ItemTexts#isEmpty empty} if there are none, never null. */
    public abstract ItemTexts details();

    /**
     * Attributes for the receipt, such as {@code paymentMethod}; {@linkplain ItemTexts#isEmpty empty} if there are
     * none, never null.
     */
    public abstract ItemTexts attributes();

    /**
     * Reports an amount that is missing, too great, or not quantity times price, and a tax of more than the amount. Without a
     * quantity only that is reported.
     */
    private void checkAmount(Consumer<Violation> report) {
        if (quantity() != null) {
            List<Violation> found = new ArrayList<>();
            Amount amount = amount(quantity(), itemPrice(), statedAmount(), found::add);
            found.forEach(report);
            if (found.isEmpty()) {
                tax().flatMap(Tax::sum)
                        .filter(sum -> sum.compareTo(amount) > 0)
                        .ifPresent(sum -> report.accept(
                                new Violation("tax.sum", "must be at most the line's amount " + amount, "got " + sum)));
            }
        }
    }

    /**
     * The line's amount in minor units: quantity times price, rounded half up; the stated amount where there is no
     * price.
     */
    public Amount itemAmount() {
        return amount(quantity(), itemPrice(), statedAmount(), violation -> {});
    }

    /**
     * Computes the line's amount and reports what is wrong with it.
     *
     * @param report gets a violation of {@code itemPrice} or {@code itemAmount}
     * @return the amount, minor units; zero if there is none or it has more than twelve digits
     */
    private static Amount amount(
            Quantity quantity, Optional<Amount> price, Optional<Amount> stated, Consumer<Violation> report) {
        if (price.isEmpty()) {
            if (stated.isEmpty()) {
                report.accept(new Violation("itemPrice", "or itemAmount is required", "got neither"));
            }
            return stated.orElse(Amount.ZERO);
        }
        BigDecimal product = quantity.times(price.get());
        if (product.compareTo(BigDecimal.valueOf(Amount.MAX_MINOR)) > 0) {
            report.accept(new Violation("itemAmount", "must be N..12 in minor units", "got " + product));
            return Amount.ZERO;
        }
        Amount amount = Amount.ofMinor(product.longValueExact());
        if (stated.isPresent() && !stated.get().equals(amount)) {
            report.accept(new Violation(
                    "itemAmount", "must be quantity times itemPrice, which is " + amount, "got " + stated.get()));
        }
        return amount;
    }

    /** The same line with an amount that is not quantity times price, and so without its price. */
    CartItem withoutPrice(Amount amount) {
        boolean isTaxTooMuch =
                tax().flatMap(Tax::sum).filter(sum -> sum.compareTo(amount) > 0).isPresent();
        return ImmutableCartItem.builder()
                .copy(isTaxTooMuch ? withTaxOf(amount) : this)
                .itemPrice(Optional.empty())
                .statedAmount(amount)
                .build();
    }

    /**
     * The same line at a part of its amount. It keeps a price if it has one and quantity times a whole price comes to the
     * part; the sum of its tax, where it is stated, becomes less in proportion.
     */
    CartItem reducedTo(Amount amount) {
        CartItem taxed = withTaxOf(amount);
        Optional<Amount> price = itemPrice().flatMap(old -> price(amount));
        return price.isEmpty()
                ? taxed.withoutPrice(amount)
                : ImmutableCartItem.builder()
                        .copy(taxed)
                        .itemPrice(price)
                        .statedAmount(statedAmount().map(old -> amount))
                        .build();
    }

    private CartItem withTaxOf(Amount amount) {
        return ImmutableCartItem.builder()
                .copy(this)
                .tax(tax().map(stated -> stated.reduced(itemAmount(), amount)))
                .build();
    }

    /** The whole price that the quantity multiplies to an amount: only the nearest one can. */
    private Optional<Amount> price(Amount amount) {
        BigDecimal exact = BigDecimal.valueOf(amount.minor());
        BigDecimal price = exact.divide(quantity().value(), 0, RoundingMode.HALF_UP);
        return Optional.of(price)
                .filter(minor -> minor.compareTo(BigDecimal.valueOf(Amount.MAX_MINOR)) <= 0)
                .map(minor -> Amount.ofMinor(minor.longValueExact()))
                .filter(minor -> quantity().times(minor).compareTo(exact) == 0);
    }

    /** A new builder of a line. */
    public static Builder builder() {
        return ImmutableCartItem.builder();
    }

    /**
     * A new builder of a line for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder builder(Profile profile) {
        Builder builder = builder();
        builder.refusals.under(profile.limits());
        return builder;
    }

    /**
     * Collects a line's fields, raw or as values. Null means missing; {@link #build()} reports every violation at once.
     * If the same setter is called twice, the later call counts; a raw value that was refused is replaced by a valid value of
     * its field, and not by null. Not safe for use by several threads.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /**
         * The line's number, unique in the cart, 1 to 999,999,999,999.
         *
         * @param positionId required
         */
        public abstract Builder positionId(@Nullable Long positionId);

        /**
         * The name of the good as it stands on the receipt.
         *
         * @param name ANS..255; required
         */
        public abstract Builder name(@Nullable String name);

        /**
         * How much of it.
         *
         * @param quantity required
         */
        public abstract Builder quantity(@Nullable Quantity quantity);

        /**
         * The shop's code of the good, unique in the cart.
         *
         * @param itemCode ANS..100; required unless the gateway's profile says otherwise
         */
        public abstract Builder itemCode(@Nullable String itemCode);

        /**
         * The price of one unit.
         *
         * @param itemPrice minor units; null if only the line's amount is stated
         */
        public abstract Builder itemPrice(@Nullable Amount itemPrice);

        /**
         * The line's amount as the shop states it; it must be quantity times price if the price is set too.
         *
         * @param statedAmount minor units; null if only the price is stated
         */
        public abstract Builder statedAmount(@Nullable Amount statedAmount);

        /**
         * The currency of the line.
         *
         * @param itemCurrency null means the order's currency
         */
        public abstract Builder itemCurrency(@Nullable Currency itemCurrency);

        /** The tax in the line, at most the line's amount. */
        public abstract Builder tax(@Nullable Tax tax);

        /**
         * A discount, for the receipt; it does not change the line's amount.
         *
         * @param discount null means none is stated
         */
        public abstract Builder discount(@Nullable Discount discount);

        /**
         * The agent's commission.
         *
         * @param agentInterest null means none is stated
         */
        public abstract Builder agentInterest(@Nullable AgentInterest agentInterest);

        /** Texts that describe the good. */
        public abstract Builder details(@Nullable ItemTexts details);

        /** Attributes for the receipt, such as {@code paymentMethod}. */
        public abstract Builder attributes(@Nullable ItemTexts attributes);

        /**
         * The line's number.
         *
         * @param positionId 1 to 999,999,999,999, unique in the cart
         */
        public Builder positionId(long positionId) {
            return positionId(Long.valueOf(positionId));
        }

        /**
         * A whole number of pieces, without a measure.
         *
         * @param count 1 or more
         */
        public Builder quantity(long count) {
            return quantity(refusals.part("quantity", count, Quantity::of));
        }

        /**
         * A decimal, such as {@code 2.5}, and its measure, such as {@code kg}.
         *
         * @param value more than 0, up to three digits after a decimal point; required
         * @param measure ANS..20; null means none is stated
         */
        public Builder quantity(@Nullable String value, @Nullable String measure) {
            return quantity(refusals.part(
                    "quantity",
                    value,
                    decimal -> measure == null ? Quantity.of(decimal) : Quantity.of(decimal, measure)));
        }

        /**
         * The price of one unit.
         *
         * @param minor minor units, 0 to 999,999,999,999
         */
        public Builder itemPrice(long minor) {
            return itemPrice(refusals.value("itemPrice", minor, Amount::ofMinor));
        }

        /**
         * The line's amount as the shop states it; it must be quantity times price if the price is set too.
         *
         * @param minor minor units, 0 to 999,999,999,999
         */
        public Builder itemAmount(long minor) {
            return statedAmount(refusals.value("itemAmount", minor, Amount::ofMinor));
        }

        /**
         * The currency of the line.
         *
         * @param code numeric ISO 4217, three digits; null means the order's currency
         */
        public Builder itemCurrency(@Nullable String code) {
            return itemCurrency(refusals.value("itemCurrency", code, Currency::of));
        }

        /** Builds it without any check: a required field may be null in it. */
        abstract CartItem unchecked();

        /**
         * Builds it from what was set. After an error, correct the fields with the same setters and call this again.
         *
         * @throws InvalidRequest with every violation: what is missing, what breaks its rule, raw input that was
         *     refused, and an amount that does not agree with quantity and price
         */
        public CartItem build() {
            CartItem set = unchecked();
            if (set.details() == null) {
                details(ItemTexts.none());
            }
            if (set.attributes() == null) {
                attributes(ItemTexts.none());
            }
            if (set.statedAmount().isPresent()) {
                refusals.forget("itemAmount");
            } else if (refusals.has("itemPrice") || refusals.has("itemAmount")) {
                return withoutAmount();
            }
            return RULES.check(unchecked(), refusals);
        }

        /**
         * Reports the violations of a line whose price or amount was refused. A zero amount is set for the duration of
         * the check, so that the amount is not reported as missing too.
         */
        private CartItem withoutAmount() {
            try {
                return RULES.check(statedAmount(Amount.ZERO).unchecked(), refusals);
            } finally {
                statedAmount(null);
            }
        }
    }
}
