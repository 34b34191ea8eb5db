package org.merchantgateway.domain.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Registers an order and pays it at once by a wallet's token: {@code payment.do} of Android Pay and its siblings, in
 * SOAP {@code androidPay}, {@code googlePay}, {@code applePay}, {@code samsungPay}. The request names its merchant
 * itself and carries no credentials over REST. Source: payment.do, request parameters.
 *
 * <p>Do not register the order before: its number would be in use already. The answer does not say that the order is
 * paid; read the status.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class PayByWallet implements Operation<WalletPayment> {

    private static final Rules<PayByWallet> RULES = Rules.of(PayByWallet.class, PayByWallet::checkTogether);

    /** Names of parameters with which the order may be rejected. Source: payment.do, additionalParameters. */
    private static final Set<String> RESERVED =
            Set.of("sbrf_spasibo:amount_bonus", "sbrf_sbermiles:amount_bonus", "loyaltyId");

    PayByWallet() {}

    /** The wallet that issued the token. */
    public abstract Wallet wallet();

    /**
     * One-phase, or two-phase ({@code preAuth}): held now, and taken by a
     * {@link org.merchantgateway.domain.order.CompleteOrder}.
     */
    public abstract PaymentScheme scheme();

    /** The merchant's login at the gateway. Over REST it takes the place of the credentials. */
    public abstract MerchantLogin merchant();

    /**
     * The shop's number, unique. A call in doubt is settled by it, since the gateway's id is known only from the
     * answer.
     */
    public abstract OrderNumber orderNumber();

    /** The wallet's token, Base64. It is for one payment only. */
    public abstract PaymentToken paymentToken();

    /**
     * More than zero, minor units. Empty where the gateway knows it from elsewhere; must be empty where the token holds
     * it ({@link Wallet#namesAmount()}).
     */
    public abstract Optional<Amount> amount();

    /**
     * The merchant's default if missing. Must be empty where the token holds the amount ({@link Wallet#namesAmount()}).
     */
    public abstract Optional<Currency> currency();

    /** The payer's address, IPv4 or IPv6 in numbers; empty if it is not known. */
    public abstract Optional<@Conforms("ANS..39") @IpAddress String> ip();

    /** Free text, ANS..512. */
    public abstract Optional<@Conforms("ANS..512") String> description();

    /** Of texts, A2 (ISO 639-1); empty if the gateway shall choose. */
    public abstract Optional<@Conforms("A2") String> language();

    /** The payer, if their card may be stored; empty if it must not be. */
    public abstract Optional<ClientId> clientId();

    /**
     * Additional parameters, {@link Parameters#none()} if there are none; {@code email} and {@code phone} are where the
     * fiscal receipt goes. Reserved names of loyalty programmes are refused here, and not on other requests.
     */
    public abstract Parameters parameters();

    /** What the payment says for 3-D Secure 2; empty for nothing. */
    public abstract Optional<ThreeDs> threeDs();

    /** What the shop knows of the payer and of the delivery; empty for nothing. */
    public abstract Optional<PayerDetails> payer();

    /**
     * The order that this payment registered, where it is made again after a {@link DeviceCheck} ({@code threeDSVer2MdOrder});
     * empty on the first request.
     */
    public abstract Optional<OrderId> orderId();

    /**
     * Reports an amount or a currency beside a token that holds them, an amount of zero, reserved parameters, and a second request
     * that does not name its order: the gateway would register another one.
     */
    private void checkTogether(Consumer<Violation> report) {
        if (parameters() != null) {
            parameters().values().keySet().stream()
                    .filter(RESERVED::contains)
                    .forEach(name ->
                            report.accept(new Violation("parameters", "must not have a reserved name", "got " + name)));
        }
        if (wallet() != null && !wallet().namesAmount()) {
            String rule = "must be missing, since the token of " + wallet() + " holds it";
            amount().ifPresent(any -> report.accept(new Violation("amount", rule, "got one")));
            currency().ifPresent(any -> report.accept(new Violation("currency", rule, "got one")));
        } else if (amount().filter(Amount::isZero).isPresent()) {
            report.accept(new Violation("amount", "must be more than 0", "got 0"));
        }
        boolean goesOn = threeDs().flatMap(ThreeDs::transactionId).isPresent();
        if (goesOn && orderId().isEmpty()) {
            report.accept(new Violation("orderId", "must be there beside threeDs.transactionId", "got nothing"));
        } else if (!goesOn && orderId().isPresent()) {
            report.accept(new Violation("orderId", "must be missing without threeDs.transactionId", "got one"));
        }
    }

    @Override
    public String name() {
        return "pay-by-wallet";
    }

    @Override
    public PayByWallet withDefaultLanguage(String defaultLanguage) {
        return language().isPresent()
                ? this
                : RULES.checkPart(
                        ImmutablePayByWallet.builder()
                                .copy(this)
                                .language(defaultLanguage)
                                .unchecked(),
                        "language");
    }

    /**
     * The same payment, made again where the gateway goes on by a second request ({@link DeviceCheck#needsPaymentAgain}).
     *
     * @param step what the first request was answered; this request then pays its order and registers none
     */
    public PayByWallet again(DeviceCheck step) {
        return ImmutablePayByWallet.builder()
                .copy(this)
                .threeDs(ThreeDs.after(step, threeDs()))
                .orderId(step.orderId())
                .unchecked();
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    /**
     * A call in doubt counts as executed if the order's money is held or was taken, and the order has the amount of the
     * call, if it named one. Made again for an order that is registered, it is settled as any other payment.
     */
    @Override
    public SettledAs settledAs() {
        return orderId().isPresent() ? SettledAs.PAYMENT : SettledAs.REGISTRATION_AND_PAYMENT;
    }

    /** The order's number and amount, and the merchant for whom it is registered. */
    @Override
    public Pending pending() {
        return Operation.super.pending().withMerchant(merchant().value());
    }

    /** The shop's order number: the gateway's id does not exist before the first call. */
    @Override
    public Reference reference() {
        return new Reference(Optional.of(orderNumber().value()), orderId().map(OrderId::value));
    }

    /** The amount, minor units; empty where the token holds it. */
    @Override
    public Optional<Amount> wanted() {
        return amount();
    }

    /** The token, and what proves an authentication: adapters redact them from the gateway's answers. */
    @Override
    public List<String> secrets() {
        return Stream.concat(Stream.of(paymentToken().reveal()), ThreeDs.secrets(threeDs()))
                .toList();
    }

    /** The wallet, the order's number and its amount; nothing about the payer. */
    @Override
    public String toString() {
        return "PayByWallet[" + wallet() + ", " + orderNumber() + ", " + scheme()
                + amount().map(money -> ", " + money).orElse("") + "]";
    }

    /** A new builder of a payment; its wallet and scheme must be set. */
    public static Builder builder() {
        return ImmutablePayByWallet.builder();
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
     * A new builder of a payment that takes the amount at once.
     *
     * @param wallet the one that issued the token
     */
    public static Builder onePhase(Wallet wallet) {
        return builder().wallet(wallet).scheme(PaymentScheme.ONE_PHASE);
    }

    /**
     * The same for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder onePhase(Profile profile, Wallet wallet) {
        return builder(profile).wallet(wallet).scheme(PaymentScheme.ONE_PHASE);
    }

    /**
     * A new builder of a payment that holds the amount; a {@link org.merchantgateway.domain.order.CompleteOrder} takes
     * it, a {@link org.merchantgateway.domain.order.ReverseOrder} releases it.
     *
     * @param wallet the one that issued the token
     */
    public static Builder twoPhase(Wallet wallet) {
        return builder().wallet(wallet).scheme(PaymentScheme.TWO_PHASE);
    }

    /**
     * The same for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder twoPhase(Profile profile, Wallet wallet) {
        return builder(profile).wallet(wallet).scheme(PaymentScheme.TWO_PHASE);
    }

    /**
     * Collects a payment's fields, raw or as values. Null means missing; {@link #build()} reports every violation at
     * once, and nothing of the token. Where a field is set twice, the last call counts. Not safe for use by many
     * threads.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The wallet that issued the token. */
        public abstract Builder wallet(@Nullable Wallet wallet);

        /** One-phase, or two-phase ({@code preAuth}). */
        public abstract Builder scheme(@Nullable PaymentScheme scheme);

        /** The merchant's login at the gateway. */
        public abstract Builder merchant(@Nullable MerchantLogin merchant);

        /** The shop's number, unique. */
        public abstract Builder orderNumber(@Nullable OrderNumber orderNumber);

        /** The wallet's token, Base64. */
        public abstract Builder paymentToken(@Nullable PaymentToken paymentToken);

        /**
         * More than zero, minor units. May be missing where the gateway knows it from elsewhere; must be missing where
         * the token holds it.
         */
        public abstract Builder amount(@Nullable Amount amount);

        /** The merchant's default if missing. Must be missing where the token holds the amount. */
        public abstract Builder currency(@Nullable Currency currency);

        /** The payer's address, IPv4 or IPv6. */
        public abstract Builder ip(@Nullable String ip);

        /** Free text, ANS..512. */
        public abstract Builder description(@Nullable String description);

        /** Of texts, A2 (ISO 639-1). */
        public abstract Builder language(@Nullable String language);

        /** The payer, if their card may be stored; null if it must not be. */
        public abstract Builder clientId(@Nullable ClientId clientId);

        /**
         * Additional parameters, {@link Parameters#none()} if there are none; {@code email} and {@code phone} are where
         * the fiscal receipt goes.
         */
        public abstract Builder parameters(@Nullable Parameters parameters);

        /**
         * The merchant's login at the gateway, ANS..255. A violation is reported by {@link #build()}, not here.
         *
         * @param login null means missing
         */
        public Builder merchant(@Nullable String login) {
            return merchant(refusals.value("merchant", login, MerchantLogin::of));
        }

        /**
         * The shop's number of the order, ANS..32. A violation is reported by {@link #build()}, not here.
         *
         * @param orderNumber not used for another order; null means missing
         */
        public Builder orderNumber(@Nullable String orderNumber) {
            return orderNumber(refusals.limited("orderNumber", orderNumber, OrderNumber::within));
        }

        /**
         * The wallet's token. A violation is reported by {@link #build()}, and nothing of the token is shown.
         *
         * @param token Base64, at most 8,192 characters; null means missing
         */
        public Builder paymentToken(@Nullable String token) {
            return paymentToken(refusals.value("paymentToken", token, PaymentToken::of));
        }

        /**
         * The amount. A violation is reported by {@link #build()}, not here.
         *
         * @param minor minor units, from 1 to 999,999,999,999: 230000 is 2,300.00 roubles
         */
        public Builder amount(long minor) {
            return amount(refusals.value("amount", minor, Amount::ofMinor));
        }

        /**
         * The currency by its code. A violation is reported by {@link #build()}, not here.
         *
         * @param code numeric ISO 4217, three digits such as {@code 643}; null means missing
         */
        public Builder currency(@Nullable String code) {
            return currency(refusals.value("currency", code, Currency::of));
        }

        /**
         * The shop's id of the payer. A violation is reported by {@link #build()}, not here.
         *
         * @param clientId ANS..255; null means missing
         */
        public Builder clientId(@Nullable String clientId) {
            return clientId(refusals.value("clientId", clientId, ClientId::of));
        }

        /** The order that this payment registered before; null on the first request. {@link PayByWallet#again} sets it. */
        public abstract Builder orderId(@Nullable OrderId orderId);

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

        abstract PayByWallet unchecked();

        /**
         * Builds it from what was set. Missing parameters become {@link Parameters#none()}.
         *
         * @throws InvalidRequest with every violation: a field that is required and missing, a value that breaks its
         *     rule, an amount of zero, an amount or currency beside a token that holds them, a reserved parameter, or an order
         *     without the authentication that goes on, or the reverse
         */
        public PayByWallet build() {
            if (unchecked().parameters() == null) {
                parameters(Parameters.none());
            }
            return RULES.check(unchecked(), refusals);
        }
    }
}
