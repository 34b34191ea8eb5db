package org.merchantgateway.domain.card;

import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * A card as the payer enters it. Source: paymentorder.do, request parameters.
 *
 * <p>Holds card data: keep it only as long as the payment needs it, and never store the verification code. Whether the
 * card has expired is not checked, because that depends on the gateway's clock; {@link Expiry#covers} does it for a
 * given month.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class Card {

    private static final Rules<Card> RULES = Rules.of(Card.class);

    Card() {}

    /** The number. */
    public abstract Pan pan();

    /** Valid to the end of this month. May lie in the past: the gateway refuses an expired card. */
    public abstract Expiry expiry();

    /** The verification code; empty where the shop is allowed to pay without it. */
    public abstract Optional<Cvc> cvc();

    /** The name on the card ({@code TEXT}), ANS..512; documented A..512, yet names have blanks. */
    public abstract @Conforms(value = "ANS..512", documented = "A..512") String cardholder();

    /** Only the masked PAN. */
    @Override
    public String toString() {
        return "Card[" + pan() + "]";
    }

    /** A new builder of a card. */
    public static Builder builder() {
        return ImmutableCard.builder();
    }

    /**
     * A new builder of a card for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder builder(Profile profile) {
        Builder builder = builder();
        builder.refusals.under(profile.limits());
        return builder;
    }

    /**
     * Collects a card's fields, raw or as values. Null means missing; {@link #build()} reports every violation at once,
     * and never a digit of the card. Where a field is set twice, the last call counts. Not safe for use by many
     * threads.
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

        /**
         * The number. A violation is reported by {@link #build()}, without a digit of it.
         *
         * @param digits 13 to 19, without blanks, that pass the Luhn check; null means missing
         */
        public Builder pan(@Nullable String digits) {
            return pan(refusals.value("pan", digits, Pan::of));
        }

        /**
         * The month to whose end the card is valid. A violation is reported by {@link #build()}, not here.
         *
         * @param year four digits, 2000 to 2099: cards print two of them
         * @param month 1 to 12
         */
        public Builder expiry(int year, int month) {
            return expiry(refusals.value("expiry", month, number -> Expiry.of(year, number)));
        }

        /**
         * The verification code. A violation is reported by {@link #build()}, without a digit of it.
         *
         * @param digits three or four; null means missing
         */
        public Builder cvc(@Nullable String digits) {
            return cvc(refusals.value("cvc", digits, Cvc::of));
        }

        abstract Card unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation: a missing number, expiry or cardholder, or a value that breaks
         *     its rule; no digit of the card in it
         */
        public Card build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
