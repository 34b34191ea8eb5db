package org.merchantgateway.domain.payment;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.Draft;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;

/**
 * Pays a registered order by a stored card (binding). The order must have been registered for the client to whom the binding
 * belongs. {@code paymentOrderBinding.do}, {@code paymentOrderBinding}. Source: paymentOrderBinding.do, request parameters.
 *
 * @param orderId the order ({@code mdOrder})
 * @param bindingId the stored card
 * @param ip the payer's address, IPv4 or IPv6. Mandatory on this request, although the page's own example leaves it out
 * @param language of texts, A2 (ISO 639-1)
 * @param cvc the verification code; may be missing where the shop is allowed to pay without it
 * @param email the payer's address, ANS..40
 */
public record PayByBinding(
        OrderId orderId,
        BindingId bindingId,
        @Conforms("ANS..39") @IpAddress String ip,
        Optional<@Conforms("A2") String> language,
        Optional<Cvc> cvc,
        Optional<@Conforms("ANS..40") String> email)
        implements Operation<PaymentAttempt> {

    private static final Rules RULES = Rules.of(PayByBinding.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public PayByBinding {
        RULES.require(orderId, bindingId, ip, language, cvc, email);
    }

    @Override
    public String name() {
        return "pay-by-binding";
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
        return cvc.map(Cvc::value).stream().toList();
    }

    /** The order and the binding; nothing about the payer. */
    @Override
    public String toString() {
        return "PayByBinding[" + Printable.of(orderId.value()) + ", " + Printable.of(bindingId.value()) + "]";
    }

    /** Begins a payment. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a payment's fields; {@link #build()} reports every violation at once. */
    public static final class Builder {

        private final Draft draft = new Draft();

        private Builder() {}

        public Builder orderId(OrderId orderId) {
            draft.set("orderId", orderId);
            return this;
        }

        /** The gateway's id of the order. */
        public Builder orderId(String orderId) {
            draft.value("orderId", () -> OrderId.of(orderId));
            return this;
        }

        public Builder bindingId(BindingId bindingId) {
            draft.set("bindingId", bindingId);
            return this;
        }

        /** The gateway's id of the stored card. */
        public Builder bindingId(String bindingId) {
            draft.value("bindingId", () -> BindingId.of(bindingId));
            return this;
        }

        /** The payer's address, IPv4 or IPv6. */
        public Builder ip(String ip) {
            draft.set("ip", ip);
            return this;
        }

        /** Two letters, ISO 639-1. */
        public Builder language(String language) {
            draft.set("language", language);
            return this;
        }

        /** Three or four digits. */
        public Builder cvc(String digits) {
            draft.value("cvc", () -> Cvc.of(digits));
            return this;
        }

        public Builder email(String email) {
            draft.set("email", email);
            return this;
        }

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public PayByBinding build() {
            return draft.build(() -> new PayByBinding(
                    draft.get("orderId"),
                    draft.get("bindingId"),
                    draft.get("ip"),
                    draft.find("language"),
                    draft.find("cvc"),
                    draft.find("email")));
        }
    }
}
