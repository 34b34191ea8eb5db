package org.merchantgateway.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.AbsoluteUrl;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.PhoneNumber;
import org.merchantgateway.domain.notation.Violation;
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
 * Registers an order, one-phase ({@code register.do}, {@code registerOrder}) or two-phase ({@code registerPreAuth.do},
 * {@code registerOrderPreAuth}). No money moves: the payer pays on the page that {@link RegisteredOrder#formUrl()}
 * names. Source: register.do, request parameters.
 *
 * <p>The order number is always the shop's own: if the outcome of the call is unknown, the order's status is asked by
 * it. The gateway refuses a number that was used before with error 1, and an unknown currency with error 3.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class RegisterOrder implements Operation<RegisteredOrder> {

    private static final Rules<RegisterOrder> RULES = Rules.of(RegisterOrder.class, RegisterOrder::checkTogether);

    /** Nine digits of seconds ({@code N..9}). */
    private static final Duration LONGEST_SESSION = Duration.ofSeconds(999_999_999);

    RegisterOrder() {}

    /** One-phase or two-phase; it decides which of the two requests is sent. */
    public abstract PaymentScheme scheme();

    /** The shop's number of the order, ANS..32; a number is used once. */
    public abstract OrderNumber orderNumber();

    /**
     * The amount, in minor units of the currency; with a cart, the cart's total. More than zero unless the card is only
     * verified ({@code VERIFY}).
     */
    public abstract Amount amount();

    /** The order's currency; the merchant's default if missing. */
    public abstract Optional<Currency> currency();

    /**
     * Where the payer's browser goes after a payment: an absolute URL, ANS..512. The payer's arrival there does not
     * prove that the order is paid: ask for its status.
     */
    public abstract @Conforms("ANS..512") @AbsoluteUrl String returnUrl();

    /** Where the payer's browser goes after a failed payment: an absolute URL, ANS..512; {@code returnUrl} if empty. */
    public abstract Optional<@Conforms("ANS..512") @AbsoluteUrl String> failUrl();

    /**
     * Free text for the payer and the shop, ANS..512. Avoid percent signs, plus signs and line breaks, and more than 99
     * characters: the processing does not accept them.
     */
    public abstract Optional<@Conforms("ANS..512") String> description();

    /** The language of the page and of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty. */
    public abstract Optional<@Conforms("A2") String> language();

    /** The shop's id of the payer, if their card may be stored; empty if no card may be stored. */
    public abstract Optional<ClientId> clientId();

    /** Additional parameters; {@link Parameters#none()} if there are none. */
    public abstract Parameters parameters();

    /** The goods; empty if the order has no cart. Its total must be the amount. */
    public abstract Optional<Cart> cart();

    /**
     * How long the order may be paid, 1 to 999,999,999 whole seconds; the merchant's default (mostly 20 minutes) if
     * empty. The gateway ignores it if {@code expirationDate} is there.
     */
    public abstract Optional<Duration> sessionTimeout();

    /**
     * Until when the order may be paid; takes precedence over {@code sessionTimeout}. Fractions of a second are cut
     * off; REST sends it in Moscow time. That it is in the future is checked by the gateway only.
     */
    public abstract Optional<Instant> expirationDate();

    /** The payer's email, ANS..40. */
    public abstract Optional<@Conforms("ANS..40") String> email();

    /** The payer's telephone: 7 to 15 digits, after a plus sign, after {@code 00} or alone; sent as it is. */
    public abstract Optional<@PhoneNumber String> phone();

    /** The one stored card with which the order may be paid; empty for any card. */
    public abstract Optional<BindingId> bindingId();

    /**
     * The child merchant for whom the order is registered; empty for the merchant of the login. SOAP of 2016 does not
     * support it.
     */
    public abstract Optional<MerchantLogin> merchantLogin();

    /**
     * The kind of payment page: {@code DESKTOP}, {@code MOBILE} or a prefix of the shop's own pages, ANS..20; the
     * gateway shows the desktop page if empty. SOAP of 2016 has no pages of the shop's own.
     */
    public abstract Optional<@Conforms("ANS..20") String> pageView();

    /**
     * Where the gateway sends this order's notifications of payments: an absolute URL, ANS..512; the merchant's own
     * address if empty. SOAP of 2016 does not support it.
     */
    public abstract Optional<@Conforms("ANS..512") @AbsoluteUrl String> dynamicCallbackUrl();

    /**
     * Special ways in which the order is paid; empty for an ordinary order. Without {@code VERIFY} the amount must be
     * more than zero.
     */
    public abstract Set<OrderFeature> features();

    /** What the shop knows of the payer and of the delivery; empty for nothing. */
    public abstract Optional<PayerDetails> payer();

    private void checkTogether(Consumer<Violation> report) {
        Optional<Amount> amount = Optional.ofNullable(amount());
        amount.flatMap(money -> cart().flatMap(goods -> goods.amountViolation(money)))
                .ifPresent(report);
        sessionTimeout().flatMap(RegisterOrder::sessionViolation).ifPresent(report);
        checkFeatures(report);
        if (amount.filter(Amount::isZero).isPresent() && !features().contains(OrderFeature.VERIFY)) {
            report.accept(new Violation("amount", "must be more than 0, unless the card is only verified", "got 0"));
        }
    }

    private void checkFeatures(Consumer<Violation> report) {
        Set<OrderFeature> features = features();
        boolean forced = features.contains(OrderFeature.FORCE_TDS) || features.contains(OrderFeature.FORCE_SSL);
        if (features.contains(OrderFeature.FORCE_TDS) && features.contains(OrderFeature.FORCE_SSL)) {
            report.accept(new Violation("features", "must not force both ways", "got FORCE_TDS and FORCE_SSL"));
        }
        if (forced && features.contains(OrderFeature.AUTO_PAYMENT)) {
            report.accept(new Violation(
                    "features", "must not force a way for AUTO_PAYMENT", "got " + new TreeSet<>(features)));
        }
        if (features.contains(OrderFeature.FORCE_CREATE_BINDING)) {
            if (clientId().isEmpty()) {
                report.accept(new Violation("clientId", "is required for FORCE_CREATE_BINDING", "got nothing"));
            }
            if (bindingId().isPresent()) {
                report.accept(new Violation("bindingId", "must not stand beside FORCE_CREATE_BINDING", "got one"));
            }
        }
    }

    private static Optional<Violation> sessionViolation(Duration timeout) {
        boolean whole = timeout.toSeconds() > 0 && timeout.equals(Duration.ofSeconds(timeout.toSeconds()));
        return whole && timeout.compareTo(LONGEST_SESSION) <= 0
                ? Optional.empty()
                : Optional.of(new Violation("sessionTimeout", "must be N..9 whole seconds", "got " + timeout));
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public RegisterOrder withDefaultLanguage(String defaultLanguage) {
        return language().isPresent()
                ? this
                : RULES.checkPart(
                        ImmutableRegisterOrder.builder()
                                .copy(this)
                                .language(defaultLanguage)
                                .unchecked(),
                        "language");
    }

    @Override
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.REGISTRATION;
    }

    /** The order's number and amount, and the child merchant for whom it is registered. */
    @Override
    public Pending pending() {
        Pending pending = Operation.super.pending();
        return merchantLogin()
                .map(MerchantLogin::value)
                .map(pending::withMerchant)
                .orElse(pending);
    }

    /** The order, by the shop's number: the gateway has not issued an id yet. */
    @Override
    public Reference reference() {
        return Reference.ofNumber(orderNumber().value());
    }

    /** The order's amount, minor units; always present. */
    @Override
    public Optional<Amount> wanted() {
        return Optional.of(amount());
    }

    /** The order's number, scheme and amount; nothing about the payer. */
    @Override
    public String toString() {
        return "RegisterOrder[" + orderNumber() + ", " + scheme() + ", " + amount() + "]";
    }

    /** A new builder of an order; its scheme must be set. */
    public static Builder builder() {
        return ImmutableRegisterOrder.builder();
    }

    /**
     * A new builder of an order for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder builder(Profile profile) {
        Builder builder = builder();
        builder.refusals.under(profile.limits());
        return builder;
    }

    /** A new builder of a one-phase order: the amount is taken at once. */
    public static Builder onePhase() {
        return builder().scheme(PaymentScheme.ONE_PHASE);
    }

    /**
     * A new builder of a one-phase order for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder onePhase(Profile profile) {
        return builder(profile).scheme(PaymentScheme.ONE_PHASE);
    }

    /** A new builder of a two-phase order: the amount is held, and taken by a completion. */
    public static Builder twoPhase() {
        return builder().scheme(PaymentScheme.TWO_PHASE);
    }

    /**
     * A new builder of a two-phase order for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder twoPhase(Profile profile) {
        return builder(profile).scheme(PaymentScheme.TWO_PHASE);
    }

    /**
     * Collects an order's fields, raw or as values. Null means missing. A raw value that does not conform throws
     * nothing when it is set: {@link #build()} reports it together with every other violation, unless a valid value
     * replaces it.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** One-phase or two-phase. Required. */
        public abstract Builder scheme(@Nullable PaymentScheme scheme);

        /** The shop's number of the order. Required. */
        public abstract Builder orderNumber(@Nullable OrderNumber orderNumber);

        /** The shop's number of the order, ANS..32. Required. */
        public Builder orderNumber(@Nullable String orderNumber) {
            return orderNumber(refusals.limited("orderNumber", orderNumber, OrderNumber::within));
        }

        /** The amount, minor units. Not needed with a cart. */
        public abstract Builder amount(@Nullable Amount amount);

        /**
         * The amount. Not needed with a cart.
         *
         * @param minor minor units, 0 to 999,999,999,999
         */
        public Builder amount(long minor) {
            return amount(refusals.value("amount", minor, Amount::ofMinor));
        }

        /** The order's currency; null for the merchant's default. */
        public abstract Builder currency(@Nullable Currency currency);

        /**
         * The order's currency; null for the merchant's default.
         *
         * @param code numeric ISO 4217 code, N3, such as {@code 643}
         */
        public Builder currency(@Nullable String code) {
            return currency(refusals.value("currency", code, Currency::of));
        }

        /** Where the payer's browser goes after a payment: an absolute URL, ANS..512. Required. */
        public abstract Builder returnUrl(@Nullable String returnUrl);

        /** Where the payer's browser goes after a failed payment: an absolute URL, ANS..512. */
        public abstract Builder failUrl(@Nullable String failUrl);

        /** Free text, ANS..512. */
        public abstract Builder description(@Nullable String description);

        /** The language of the page and of the gateway's texts, A2 (ISO 639-1). */
        public abstract Builder language(@Nullable String language);

        /** The payer, if their card may be stored. */
        public abstract Builder clientId(@Nullable ClientId clientId);

        /** The shop's id of the payer, ANS..255. */
        public Builder clientId(@Nullable String clientId) {
            return clientId(refusals.value("clientId", clientId, ClientId::of));
        }

        /** Additional parameters; null for none. */
        public abstract Builder parameters(@Nullable Parameters parameters);

        /** The goods. The order's amount becomes the cart's total, unless it is set too: then they must agree. */
        public abstract Builder cart(@Nullable Cart cart);

        /** How long the order may be paid, 1 to 999,999,999 whole seconds. */
        public abstract Builder sessionTimeout(@Nullable Duration sessionTimeout);

        /** Until when the order may be paid; takes precedence over the session's time-out. */
        public abstract Builder expirationDate(@Nullable Instant expirationDate);

        /** The payer's email, ANS..40. */
        public abstract Builder email(@Nullable String email);

        /** The payer's telephone: 7 to 15 digits, after a plus sign, after {@code 00} or alone. */
        public abstract Builder phone(@Nullable String phone);

        /** The one stored card with which the order may be paid. */
        public abstract Builder bindingId(@Nullable BindingId bindingId);

        /** The gateway's id of the one stored card with which the order may be paid, ANS..255. */
        public Builder bindingId(@Nullable String bindingId) {
            return bindingId(refusals.value("bindingId", bindingId, BindingId::of));
        }

        /** The child merchant for whom the order is registered. */
        public abstract Builder merchantLogin(@Nullable MerchantLogin login);

        /** The login of the child merchant for whom the order is registered, ANS..255. */
        public Builder merchantLogin(@Nullable String login) {
            return merchantLogin(refusals.value("merchantLogin", login, MerchantLogin::of));
        }

        /** {@code DESKTOP}, {@code MOBILE}, or a prefix of the shop's own pages, ANS..20. */
        public abstract Builder pageView(@Nullable String pageView);

        /**
         * Where the gateway sends this order's notifications of payments: an absolute URL, ANS..512. The gateway uses
         * it only if the merchant's kind of callback is {@code DYNAMIC}; notifications of stored cards go to the
         * merchant's own address in every case.
         */
        public abstract Builder dynamicCallbackUrl(@Nullable String dynamicCallbackUrl);

        /** Special ways in which the order is paid; replaces what was set before. */
        public abstract Builder features(Iterable<OrderFeature> features);

        /** Special ways in which the order is paid; replaces what was set before. */
        public Builder features(OrderFeature... features) {
            return features(Arrays.asList(features));
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

        abstract RegisterOrder unchecked();

        /**
         * Builds the order from what was set.
         *
         * @throws InvalidRequest with every violation: a required field that is missing, a value that does not conform,
         *     an amount that is not the cart's total or is zero without {@code VERIFY}, features that exclude each
         *     other
         */
        public RegisterOrder build() {
            RegisterOrder set = unchecked();
            if (set.parameters() == null) {
                parameters(Parameters.none());
            }
            if (set.amount() == null && !refusals.has("amount")) {
                amount(set.cart().map(Cart::total).orElse(null));
            }
            return RULES.check(unchecked(), refusals);
        }
    }
}
