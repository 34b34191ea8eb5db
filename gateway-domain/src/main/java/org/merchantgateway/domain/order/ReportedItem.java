package org.merchantgateway.domain.order;

import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.rule.GeneratedBuilder;

/**
 * One line of the cart, as the gateway reports it in {@code orderBundle}. Every field may be empty. Amounts are in
 * minor units of the order's currency, and empty if they are missing or cannot be read as amounts. Source:
 * getOrderStatusExtended.do, response parameters.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class ReportedItem {

    ReportedItem() {}

    /** The line's number, as the gateway answered it; the shop gave it at the registration. */
    public abstract Optional<String> positionId();

    /** The name of the good. */
    public abstract Optional<String> name();

    /** The shop's code of the good. */
    public abstract Optional<String> itemCode();

    /** The quantity as text, as it came; a gateway that computes with binary fractions may have rounded it. */
    public abstract Optional<String> quantity();

    /** The unit of the quantity, such as pieces. */
    public abstract Optional<String> measure();

    /** The amount of the whole line, minor units. */
    public abstract Optional<Amount> itemAmount();

    /** The price of one unit, minor units. */
    public abstract Optional<Amount> itemPrice();

    /** The part of the line's amount that was completed, minor units. */
    public abstract Optional<Amount> depositedItemAmount();

    /** The line's number and amount. */
    @Override
    public String toString() {
        return "ReportedItem[" + positionId().map(Printable::of).orElse("?") + ", "
                + itemAmount().map(Amount::toString).orElse("?") + "]";
    }

    /** A new builder of a line; whatever is not set is missing. */
    public static Builder builder() {
        return ImmutableReportedItem.builder();
    }

    /** Collects a line's fields. Null means missing. */
    public abstract static class Builder {

        Builder() {}

        /** The line's number, as it came. */
        public abstract Builder positionId(@Nullable String positionId);

        /** The name of the good. */
        public abstract Builder name(@Nullable String name);

        /** The shop's code of the good. */
        public abstract Builder itemCode(@Nullable String itemCode);

        /** The quantity as text, as it came. */
        public abstract Builder quantity(@Nullable String quantity);

        /** The unit of the quantity, such as pieces. */
        public abstract Builder measure(@Nullable String measure);

        /** The amount of the whole line, minor units. */
        public abstract Builder itemAmount(@Nullable Amount itemAmount);

        /** The price of one unit, minor units. */
        public abstract Builder itemPrice(@Nullable Amount itemPrice);

        /** The part of the line's amount that was completed, minor units. */
        public abstract Builder depositedItemAmount(@Nullable Amount depositedItemAmount);

        abstract ReportedItem unchecked();

        /** Builds the line from what was set. Nothing is required: a report holds what the gateway answered. */
        public ReportedItem build() {
            return unchecked();
        }
    }
}
