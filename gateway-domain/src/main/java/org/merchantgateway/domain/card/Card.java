package org.merchantgateway.domain.card;

import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * A card as the payer enters it. Source: paymentorder.do, request parameters.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class Card {

    private static final Rules<Card> RULES = Rules.of(Card.class);

    Card() {}

    /** The number. */
    public abstract Pan pan();

    /** Valid to the end of this month. */
    public abstract Expiry expiry();

    /** The verification code; may be missing where the shop is allowed to pay without it. */
    public abstract Optional<Cvc> cvc();

    /** The name on the card ({@code TEXT}), ANS..512; documented A..512, yet names have blanks. */
    public abstract @Conforms(value = "ANS..512", documented = "A..512") String cardholder();

    /** The masked PAN alone. */
    @Override
    public String toString() {
        return "Card[" + pan() + "]";
    }

    /** A new builder of a card. */
    public static Builder builder() {
        return ImmutableCard.builder();
    }

    /**
     * Collects a card's fields, raw or as values. Null means missing; {@link #build()} reports every violation at once, and
     * never a digit of the card.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The number. */
        public abstract Builder pan(@Nullable Pan pan);

        /** Valid to the end of this month. */
        public abstract Builder expiry(@Nullable Expiry expiry);

        /** The verification code; may be missing where the shop is allowed to pay without it. */
        public abstract Builder cvc(@Nullable Cvc cvc);

        /** The name on the card ({@code TEXT}), ANS..512; documented A..512, yet names have blanks. */
        public abstract Builder cardholder(@Nullable String cardholder);

        /** 13 to 19 digits. */
        public Builder pan(@Nullable String digits) {
            return pan(refusals.value("pan", digits, Pan::of));
        }

        /** Year with four digits, month from 1 to 12. */
        public Builder expiry(int year, int month) {
            return expiry(refusals.value("expiry", month, number -> Expiry.of(year, number)));
        }

        /** Three or four digits. */
        public Builder cvc(@Nullable String digits) {
            return cvc(refusals.value("cvc", digits, Cvc::of));
        }

        abstract Card unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public Card build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
