package org.merchantgateway.domain.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.notation.Violation;

/**
 * One line of a cart.
 *
 * <p>The line's amount is quantity times price, rounded half up to an integer number of minor units. A line states its
 * price, or its amount, or both; then they must agree. Source: payment.do, amount; register.do, orderBundle.
 *
 * @param positionId the line's number, unique in the cart, 1 to 999,999,999,999
 * @param name what it is, ANS..255
 * @param quantity how much of it
 * @param itemCode the shop's code of the good, unique in the cart, ANS..100
 * @param itemPrice the price of one unit, minor units
 * @param statedAmount the line's amount as the shop states it, minor units
 * @param itemCurrency the currency, if it is not the order's default
 * @param tax the tax in the line
 * @param discount a discount, for the receipt
 * @param agentInterest what an agent gets of it
 * @param details texts that describe the good
 * @param attributes attributes for the receipt, such as {@code paymentMethod}
 */
public record CartItem(
        @Min(1) @Max(999_999_999_999L) Long positionId,
        @Conforms("ANS..255") String name,
        Quantity quantity,
        @Conforms("ANS..100") String itemCode,
        Optional<Amount> itemPrice,
        Optional<Amount> statedAmount,
        Optional<Currency> itemCurrency,
        Optional<Tax> tax,
        Optional<Discount> discount,
        Optional<AgentInterest> agentInterest,
        ItemTexts details,
        ItemTexts attributes) {

    private static final Rules RULES = Rules.of(CartItem.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public CartItem {
        List<Violation> found = RULES.violations(
                positionId,
                name,
                quantity,
                itemCode,
                itemPrice,
                statedAmount,
                itemCurrency,
                tax,
                discount,
                agentInterest,
                details,
                attributes);
        if (quantity != null && itemPrice != null && statedAmount != null) {
            amount(quantity, itemPrice, statedAmount, found::add);
        }
        InvalidRequest.throwIfAny(found);
    }

    /** The line's amount in minor units: as stated, else quantity times price, rounded half up. */
    public Amount itemAmount() {
        return amount(quantity, itemPrice, statedAmount, violation -> {});
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

    /** Begins a line. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a line's fields; {@link #build()} reports every violation at once. */
    public static final class Builder {

        private final Draft draft = new Draft();

        private Builder() {
            draft.set("details", ItemTexts.none());
            draft.set("attributes", ItemTexts.none());
        }

        public Builder positionId(long positionId) {
            draft.set("positionId", positionId);
            return this;
        }

        public Builder name(@Nullable String name) {
            draft.set("name", name);
            return this;
        }

        public Builder quantity(Quantity quantity) {
            draft.set("quantity", quantity);
            return this;
        }

        /** A whole number of pieces. */
        public Builder quantity(long count) {
            draft.part("quantity", () -> Quantity.of(count));
            return this;
        }

        /** A decimal, such as {@code 2.5}, and its measure. */
        public Builder quantity(String value, String measure) {
            draft.part("quantity", () -> Quantity.of(value, measure));
            return this;
        }

        public Builder itemCode(@Nullable String itemCode) {
            draft.set("itemCode", itemCode);
            return this;
        }

        /** The price of one unit, minor units. */
        public Builder itemPrice(long minor) {
            draft.value("itemPrice", () -> Amount.ofMinor(minor));
            return this;
        }

        /** The line's amount, minor units. */
        public Builder itemAmount(long minor) {
            draft.value("itemAmount", () -> Amount.ofMinor(minor));
            return this;
        }

        /** Numeric ISO 4217 code. */
        public Builder itemCurrency(String code) {
            draft.value("itemCurrency", () -> Currency.of(code));
            return this;
        }

        public Builder tax(Tax tax) {
            draft.set("tax", tax);
            return this;
        }

        public Builder discount(Discount discount) {
            draft.set("discount", discount);
            return this;
        }

        public Builder agentInterest(AgentInterest agentInterest) {
            draft.set("agentInterest", agentInterest);
            return this;
        }

        public Builder details(ItemTexts details) {
            draft.set("details", details);
            return this;
        }

        public Builder attributes(ItemTexts attributes) {
            draft.set("attributes", attributes);
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public CartItem build() {
            return draft.build(() -> new CartItem(
                    draft.get("positionId"),
                    draft.get("name"),
                    draft.get("quantity"),
                    draft.get("itemCode"),
                    draft.find("itemPrice"),
                    statedAmount(),
                    draft.find("itemCurrency"),
                    draft.find("tax"),
                    draft.find("discount"),
                    draft.find("agentInterest"),
                    draft.get("details"),
                    draft.get("attributes")));
        }

        /** A refused price or amount is not missing too: nothing will be built, so anything may stand in for it. */
        private Optional<Amount> statedAmount() {
            boolean refused = draft.isRefused("itemPrice") || draft.isRefused("itemAmount");
            Optional<Amount> given = draft.find("itemAmount");
            return given.isEmpty() && refused ? Optional.of(Amount.ZERO) : given;
        }
    }
}
