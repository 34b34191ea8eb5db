package org.merchantgateway.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.AbsoluteUrl;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;

/**
 * Registers an order, one-phase ({@code register.do}, {@code registerOrder}) or two-phase ({@code registerPreAuth.do},
 * {@code registerOrderPreAuth}). The order number is always the shop's own: settling rests on it.
 *
 * @param scheme one-phase or two-phase
 * @param orderNumber the shop's number, unique
 * @param amount minor units; with a cart, the cart's total
 * @param currency the merchant's default if missing
 * @param returnUrl where the payer goes after a payment, ANS..512 with its scheme
 * @param failUrl where the payer goes after a failed payment; {@code returnUrl} if missing
 * @param description free text, ANS..512
 * @param language of the page and of texts, A2 (ISO 639-1); the merchant's default if missing
 * @param clientId the payer, if their card may be stored
 * @param parameters additional parameters
 * @param cart what is bought
 * @param sessionTimeout how long the order may be paid, whole seconds; the merchant's default (mostly 20 minutes) if
 *     missing
 * @param expirationDate until when the order may be paid; goes before {@code sessionTimeout}
 * @param email the payer's, ANS..40
 * @param phone the payer's, 7 to 15 digits
 * @param bindingId the one stored card by which the order may be paid
 * @param merchantLogin the child merchant for whom the order is registered
 * @param pageView which page: {@code DESKTOP}, {@code MOBILE} or a prefix of the shop's own pages, ANS..20
 * @param features what is special about the order; without {@code VERIFY} the amount must be more than 0
 */
