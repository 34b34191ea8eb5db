package org.merchantgateway.domain.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * One line of a cart.
 *
 * <p>The line's amount is quantity times price, rounded half up to an integer number of minor units. A line states its
 * price, or its amount, or both; then they must agree. Source: payment.do, amount; register.do, orderBundle.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class CartItem {

    private static final Rules<CartItem> RULES = Rules.of(CartItem.class, CartItem::checkAmount);

    CartItem() {}

    /** The line's number, unique in the cart, 1 to 999,999,999,999. */
    public abstract @Min(1) @Max(999_999_999_999L) Long positionId();

    /** What it is, ANS..255. */
    public abstract @Conforms("ANS..255") String name();

    /** How much of it. */
    public abstract Quantity quantity();

    /** The shop's code of the good, unique in the cart, ANS..100. */
    public abstract @Conforms("ANS..100") String itemCode();

    /** The price of one unit, minor units. */
    public abstract Optional<Amount> itemPrice();

    /** The line's amount as the shop states it, minor units. */
    public abstract Optional<Amount> statedAmount();

    /** The currency, if it is not the order's default. */
    public abstract Optional<Currency> itemCurrency();

    /** The tax in the line. */
    public abstract Optional<Tax> tax();

    /** A discount, for the receipt. */
    public abstract Optional<Discount> discount();

    /** What an agent gets of it. */
    public abstract Optional<AgentInterest> agentInterest();

    /** Texts that describe the good. */
    public abstract ItemTexts details();

    /** Attributes for the receipt, such as {@code paymentMethod}. */
    public abstract ItemTexts attributes();

    private void checkAmount(Consumer<Violation> report) {
        if (quantity() != null) {
            amount(quantity(), itemPrice(), statedAmount(), report);
        }
    }

    /** The line's amount in minor units: as stated, else quantity times price, rounded half up. */
    public Amount itemAmount() {
        return amount(quantity(), itemPrice(), statedAmount(), violation -> {});
    }

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

    /** A new builder of a line. */
    public static Builder builder() {
        return ImmutableCartItem.builder();
    }

    /** Collects a line's fields, raw or as values. Null means missing; {@link #build()} reports every violation at once. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The line's number, unique in the cart, 1 to 999,999,999,999. */
        public abstract Builder positionId(@Nullable Long positionId);

        /** What it is, ANS..255. */
        public abstract Builder name(@Nullable String name);

        /** How much of it. */
        public abstract Builder quantity(@Nullable Quantity quantity);

        /** The shop's code of the good, unique in the cart, ANS..100. */
        public abstract Builder itemCode(@Nullable String itemCode);

        /** The price of one unit, minor units. */
        public abstract Builder itemPrice(@Nullable Amount itemPrice);

        /** The line's amount as the shop states it, minor units. */
        public abstract Builder statedAmount(@Nullable Amount statedAmount);

        /** The currency, if it is not the order's default. */
        public abstract Builder itemCurrency(@Nullable Currency itemCurrency);

        /** The tax in the line. */
        public abstract Builder tax(@Nullable Tax tax);

        /** A discount, for the receipt. */
        public abstract Builder discount(@Nullable Discount discount);

        /** What an agent gets of it. */
        public abstract Builder agentInterest(@Nullable AgentInterest agentInterest);

        /** Texts that describe the good. */
        public abstract Builder details(@Nullable ItemTexts details);

        /** Attributes for the receipt, such as {@code paymentMethod}. */
        public abstract Builder attributes(@Nullable ItemTexts attributes);

        /** The line's number, 1 to 999,999,999,999. */
        public Builder positionId(long positionId) {
            return positionId(Long.valueOf(positionId));
        }

        /** A whole number of pieces. */
        public Builder quantity(long count) {
            return quantity(refusals.part("quantity", count, Quantity::of));
        }

        /** A decimal, such as {@code 2.5}, and its measure, such as {@code kg}. */
        public Builder quantity(String value, String measure) {
            return quantity(refusals.part("quantity", value, decimal -> Quantity.of(decimal, measure)));
        }

        /** The price of one unit, minor units. */
        public Builder itemPrice(long minor) {
            return itemPrice(refusals.value("itemPrice", minor, Amount::ofMinor));
        }

        /** The line's amount, minor units. */
        public Builder itemAmount(long minor) {
            return statedAmount(refusals.value("itemAmount", minor, Amount::ofMinor));
        }

        /** Numeric ISO 4217 code. */
        public Builder itemCurrency(@Nullable String code) {
            return itemCurrency(refusals.value("itemCurrency", code, Currency::of));
        }

        abstract CartItem unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public CartItem build() {
            CartItem set = unchecked();
            if (set.details() == null) {
                details(ItemTexts.none());
            }
            if (set.attributes() == null) {
                attributes(ItemTexts.none());
            }
            if (set.statedAmount().isEmpty() && (refusals.has("itemPrice") || refusals.has("itemAmount"))) {
                return withoutAmount();
            }
            return RULES.check(unchecked(), refusals);
        }

        /** A price or an amount is refused: it must not be reported as missing too, so zero stands in for it meanwhile. */
        private CartItem withoutAmount() {
            try {
                return RULES.check(statedAmount(Amount.ZERO).unchecked(), refusals);
            } finally {
                statedAmount(null);
            }
        }
    }
}
