package org.merchantgateway.domain.cart;

import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Who buys. An email or a telephone is needed for the receipt. Source: register.do, orderBundle.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class CustomerDetails {

    private static final Rules<CustomerDetails> RULES = Rules.of(CustomerDetails.class, CustomerDetails::checkTogether);

    CustomerDetails() {}

    /** ANS..40. */
    public abstract Optional<@Conforms("ANS..40") String> email();

    /** 7 to 15 digits. */
    public abstract Optional<@Conforms("N7...15") String> phone();

    /** How else to reach them, ANS..40. */
    public abstract Optional<@Conforms("ANS..40") String> contact();

    /** ANS..100. */
    public abstract Optional<@Conforms("ANS..100") String> fullName();

    /** The tax number, N10...12. */
    public abstract Optional<@Conforms("N10...12") String> inn();

    /** Where it is delivered. */
    public abstract Optional<DeliveryInfo> delivery();

    private void checkTogether(Consumer<Violation> report) {
        if (email().isEmpty() && phone().isEmpty()) {
            report.accept(new Violation("email", "or phone is required", "got neither"));
        }
    }

    /** Nothing of who it is. */
    @Override
    public String toString() {
        return "CustomerDetails[***]";
    }

    /** A new builder of a customer. */
    public static Builder builder() {
        return ImmutableCustomerDetails.builder();
    }

    /** Collects a customer's fields. Null means missing; {@link #build()} reports every violation at once. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** ANS..40. */
        public abstract Builder email(@Nullable String email);

        /** 7 to 15 digits. */
        public abstract Builder phone(@Nullable String phone);

        /** How else to reach them, ANS..40. */
        public abstract Builder contact(@Nullable String contact);

        /** ANS..100. */
        public abstract Builder fullName(@Nullable String fullName);

        /** The tax number, N10...12. */
        public abstract Builder inn(@Nullable String inn);

        /** Where it is delivered. */
        public abstract Builder delivery(@Nullable DeliveryInfo delivery);

        /**
         * Where it is delivered.
         *
         * @param country two letters (ISO 3166-1)
         * @param city ANS..40
         * @param postAddress ANS..255
         */
        public Builder delivery(String country, String city, String postAddress) {
            return delivery(refusals.part(
                    "delivery", country, code -> new DeliveryInfo(Optional.empty(), code, city, postAddress)));
        }

        abstract CustomerDetails unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public CustomerDetails build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
