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
 * A billing or shipping address without its postal code, whose length differs between the two. All of it may be missing. Its
 * fields are called {@code billingCity} in the one block and {@code shippingCity} in the other. It describes the payer, so it
 * prints nothing. Source: paymentorder.do, billingPayerData and shippingPayerData.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class PayerAddress {

    private static final Rules<PayerAddress> RULES = Rules.of(PayerAddress.class);

    PayerAddress() {}

    /**
     * Street and house ({@code AddressLine1}), ANS..50; issuers that check the address (AVS) need it. Empty if it is not
     * known.
     */
    public abstract Optional<@Conforms("ANS..50") String> line1();

    /** More of the street address ({@code AddressLine2}), ANS..50. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..50") String> line2();

    /** More of the street address ({@code AddressLine3}), ANS..50. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..50") String> line3();

    /** The city ({@code City}), ANS..50. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..50") String> city();

    /** The state or region ({@code State}), ANS..50. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..50") String> state();

    /**
     * The country ({@code Country}), ANS..50; which code of it a gateway wants, the sources do not tell. Empty if it is not
     * known.
     */
    public abstract Optional<@Conforms("ANS..50") String> country();

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "PayerAddress";
    }

    /** A new builder. */
    public static Builder builder() {
        return ImmutablePayerAddress.builder();
    }

    /** Collects what is known; {@link #build()} reports every violation at once. Not safe for use by many threads. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /**
         * Street and house ({@code AddressLine1}), ANS..50; issuers that check the address (AVS) need it. Null if it is not
         * known.
         */
        public abstract Builder line1(@Nullable String line1);

        /** More of the street address ({@code AddressLine2}), ANS..50. Null if it is not known. */
        public abstract Builder line2(@Nullable String line2);

        /** More of the street address ({@code AddressLine3}), ANS..50. Null if it is not known. */
        public abstract Builder line3(@Nullable String line3);

        /** The city ({@code City}), ANS..50. Null if it is not known. */
        public abstract Builder city(@Nullable String city);

        /** The state or region ({@code State}), ANS..50. Null if it is not known. */
        public abstract Builder state(@Nullable String state);

        /**
         * The country ({@code Country}), ANS..50; which code of it a gateway wants, the sources do not tell. Null if it is
         * not known.
         */
        public abstract Builder country(@Nullable String country);

        abstract PayerAddress unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public PayerAddress build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
