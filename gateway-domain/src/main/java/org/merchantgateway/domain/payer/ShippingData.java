package org.merchantgateway.domain.payer;

import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Where and how the goods are delivered ({@code shippingPayerData}). All of it may be missing. SOAP has no such field. It
 * describes the payer, so it prints nothing. Source: paymentorder.do, shippingPayerData.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class ShippingData {

    private static final Rules<ShippingData> RULES = Rules.of(ShippingData.class);

    ShippingData() {}

    /** The shipping address. Empty if it is not known. */
    public abstract Optional<PayerAddress> address();

    /** The postal code ({@code shippingPostalCode}), ANS..16. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..16") String> postalCode();

    /** How the goods are delivered ({@code shippingMethodIndicator}). Empty if it is not known. */
    public abstract Optional<ShippingMethod> method();

    /** When the goods are delivered ({@code deliveryTimeframe}). Empty if it is not known. */
    public abstract Optional<DeliveryTimeframe> timeframe();

    /**
     * The email to which electronic goods are sent ({@code deliveryEmail}), ANS..254. It is not checked to be an email
     * address. Empty if it is not known.
     */
    public abstract Optional<@Conforms("ANS..254") String> deliveryEmail();

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "ShippingData";
    }

    /** A new builder. */
    public static Builder builder() {
        return ImmutableShippingData.builder();
    }

    /** Collects what is known; {@link #build()} reports every violation at once. Not safe for use by many threads. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The shipping address. Null if it is not known. */
        public abstract Builder address(@Nullable PayerAddress address);

        /** The postal code ({@code shippingPostalCode}), ANS..16. Null if it is not known. */
        public abstract Builder postalCode(@Nullable String postalCode);

        /** How the goods are delivered ({@code shippingMethodIndicator}). Null if it is not known. */
        public abstract Builder method(@Nullable ShippingMethod method);

        /** When the goods are delivered ({@code deliveryTimeframe}). Null if it is not known. */
        public abstract Builder timeframe(@Nullable DeliveryTimeframe timeframe);

        /**
         * The email to which electronic goods are sent ({@code deliveryEmail}), ANS..254. It is not checked to be an email
         * address. Null if it is not known.
         */
        public abstract Builder deliveryEmail(@Nullable String deliveryEmail);

        /**
         * The same from raw input; its violations are reported with the others, under names such as {@code address.city}.
         *
         * @param address is built in this call; null means missing
         */
        public Builder address(PayerAddress.@Nullable Builder address) {
            return address(refusals.part("address", address, PayerAddress.Builder::build));
        }

        abstract ShippingData unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public ShippingData build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
