package org.merchantgateway.domain.order;

import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.rule.GeneratedBuilder;

/**
 * One line of the cart, as the gateway reports it in {@code orderBundle}.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class ReportedItem {

    ReportedItem() {}

    /** The line's number, as it came. */
    public abstract Optional<String> positionId();

    /** What it is. */
    public abstract Optional<String> name();

    /** The shop's code of the good. */
    public abstract Optional<String> itemCode();

    /** How much of it, as it came; a float gateway may have rounded it. */
    public abstract Optional<String> quantity();

    /** What it is measured in. */
    public abstract Optional<String> measure();

    /** The line's amount, minor units, if it came as an amount. */
    public abstract Optional<Amount> itemAmount();

    /** The price of one unit, minor units, if it came as an amount. */
    public abstract Optional<Amount> itemPrice();

    /** What was completed of it, minor units, if it came as an amount. */
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

        /** What it is. */
        public abstract Builder name(@Nullable String name);

        /** The shop's code of the good. */
        public abstract Builder itemCode(@Nullable String itemCode);

        /** How much of it, as it came; a float gateway may have rounded it. */
        public abstract Builder quantity(@Nullable String quantity);

        /** What it is measured in. */
        public abstract Builder measure(@Nullable String measure);

        /** The line's amount, minor units, if it came as an amount. */
        public abstract Builder itemAmount(@Nullable Amount itemAmount);

        /** The price of one unit, minor units, if it came as an amount. */
        public abstract Builder itemPrice(@Nullable Amount itemPrice);

        /** What was completed of it, minor units, if it came as an amount. */
        public abstract Builder depositedItemAmount(@Nullable Amount depositedItemAmount);

        abstract ReportedItem unchecked();

        /** Builds it from what was set. Nothing is required: a report holds what came. */
        public ReportedItem build() {
            return unchecked();
        }
    }
}