public record RegisterOrder(
        PaymentScheme scheme,
        OrderNumber orderNumber,
        Amount amount,
        Optional<Currency> currency,
        @Conforms("ANS..512") @AbsoluteUrl String returnUrl,
        Optional<@Conforms("ANS..512") @AbsoluteUrl String> failUrl,
        Optional<@Conforms("ANS..512") String> description,
        Optional<@Conforms("A2") String> language,
        Optional<ClientId> clientId,
        Parameters parameters,
        Optional<Cart> cart,
        Optional<Duration> sessionTimeout,
        Optional<Instant> expirationDate,
        Optional<@Conforms("ANS..40") String> email,
        Optional<@Conforms("N7...15") String> phone,
        Optional<BindingId> bindingId,
        Optional<MerchantLogin> merchantLogin,
        Optional<@Conforms("ANS..20") String> pageView,
        Set<OrderFeature> features)
        implements Operation<RegisteredOrder> {

    private static final Rules RULES = Rules.of(RegisterOrder.class);

    /** Nine digits of seconds ({@code N..9}). */
    private static final Duration LONGEST_SESSION = Duration.ofSeconds(999_999_999);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public RegisterOrder {
        List<Violation> found = RULES.violations(
                scheme,
                orderNumber,
                amount,
                currency,
                returnUrl,
                failUrl,
                description,
                language,
                clientId,
                parameters,
                cart,
                sessionTimeout,
                expirationDate,
                email,
                phone,
                bindingId,
                merchantLogin,
                pageView,
                features);
        if (amount != null && cart != null) {
            cart.flatMap(goods -> goods.amountViolation(amount)).ifPresent(found::add);
        }
        if (sessionTimeout != null) {
            sessionTimeout.flatMap(RegisterOrder::sessionViolation).ifPresent(found::add);
        }
        if (features != null) {
            found.addAll(featuresViolations(features, clientId, bindingId));
            if (amount != null && amount.isZero() && !features.contains(OrderFeature.VERIFY)) {
                found.add(new Violation("amount", "must be more than 0, unless the card is only verified", "got 0"));
            }
        }
        InvalidRequest.throwIfAny(found);
        features = Set.copyOf(features);
    }

    private static List<Violation> featuresViolations(
            Set<OrderFeature> features, Optional<ClientId> clientId, Optional<BindingId> bindingId) {
        List<Violation> found = new ArrayList<>(0);
        boolean forced = features.contains(OrderFeature.FORCE_TDS) || features.contains(OrderFeature.FORCE_SSL);
        if (features.contains(OrderFeature.FORCE_TDS) && features.contains(OrderFeature.FORCE_SSL)) {
            found.add(new Violation("features", "must not force both ways", "got FORCE_TDS and FORCE_SSL"));
        }
        if (forced && features.contains(OrderFeature.AUTO_PAYMENT)) {
            found.add(new Violation(
                    "features", "must not force a way for AUTO_PAYMENT", "got " + new TreeSet<>(features)));
        }
        if (features.contains(OrderFeature.FORCE_CREATE_BINDING)) {
            if (clientId == null || clientId.isEmpty()) {
                found.add(new Violation("clientId", "is required for FORCE_CREATE_BINDING", "got nothing"));
            }
            if (bindingId != null && bindingId.isPresent()) {
                found.add(new Violation("bindingId", "must not stand beside FORCE_CREATE_BINDING", "got one"));
            }
        }
        return found;
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
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.REGISTRATION;
    }

    @Override
    public Reference reference() {
        return Reference.ofNumber(orderNumber.value());
    }

    @Override
    public Optional<Amount> wanted() {
        return Optional.of(amount);
    }

    /** The order's number, scheme and amount; nothing about the payer. */
    @Override
    public String toString() {
        return "RegisterOrder[" + orderNumber + ", " + scheme + ", " + amount + "]";
    }

    /** Begins a one-phase order: the amount is taken at once. */
    public static Builder onePhase() {
        return new Builder(PaymentScheme.ONE_PHASE);
    }

    /** Begins a two-phase order: the amount is held, and taken by a completion. */
    public static Builder twoPhase() {
        return new Builder(PaymentScheme.TWO_PHASE);
    }

    /** Collects an order's fields, raw or as values; {@link #build()} reports every violation at once. */
    public static final class Builder {

        private final Draft draft = new Draft();

        private Builder(PaymentScheme scheme) {
            draft.set("scheme", scheme);
            draft.set("parameters", Parameters.none());
            draft.set("features", Set.of());
        }

        /** The shop's number of the order, ANS..32. */
        public Builder orderNumber(@Nullable String orderNumber) {
            draft.value("orderNumber", () -> new OrderNumber(orNothing(orderNumber)));
            return this;
        }

        public Builder orderNumber(OrderNumber orderNumber) {
            draft.set("orderNumber", orderNumber);
            return this;
        }

        /** The amount in minor units. Not needed with a cart. */
        public Builder amount(long minor) {
            draft.value("amount", () -> Amount.ofMinor(minor));
            return this;
        }

        public Builder amount(Amount amount) {
            draft.set("amount", amount);
            return this;
        }

        /** Numeric ISO 4217 code, N3. */
        public Builder currency(String code) {
            draft.value("currency", () -> Currency.of(code));
            return this;
        }

        public Builder currency(Currency currency) {
            draft.set("currency", currency);
            return this;
        }

        public Builder returnUrl(@Nullable String returnUrl) {
            draft.set("returnUrl", returnUrl);
            return this;
        }

        public Builder failUrl(String failUrl) {
            draft.set("failUrl", failUrl);
            return this;
        }

        public Builder description(String description) {
            draft.set("description", description);
            return this;
        }

        /** Two letters, ISO 639-1. */
        public Builder language(String language) {
            draft.set("language", language);
            return this;
        }

        /** The shop's id of the payer, ANS..255. */
        public Builder clientId(String clientId) {
            draft.value("clientId", () -> ClientId.of(clientId));
            return this;
        }

        public Builder parameters(Parameters parameters) {
            draft.set("parameters", parameters);
            return this;
        }

        /** What is bought. The order's amount becomes the cart's total, unless it is given too: then they must agree. */
        public Builder cart(Cart cart) {
            draft.set("cart", cart);
            return this;
        }

        public Builder sessionTimeout(Duration sessionTimeout) {
            draft.set("sessionTimeout", sessionTimeout);
            return this;
        }

        public Builder expirationDate(Instant expirationDate) {
            draft.set("expirationDate", expirationDate);
            return this;
        }

        public Builder email(String email) {
            draft.set("email", email);
            return this;
        }

        /** 7 to 15 digits. */
        public Builder phone(String phone) {
            draft.set("phone", phone);
            return this;
        }

        /** The one stored card by which the order may be paid. */
        public Builder bindingId(String bindingId) {
            draft.value("bindingId", () -> BindingId.of(bindingId));
            return this;
        }

        /** The child merchant for whom the order is registered. */
        public Builder merchantLogin(String login) {
            draft.value("merchantLogin", () -> MerchantLogin.of(login));
            return this;
        }

        /** {@code DESKTOP}, {@code MOBILE}, or a prefix of the shop's own pages. */
        public Builder pageView(String pageView) {
            draft.set("pageView", pageView);
            return this;
        }

        public Builder features(OrderFeature... features) {
            draft.set("features", Set.of(features));
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public RegisterOrder build() {
            Optional<Cart> cart = draft.find("cart");
            draft.preset("amount", cart.map(Cart::total));
            return draft.build(() -> new RegisterOrder(
                    draft.get("scheme"),
                    draft.get("orderNumber"),
                    draft.get("amount"),
                    draft.find("currency"),
                    draft.get("returnUrl"),
                    draft.find("failUrl"),
                    draft.find("description"),
                    draft.find("language"),
                    draft.find("clientId"),
                    draft.get("parameters"),
                    cart,
                    draft.find("sessionTimeout"),
                    draft.find("expirationDate"),
                    draft.find("email"),
                    draft.find("phone"),
                    draft.find("bindingId"),
                    draft.find("merchantLogin"),
                    draft.find("pageView"),
                    draft.get("features")));
        }

        private static String orNothing(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
