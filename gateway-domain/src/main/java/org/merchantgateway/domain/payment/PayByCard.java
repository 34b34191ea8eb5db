package org.merchantgateway.domain.payment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;

/**
 * Pays a registered order by a card that the shop took itself; the merchant needs the permission. {@code paymentorder.do},
 * {@code paymentOrder}. Source: paymentorder.do, request parameters.
 *
 * @param orderId the order ({@code MDORDER})
 * @param card the card
 * @param language of texts, A2 (ISO 639-1). Mandatory on this request alone
 * @param ip the payer's address, IPv4 or IPv6
 * @param email the payer's address, ANS..40
 * @param parameters additional parameters
 */
public record PayByCard(
        OrderId orderId,
        Card card,
        @Conforms("A2") String language,
        Optional<@Conforms("ANS..39") @IpAddress String> ip,
        Optional<@Conforms("ANS..40") String> email,
        Parameters parameters)
        implements Operation<PaymentAttempt> {

    private static final Rules RULES = Rules.of(PayByCard.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public PayByCard {
        RULES.require(orderId, card, language, ip, email, parameters);
    }

    @Override
    public String name() {
        return "pay-by-card";
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.PAYMENT;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    @Override
    public List<String> secrets() {
        return Stream.concat(Stream.of(card.pan().value()), card.cvc().map(Cvc::value).stream())
                .toList();
    }

    /** The order and the masked PAN; nothing about the payer. */
    @Override
    public String toString() {
        return "PayByCard[" + Printable.of(orderId.value()) + ", " + card + "]";
    }

    /** Begins a payment; the language is English unless set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a payment's fields; {@link #build()} reports every violation at once, and never a digit of the card. */
    public static final class Builder {

        private final Draft draft = new Draft();

        private Builder() {
            draft.set("language", "en");
            draft.set("parameters", Parameters.none());
        }

        public Builder orderId(OrderId orderId) {
            draft.set("orderId", orderId);
            return this;
        }

        /** The gateway's id of the order. */
        public Builder orderId(String orderId) {
            draft.value("orderId", () -> OrderId.of(orderId));
            return this;
        }

        public Builder card(Card card) {
            draft.set("card", card);
            return this;
        }

        /** A card from raw input; its violations are reported with the others. */
        public Builder card(Card.Builder card) {
            draft.part("card", card::build);
            return this;
        }

        public Builder language(@Nullable String language) {
            draft.set("language", language);
            return this;
        }

        /** IPv4 or IPv6. */
        public Builder ip(String ip) {
            draft.set("ip", ip);
            return this;
        }

        public Builder email(String email) {
            draft.set("email", email);
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
        public PayByCard build() {
            return draft.build(() -> new PayByCard(
                    draft.get("orderId"),
                    draft.get("card"),
                    draft.get("language"),
                    draft.find("ip"),
                    draft.find("email"),
                    draft.get("parameters")));
        }
    }
}
