package org.merchantgateway.domain.payer;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * What the shop knows of the payer and of the delivery, for 3-D Secure 2 and for issuers that check addresses (AVS). All of it
 * may be missing. Of it SOAP has the billing address alone, SOAP of 2016 nothing, and Sberbank's dialect nothing; what the
 * gateway lacks is refused as unsupported before anything is sent. It describes the payer, so it prints nothing.
 * Source: paymentorder.do, billingPayerData, shippingPayerData, preOrderPayerData, orderPayerData.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class PayerDetails {

    private static final Rules<PayerDetails> RULES = Rules.of(PayerDetails.class);

    PayerDetails() {}

    /** The payer's billing address and identity ({@code billingPayerData}). Empty if it is not known. */
    public abstract Optional<BillingData> billing();

    /** Where and how the goods are delivered ({@code shippingPayerData}). Empty if it is not known. */
    public abstract Optional<ShippingData> shipping();

    /** Whether goods are ordered in advance or again ({@code preOrderPayerData}). Empty if it is not known. */
    public abstract Optional<PreOrderData> preOrder();

    /** The payer's telephone numbers ({@code orderPayerData}). Empty if it is not known. */
    public abstract Optional<OrderPhones> phones();

    /**
     * Whether the billing and the shipping address are the same ({@code billingAndShippingAddressMatchIndicator}). Empty if
     * it is not known.
     */
    public abstract Optional<Boolean> addressesMatch();

    /**
     * The gateway's fields by the names of their blocks, in the order of the documents; a block of which nothing is known is left
     * out. For adapters: all of it is the payer's, in plain text.
     */
    public Map<String, Map<String, String>> blocks() {
        return PayerFields.of(this);
    }

    /** {@code billingAndShippingAddressMatchIndicator}: {@code Y} or {@code N}; empty if it is not known. For adapters. */
    public Optional<String> matchIndicator() {
        return addressesMatch().map(match -> match ? "Y" : "N");
    }

    /** Whether nothing is known, so that there is nothing to send. */
    public boolean isEmpty() {
        return blocks().isEmpty() && addressesMatch().isEmpty();
    }

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "PayerDetails";
    }

    /** A new builder. */
    public static Builder builder() {
        return ImmutablePayerDetails.builder();
    }

    /** Collects what is known; {@link #build()} reports every violation at once. Not safe for use by many threads. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The payer's billing address and identity ({@code billingPayerData}). Null if it is not known. */
        public abstract Builder billing(@Nullable BillingData billing);

        /** Where and how the goods are delivered ({@code shippingPayerData}). Null if it is not known. */
        public abstract Builder shipping(@Nullable ShippingData shipping);

        /** Whether goods are ordered in advance or again ({@code preOrderPayerData}). Null if it is not known. */
        public abstract Builder preOrder(@Nullable PreOrderData preOrder);

        /** The payer's telephone numbers ({@code orderPayerData}). Null if it is not known. */
        public abstract Builder phones(@Nullable OrderPhones phones);

        /**
         * Whether the billing and the shipping address are the same ({@code billingAndShippingAddressMatchIndicator}). Null
         * if it is not known.
         */
        public abstract Builder addressesMatch(@Nullable Boolean addressesMatch);

        /**
         * The same from raw input; its violations are reported with the others, under names such as
         * {@code billing.postalCode}.
         *
         * @param billing is built in this call; null means missing
         */
        public Builder billing(BillingData.@Nullable Builder billing) {
            return billing(refusals.part("billing", billing, BillingData.Builder::build));
        }

        /**
         * The same from raw input; its violations are reported with the others, under names such as
         * {@code shipping.postalCode}.
         *
         * @param shipping is built in this call; null means missing
         */
        public Builder shipping(ShippingData.@Nullable Builder shipping) {
            return shipping(refusals.part("shipping", shipping, ShippingData.Builder::build));
        }

        abstract PayerDetails unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public PayerDetails build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
