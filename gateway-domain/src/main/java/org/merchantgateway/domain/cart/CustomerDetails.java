package org.merchantgateway.domain.cart;

import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.PhoneNumber;
import org.merchantgateway.domain.notation.TaxpayerNumber;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Who buys. An email or a telephone is needed for the receipt, so one of them is required. Everything here is personal
 * data. Source: register.do, orderBundle (customerDetails).
 */
@Value.Immutable
@GeneratedBuilder
public abstract class CustomerDetails {

    private static final Rules<CustomerDetails> RULES = Rules.of(CustomerDetails.class, CustomerDetails::checkTogether);

    CustomerDetails() {}

    /**
     * Where the receipt is sent, ANS..40; the form of an address is not checked, so several addresses pass if they fit. No
     * source says how a gateway tells them apart. Empty if there is a telephone instead.
     */
    public abstract Optional<@Conforms("ANS..40") String> email();

    /**
     * 7 to 15 digits with the country code, after a plus sign, after {@code 00} or alone, without blanks and brackets; sent
     * as it is. Empty if there is an email instead.
     */
    public abstract Optional<@PhoneNumber String> phone();

    /** How else to reach the customer, free text, ANS..40; empty if not stated. */
    public abstract Optional<@Conforms("ANS..40") String> contact();

    /** The name as one text, ANS..100; empty if not stated. */
    public abstract Optional<@Conforms("ANS..100") String> fullName();

    /**
     * The Russian taxpayer number, 10 digits of a company or 12 of a person; its check digits are not verified. Empty if not
     * stated.
     */
    public abstract Optional<@TaxpayerNumber String> inn();

    /** Where the goods are delivered; empty if not stated. */
    public abstract Optional<DeliveryInfo> delivery();

    /** Reports a customer without email and telephone. */
    private void checkTogether(Consumer<Violation> report) {
        if (email().isEmpty() && phone().isEmpty()) {
            report.accept(new Violation("email", "or phone is required", "got neither"));
        }
    }

    /** Shows no field: all are personal data and do not belong in a log. */
    @Override
    public String toString() {
        return "CustomerDetails[***]";
    }

    /** A new builder of a customer. */
    public static Builder builder() {
        return ImmutableCustomerDetails.builder();
    }

    /**
     * A new builder of a customer for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder builder(Profile profile) {
        Builder builder = builder();
        builder.refusals.under(profile.limits());
        return builder;
    }

    /** Collects a customer's fields. Null means missing; {@link #build()} reports every violation at once. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /**
         * Where the receipt is sent.
         *
         * @param email ANS..40; null if there is a telephone
         */
        public abstract Builder email(@Nullable String email);

        /**
         * The telephone, for the receipt.
         *
         * @param phone 7 to 15 digits, after a plus sign, after {@code 00} or alone; null if there is an email
         */
        public abstract Builder phone(@Nullable String phone);

        /**
         * How else to reach the customer.
         *
         * @param contact ANS..40; null means not stated
         */
        public abstract Builder contact(@Nullable String contact);

        /**
         * The name as one text.
         *
         * @param fullName ANS..100; null means not stated
         */
        public abstract Builder fullName(@Nullable String fullName);

        /**
         * The Russian taxpayer number.
         *
         * @param inn 10 or 12 digits; null means not stated
         */
        public abstract Builder inn(@Nullable String inn);

        /**
         * Where the goods are delivered.
         *
         * @param delivery null means not stated
         */
        public abstract Builder delivery(@Nullable DeliveryInfo delivery);

        /**
         * Where the goods are delivered, without a delivery type; violations are reported under {@code delivery}.
         *
         * @param country two letters (ISO 3166-1); required if there is a city or an address
         * @param city ANS..40; required if there is a country or an address
         * @param postAddress ANS..255; required if there is a country or a city. All three null means not stated
         */
        @SuppressWarnings("NullAway") // the delivery itself reports what is missing
        public Builder delivery(@Nullable String country, @Nullable String city, @Nullable String postAddress) {
            boolean stated = country != null || city != null || postAddress != null;
            return delivery(refusals.part(
                    "delivery",
                    stated ? Optional.<String>empty() : null,
                    type -> new DeliveryInfo(type, country, city, postAddress, refusals.limits())));
        }

        /** Builds it without any check. */
        abstract CustomerDetails unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation: a field that breaks its rule, a refused delivery, or neither
         *     email nor telephone
         */
        public CustomerDetails build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
