package org.merchantgateway.domain.card;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;

/**
 * A card as the payer enters it. Source: paymentorder.do, request parameters.
 *
 * @param pan the number
 * @param expiry valid to the end of this month
 * @param cvc the verification code; may be missing where the shop is allowed to pay without it
 * @param cardholder the name on the card ({@code TEXT}), ANS..512; documented A..512, yet names have blanks
 */
public record Card(
        Pan pan,
        Expiry expiry,
        Optional<Cvc> cvc,
        @Conforms(value = "ANS..512", documented = "A..512") String cardholder) {

    private static final Rules RULES = Rules.of(Card.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public Card {
        RULES.require(pan, expiry, cvc, cardholder);
    }

    /** The masked PAN alone. */
    @Override
    public String toString() {
        return "Card[" + pan + "]";
    }

    /** Begins a card. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a card's fields; {@link #build()} reports every violation at once, and never a digit of the card. */
    public static final class Builder {

        private final Draft draft = new Draft();

        private Builder() {}

        /** 13 to 19 digits. */
        public Builder pan(String digits) {
            draft.value("pan", () -> Pan.of(digits));
            return this;
        }

        /** Year with four digits, month from 1 to 12. */
        public Builder expiry(int year, int month) {
            draft.value("expiry", () -> Expiry.of(year, month));
            return this;
        }

        /** Three or four digits. */
        public Builder cvc(String digits) {
            draft.value("cvc", () -> Cvc.of(digits));
            return this;
        }

        public Builder cardholder(String name) {
            draft.set("cardholder", name);
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public Card build() {
            return draft.build(
                    () -> new Card(draft.get("pan"), draft.get("expiry"), draft.find("cvc"), draft.get("cardholder")));
        }
    }
}
