package org.merchantgateway.domain.payment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.RequiredByManual;
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
 * Pays a registered order by a stored card (binding). The order must have been registered for the client to whom the
 * binding belongs; otherwise the gateway refuses it. {@code paymentOrderBinding.do}, {@code paymentOrderBinding}.
 * Source: paymentOrderBinding.do, request parameters.
 *
 * <p>The amount is not in this request: the order has it. The answer does not say that the order is paid; read the
 * status.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class PayByBinding implements Operation<PaymentAttempt> {

    private static final Rules<PayByBinding> RULES = Rules.of(PayByBinding.class);

    PayByBinding() {}

    /** The order ({@code mdOrder}), registered and not paid yet. */
    public abstract OrderId orderId();

    /** The stored card; active and of the same client as the order. */
    public abstract BindingId bindingId();

    /**
     * The payer's address, IPv4 or IPv6. Mandatory on this request, although the page's own example leaves it out; some
     * gateways do without it, as their profiles say.
     */
    @RequiredByManual
    public abstract Optional<@Conforms("ANS..39") @IpAddress String> ip();

    /** Of texts, A2 (ISO 639-1); empty if the gateway shall choose. */
    public abstract Optional<@Conforms("A2") String> language();

    /**
     * The verification code; empty where the shop is allowed to pay without it. Without that permission the gateway
     * refuses.
     */
    public abstract Optional<Cvc> cvc();

    /** The payer's email, ANS..40; empty if it is not known. It is not checked to be an address. */
    public abstract Optional<@Conforms("ANS..40") String> email();

    /** Additional parameters ({@code jsonParams}; over SOAP {@code params}), {@link Parameters#none()} if there are none. */
    public abstract Parameters parameters();

    /** What the payment says for 3-D Secure 2; empty for nothing. */
    public abstract Optional<ThreeDs> threeDs();

    /**
     * What the shop knows of the payer and of the delivery; empty for nothing. Over SOAP alone: REST's request has no such
     * field.
     */
    public abstract Optional<PayerDetails> payer();

    @Override
    public String name() {
        return "pay-by-binding";
    }

    @Override
    public PayByBinding withDefaultLanguage(String defaultLanguage) {
        return language().isPresent()
                ? this
                : RULES.checkPart(
                        ImmutablePayByBinding.builder()
                                .copy(this)
                                .language(defaultLanguage)
                                .unchecked(),
                        "language");
    }

    /**
     * The same payment, made again where the gateway goes on by a second request ({@link DeviceCheck#needsPaymentAgain}).
     *
     * @param step what the first request was answered
     * @throws InvalidRequest if the step is about another order
     */
    public PayByBinding again(DeviceCheck step) {
        step.checkIsAbout(orderId());
        return ImmutablePayByBinding.builder()
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
     * The verification code if there is one, and of 3-D Secure the authentication's proof and what the SDK encrypted: adapters
     * redact them from the gateway's answers.
     */
    @Override
    public List<String> secrets() {
        return Stream.concat(cvc().map(Cvc::reveal).stream(), ThreeDs.secrets(threeDs()))
                .toList();
    }

    /** The order and the binding; nothing about the payer. */
    @Override
    public String toString() {
        return "PayByBinding[" + Printable.reference(orderId().value()) + ", "
                + Printable.reference(bindingId().value()) + "]";
    }

    /** A new builder of a payment; its order, stored card and address must be set. */
    public static Builder builder() {
        return ImmutablePayByBinding.builder();
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
     * Collects a payment's fields. Null means missing; {@link #build()} reports every violation at once. Where a field
     * is set twice, the last call counts. Not safe for use by many threads.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The order ({@code mdOrder}). */
        public abstract Builder orderId(@Nullable OrderId orderId);

        /** The stored card. */
        public abstract Builder bindingId(@Nullable BindingId bindingId);

        /**
         * The payer's address, IPv4 or IPv6. Mandatory on this request, although the page's own example leaves it out,
         * unless the gateway's profile says otherwise.
         */
        public abstract Builder ip(@Nullable String ip);

        /** Of texts, A2 (ISO 639-1); null if the gateway shall choose. */
        public abstract Builder language(@Nullable String language);

        /** The verification code; may be missing where the shop is allowed to pay without it. */
        public abstract Builder cvc(@Nullable Cvc cvc);

        /** The payer's email, ANS..40; null if it is not known. */
        public abstract Builder email(@Nullable String email);

        /**
         * The gateway's id of the order, ANS..255. A violation is reported by {@link #build()}, not here.
         *
         * @param orderId as the registration answered it; null means missing
         */
        public Builder orderId(@Nullable String orderId) {
            return orderId(refusals.value("orderId", orderId, OrderId::of));
        }

        /**
         * The gateway's id of the stored card, ANS..255. A violation is reported by {@link #build()}, not here.
         *
         * @param bindingId as {@link org.merchantgateway.domain.binding.GetBindings} answered it; null means missing
         */
        public Builder bindingId(@Nullable String bindingId) {
            return bindingId(refusals.value("bindingId", bindingId, BindingId::of));
        }

        /**
         * The verification code. A violation is reported by {@link #build()}, without a digit of it.
         *
         * @param digits three or four; null means missing
         */
        public Builder cvc(@Nullable String digits) {
            return cvc(refusals.value("cvc", digits, Cvc::of));
        }

        /** Additional parameters ({@code jsonParams}), {@link Parameters#none()} if there are none; null means none. */
        public abstract Builder parameters(@Nullable Parameters parameters);

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

        /**
         * What the shop knows of the payer and of the delivery; null for nothing. Over SOAP alone: REST's request has no such
         * field.
         */
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

        abstract PayByBinding unchecked();

        /**
         * Builds it from what was set. Missing parameters become {@link Parameters#none()}.
         *
         * @throws InvalidRequest with every violation: a field that is required and missing, or a value that breaks its
         *     rule
         */
        public PayByBinding build() {
            if (unchecked().parameters() == null) {
                parameters(Parameters.none());
            }
            return RULES.check(unchecked(), refusals);
        }
    }
}
