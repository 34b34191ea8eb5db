package org.merchantgateway.domain.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;

/**
 * Registers an order and pays it at once by a wallet's token: {@code payment.do} of Android Pay and its siblings, in SOAP
 * {@code androidPay}, {@code googlePay}, {@code applePay}, {@code samsungPay}. The request names its merchant itself and
 * carries no credentials over REST. Source: payment.do, request parameters.
 *
 * @param wallet whose token it is
 * @param scheme one-phase, or two-phase ({@code preAuth})
 * @param merchant the merchant's login at the gateway
 * @param orderNumber the shop's number, unique
 * @param paymentToken the wallet's token, Base64
 * @param amount minor units; may be missing where the gateway has it from elsewhere, and must be where the token holds it
 * @param currency the merchant's default if missing
 * @param ip the payer's address, IPv4 or IPv6
 * @param description free text, ANS..512
 * @param language of texts, A2 (ISO 639-1)
 * @param clientId the payer, if their card may be stored
 * @param parameters additional parameters; {@code email} and {@code phone} are where the fiscal receipt goes
 */
public record PayByWallet(
        Wallet wallet,
        PaymentScheme scheme,
        MerchantLogin merchant,
        OrderNumber orderNumber,
        PaymentToken paymentToken,
        Optional<Amount> amount,
        Optional<Currency> currency,
        Optional<@Conforms("ANS..39") @IpAddress String> ip,
        Optional<@Conforms("ANS..512") String> description,
        Optional<@Conforms("A2") String> language,
        Optional<ClientId> clientId,
        Parameters parameters)
        implements Operation<WalletPayment> {

    private static final Rules RULES = Rules.of(PayByWallet.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public PayByWallet {
        List<Violation> found = RULES.violations(
                wallet,
                scheme,
                merchant,
                orderNumber,
                paymentToken,
                amount,
                currency,
                ip,
                description,
                language,
                clientId,
                parameters);
        if (wallet != null && amount != null && currency != null) {
            found.addAll(moneyViolations(wallet, amount, currency));
        }
        InvalidRequest.throwIfAny(found);
    }

    private static List<Violation> moneyViolations(
            Wallet wallet, Optional<Amount> amount, Optional<Currency> currency) {
        List<Violation> found = new ArrayList<>(0);
        if (!wallet.namesAmount()) {
            String rule = "must be missing, since the token of " + wallet + " holds it";
            amount.ifPresent(any -> found.add(new Violation("amount", rule, "got one")));
            currency.ifPresent(any -> found.add(new Violation("currency", rule, "got one")));
        } else if (amount.filter(Amount::isZero).isPresent()) {
            found.add(new Violation("amount", "must be more than 0", "got 0"));
        }
        return found;
    }

    @Override
    public String name() {
        return "pay-by-wallet";
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.REGISTRATION_AND_PAYMENT;
    }

    @Override
    public Reference reference() {
        return Reference.ofNumber(orderNumber.value());
    }

    @Override
    public Optional<Amount> wanted() {
        return amount;
    }

    @Override
    public List<String> secrets() {
        return List.of(paymentToken.value());
    }

    /** The wallet, the order's number and its amount; nothing about the payer. */
    @Override
    public String toString() {
        return "PayByWallet[" + wallet + ", " + orderNumber + ", " + scheme
                + amount.map(money -> ", " + money).orElse("") + "]";
    }

    /** Begins a payment that takes the amount at once. */
    public static Builder onePhase(Wallet wallet) {
        return new Builder(wallet, PaymentScheme.ONE_PHASE);
    }

    /** Begins a payment that holds the amount, to be taken by a completion. */
    public static Builder twoPhase(Wallet wallet) {
        return new Builder(wallet, PaymentScheme.TWO_PHASE);
    }

    /** Collects a payment's fields; {@link #build()} reports every violation at once, and nothing of the token. */
    public static final class Builder {

        private final Draft draft = new Draft();

        private Builder(Wallet wallet, PaymentScheme scheme) {
            draft.set("wallet", wallet);
            draft.set("scheme", scheme);
            draft.set("parameters", Parameters.none());
        }

        /** The merchant's login at the gateway. */
        public Builder merchant(String login) {
            draft.value("merchant", () -> MerchantLogin.of(login));
            return this;
        }

        /** The shop's number of the order, ANS..32. */
        public Builder orderNumber(String orderNumber) {
            draft.value("orderNumber", () -> OrderNumber.of(orderNumber));
            return this;
        }

        public Builder orderNumber(OrderNumber orderNumber) {
            draft.set("orderNumber", orderNumber);
            return this;
        }

        /** The wallet's token, Base64. */
        public Builder paymentToken(String token) {
            draft.value("paymentToken", () -> new PaymentToken(token));
            return this;
        }

        /** The amount in minor units. */
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

        /** The payer's address, IPv4 or IPv6. */
        public Builder ip(String ip) {
            draft.set("ip", ip);
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

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public PayByWallet build() {
            return draft.build(() -> new PayByWallet(
                    draft.get("wallet"),
                    draft.get("scheme"),
                    draft.get("merchant"),
                    draft.get("orderNumber"),
                    draft.get("paymentToken"),
                    draft.find("amount"),
                    draft.find("currency"),
                    draft.find("ip"),
                    draft.find("description"),
                    draft.find("language"),
                    draft.find("clientId"),
                    draft.get("parameters")));
        }
    }
}
