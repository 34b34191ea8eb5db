package org.merchantgateway.domain.cart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.notation.Violation;

/**
 * Who buys. An email or a telephone is needed for the receipt. Source: register.do, orderBundle.
 *
 * @param email ANS..40
 * @param phone 7 to 15 digits
 * @param contact how else to reach them, ANS..40
 * @param fullName ANS..100
 * @param inn the tax number, N10...12
 * @param delivery where it is delivered
 */
public record CustomerDetails(
        Optional<@Conforms("ANS..40") String> email,
        Optional<@Conforms("N7...15") String> phone,
        Optional<@Conforms("ANS..40") String> contact,
        Optional<@Conforms("ANS..100") String> fullName,
        Optional<@Conforms("N10...12") String> inn,
        Optional<DeliveryInfo> delivery) {

    private static final Rules RULES = Rules.of(CustomerDetails.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public CustomerDetails {
        List<Violation> found = RULES.violations(email, phone, contact, fullName, inn, delivery);
        if (email != null && phone != null && email.isEmpty() && phone.isEmpty()) {
            found.add(new Violation("email", "or phone is required", "got neither"));
        }
        InvalidRequest.throwIfAny(found);
    }

    /** Nothing of who it is. */
    @Override
    public String toString() {
        return "CustomerDetails[***]";
    }

    /** Begins a customer. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a customer's fields; {@link #build()} reports every violation at once. */
    public static final class Builder {

        private final Draft draft = new Draft();

        private Builder() {}

        public Builder email(@Nullable String email) {
            draft.set("email", email);
            return this;
        }

        /** 7 to 15 digits. */
        public Builder phone(@Nullable String phone) {
            draft.set("phone", phone);
            return this;
        }

        public Builder contact(@Nullable String contact) {
            draft.set("contact", contact);
            return this;
        }

        public Builder fullName(@Nullable String fullName) {
            draft.set("fullName", fullName);
            return this;
        }

        /** The tax number, 10 or 12 digits. */
        public Builder inn(@Nullable String inn) {
            draft.set("inn", inn);
            return this;
        }

        /** Country as two letters (ISO 3166-1). */
        public Builder delivery(String country, String city, String postAddress) {
            draft.part("delivery", () -> new DeliveryInfo(Optional.empty(), country, city, postAddress));
            return this;
        }

        public Builder delivery(DeliveryInfo delivery) {
            draft.set("delivery", delivery);
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public CustomerDetails build() {
            return draft.build(() -> new CustomerDetails(
                    draft.find("email"),
                    draft.find("phone"),
                    draft.find("contact"),
                    draft.find("fullName"),
                    draft.find("inn"),
                    draft.find("delivery")));
        }
    }
}
