package org.merchantgateway.domain.payment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Pays a registered order by a card whose data the shop collected itself; the merchant needs the gateway's permission
 * for that. {@code paymentorder.do}, {@code paymentOrder}. Source: paymentorder.do, request parameters.
 *
 * <p>The amount is not in this request: the order has it. The answer does not say that the order is paid, and a decline
 * may come as {@link PaymentAttempt.Processed} too; read the status. After a failed attempt the order can be paid again
 * until its attempts are used up or it expires.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class PayByCard implements Operation<PaymentAttempt> {

    private static final Rules<PayByCard> RULES = Rules.of(PayByCard.class);

    PayByCard() {}

    /** The order ({@code MDORDER}), registered and not paid yet. */
    public abstract OrderId orderId();

    /** The card. Whether it has expired is not checked here; the gateway checks it. */
    public abstract Card card();

    /** The language of texts, A2 (ISO 639-1). Mandatory on this request only; {@code en} unless set. */
    public abstract @Conforms("A2") String language();

    /** The payer's address, IPv4 or IPv6 in numbers; empty if it is not known. */
    public abstract Optional<@Conforms("ANS..39") @IpAddress String> ip();

    /** The payer's email, ANS..40; empty if it is not known. It is not checked to be an address. */
    public abstract Optional<@Conforms("ANS..40") String> email();

    /** Additional parameters; {@link Parameters#none()} if there are none. */
    public abstract Parameters parameters();

    /** What the payment says for 3-D Secure 2; empty for nothing. */
    public abstract Optional<ThreeDs> threeDs();

    /** What the shop knows of the payer and of the delivery; empty for nothing. */
    public abstract Optional<PayerDetails> payer();

    @Override
    public String name() {
        return "pay-by-card";
    }

    /**
     * The same payment, made again where the gateway goes on by a second request ({@link DeviceCheck#needsPaymentAgain}).
     *
     * @param step what the first request was answered
     * @throws InvalidRequest if the step is about another order
     */
    public PayByCard again(DeviceCheck step) {
        step.checkIsAbout(orderId());
        return ImmutablePayByCard.builder()
                .copy(this)
                .threeDs(ThreeDs.after(step, threeDs()))
                .unchecked();
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    /**
     * A call in doubt counts as executed if the order's money is held or was taken now, and was not before the call.
     */
    @Override
    public SettledAs settledAs() {
        return SettledAs.PAYMENT;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId().value());
    }

    /**
     * The PAN, the verification code if there is one, and of 3-D Secure the authentication's proof and what the SDK encrypted:
     * adapters redact them from the gateway's answers.
     */
    @Override
    public List<String> secrets() {
        Stream<String> ofCard = Stream.concat(Stream.of(card().pan().reveal()), card().cvc().map(Cvc::reveal).stream());
        return Stream.concat(ofCard, ThreeDs.secrets(threeDs())).toList();
    }

    /** The order and the masked PAN; nothing about the payer. */
    @Override
    public String toString() {
        return "PayByCard[" + Printable.reference(orderId().value()) + ", " + card() + "]";
    }

    /** A new builder of a payment; its order and card must be set. The language is English unless set. */
    public static Builder builder() {
        return ImmutablePayByCard.builder();
    }

    /**
     * A new builder of a payment for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder builder(Profile profile) {
        Builder builder = builder();
        builder.refusals.under(profile.limits());
        return builder;
    }

    /**
     * Collects a payment's fields. Null means missing; {@link #build()} reports every violation at once, and never a
     * digit of the card. Where a field is set twice, the last call counts. Not safe for use by many threads.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The order ({@code MDORDER}). */
        public abstract Builder orderId(@Nullable OrderId orderId);

        /** The card. */
        public abstract Builder card(@Nullable Card card);

        /** The language of texts, A2 (ISO 639-1). Mandatory on this request only; {@code en} unless set. */
        public abstract Builder language(@Nullable String language);

        /** The payer's address, IPv4 or IPv6 in numbers; null if it is not known. */
        public abstract Builder ip(@Nullable String ip);

        /** The payer's email, ANS..40; null if it is not known. */
        public abstract Builder email(@Nullable String email);

        /** Additional parameters; {@link Parameters#none()} if there are none. */
        public abstract Builder parameters(@Nullable Parameters parameters);

        /**
         * The gateway's id of the order, ANS..255. A violation is reported by {@link #build()}, not here.
         *
         * @param orderId as the registration answered it; null means missing
         */
        public Builder orderId(@Nullable String orderId) {
            return orderId(refusals.value("orderId", orderId, OrderId::of));
        }

        /**
         * A card from raw input; its violations are reported with the others, under names such as {@code card.pan}.
         *
         * @param card is built in this call, so later changes to it have no effect; null means missing
         */
        public Builder card(Card.@Nullable Builder card) {
            return card(refusals.part("card", card, Card.Builder::build));
        }

        /** What the payment says for 3-D Secure 2; null for nothing. */
        public abstract Builder threeDs(@Nullable ThreeDs threeDs);

        /**
         * The same from raw input; its violations are reported with the others, under names such as {@code threeDs.finishUrl}.
         *
         * @param threeDs is built in this call; null means missing
         */
        public Builder threeDs(ThreeDs.@Nullable Builder threeDs) {
            return threeDs(refusals.part("threeDs", threeDs, ThreeDs.Builder::build));
        }

        /** What the shop knows of the payer and of the delivery; null for nothing. */
        public abstract Builder payer(@Nullable PayerDetails payer);

        /**
         * The same from raw input; its violations are reported with the others, under names such as
         * {@code payer.billing.postalCode}.
         *
         * @param payer is built in this call; null means missing
         */
        public Builder payer(PayerDetails.@Nullable Builder payer) {
            return payer(refusals.part("payer", payer, PayerDetails.Builder::build));
        }

        abstract PayByCard unchecked();

        /**
         * Builds it from what was set. A missing language becomes {@code en}, missing parameters become
         * {@link Parameters#none()}.
         *
         * @throws InvalidRequest with every violation, those of the card included; no digit of the card in it
         */
        public PayByCard build() {
            PayByCard set = unchecked();
            if (set.language() == null) {
                language("en");
            }
            if (set.parameters() == null) {
                parameters(Parameters.none());
            }
            return RULES.check(unchecked(), refusals);
        }
    }
}
