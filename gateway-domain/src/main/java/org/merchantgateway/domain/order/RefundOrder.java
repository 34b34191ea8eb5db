package org.merchantgateway.domain.order;

import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Gives back what was taken from the payer, or a part of it. It can be repeated with other parts while something is
 * left. {@code refund.do}, {@code refundOrder}. Source: refund.do, request parameters.
 *
 * <p>The order must be {@link OrderStatus#DEPOSITED}, or {@link OrderStatus#REFUNDED} with something left; its status
 * is {@link OrderStatus#REFUNDED} after the first partial refund already. The gateway refuses another status, and more
 * than is left, with error 7. An order of amount zero that only starts recurring payments cannot be refunded.
 *
 * <p>Money moves, so a call whose outcome is unknown must not be repeated: read the order's status first.
 * {@link #ifDeposited} and, at gateways that support it, {@link #withExternalId} protect against a second refund.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class RefundOrder implements Operation<Acknowledged> {

    private static final Rules<RefundOrder> RULES = Rules.of(RefundOrder.class, RefundOrder::checkTogether);

    /** Among the parameters at some gateways, where the adapter puts it. */
    private static final String EXTERNAL_ID = "externalRefundId";

    RefundOrder() {}

    /** The gateway's id of the order. */
    public abstract OrderId orderId();

    /** The amount to give back: more than zero, in minor units of the order's currency; empty for all that is left. */
    public abstract Optional<Amount> amount();

    /** The language of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty. */
    public abstract Optional<@Conforms("A2") String> language();

    /** The lines that are given back, if the refund is by items: then their sum is the amount. */
    public abstract Optional<CartPart> items();

    /**
     * Refund only if exactly this amount, in minor units, is still taken from the payer; empty for no such condition.
     * SOAP of 2016 does not support it: the refund is refused as unsupported, and nothing is sent.
     */
    public abstract Optional<Amount> expectedDepositedAmount();

    /**
     * The shop's own id of the refund, ANS..36; some gateways accept 32 characters only. A gateway that supports it
     * answers a repeated request like the first and gives nothing back again. REST only; over SOAP the refund is
     * refused as unsupported.
     */
    public abstract Optional<@Conforms("ANS..36") String> externalRefundId();

    /**
     * Additional parameters ({@code jsonParams}; over SOAP {@code params}), {@link Parameters#none()} if there are none. Some
     * gateways know {@code penalty}: minor units, at most the order's amount.
     */
    public abstract Parameters parameters();

    private void checkTogether(Consumer<Violation> report) {
        PartialAmount.check(amount(), items(), report);
        if (parameters() != null && parameters().values().containsKey(EXTERNAL_ID)) {
            report.accept(new Violation(
                    "parameters", "must not hold the external id, which has a field of its own", "got " + EXTERNAL_ID));
        }
    }

    /**
     * Gives back a part.
     *
     * @param orderId the gateway's id of the order
     * @param amount more than zero, minor units. That it is not more than is left is checked by the gateway only
     * @throws InvalidRequest if the amount is zero: {@link #whole} gives back all
     */
    public static RefundOrder of(OrderId orderId, Amount amount) {
        return builder().orderId(orderId).amount(amount).build();
    }

    /**
     * Gives back all that is left. After partial refunds, it is the rest.
     *
     * @param orderId the gateway's id of the order
     */
    public static RefundOrder whole(OrderId orderId) {
        return builder().orderId(orderId).build();
    }

    /**
     * Gives back items: the amount is their sum.
     *
     * @param orderId the gateway's id of the order
     * @param items lines of the cart with which the order was registered
     * @throws InvalidRequest if the sum is zero, or has more than twelve digits
     */
    public static RefundOrder of(OrderId orderId, CartPart items) {
        return builder().orderId(orderId).items(items).build();
    }

    /**
     * The same refund, with the gateway's texts in another language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}
     * @throws InvalidRequest if it is not A2
     */
    public RefundOrder in(String otherLanguage) {
        return copied().language(otherLanguage).build();
    }

    /**
     * The same refund, but only if exactly this amount is still taken from the payer. Since a refund changes that
     * amount, of two refunds with the same condition at most one is executed.
     *
     * @param expected minor units: the deposited amount of the last report
     */
    public RefundOrder ifDeposited(Amount expected) {
        return copied().expectedDepositedAmount(expected).build();
    }

    /**
     * The same refund with the shop's own id, by which the gateway recognises a repetition. REST only.
     *
     * @param id ANS..36, another for every refund
     * @throws InvalidRequest if it is not ANS..36
     */
    public RefundOrder withExternalId(String id) {
        return copied().externalRefundId(id).build();
    }

    /**
     * The same refund with these additional parameters, instead of those that it had.
     *
     * @param others with a {@code penalty}, which some gateways know, a call in doubt cannot be settled ({@link #settledAs})
     * @throws InvalidRequest if an external id is among them: {@link #withExternalId} sets it
     */
    public RefundOrder with(Parameters others) {
        return copied().parameters(others).build();
    }

    private Builder copied() {
        return ImmutableRefundOrder.builder().copy(this);
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public RefundOrder withDefaultLanguage(String defaultLanguage) {
        return language().isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    /**
     * {@link SettledAs#REFUND}. With a penalty, a call in doubt stays open until the report lists the refund's external id: no
     * source tells what a penalty does to the order's sums, by which the refund would be recognised.
     */
    @Override
    public SettledAs settledAs() {
        return parameters().hasPenalty() ? SettledAs.NONE : SettledAs.REFUND;
    }

    /** The order, by the gateway's id alone. */
    @Override
    public Reference reference() {
        return Reference.ofId(orderId().value());
    }

    /** The amount to give back, minor units; empty for all that is left. */
    @Override
    public Optional<Amount> wanted() {
        return amount();
    }

    /** The order, the amount, the condition and the shop's own id of the refund. */
    @Override
    public Pending pending() {
        Pending pending = Operation.super.pending();
        Pending conditional =
                expectedDepositedAmount().map(pending::withExpectedDeposited).orElse(pending);
        return externalRefundId().map(conditional::withExternalRefundId).orElse(conditional);
    }

    /** A new builder of a refund: of all that is left, unless an amount or items are set. */
    public static Builder builder() {
        return ImmutableRefundOrder.builder();
    }

    /** Collects a refund's fields. Null means missing; {@link #build()} reports every violation at once. */
    public abstract static class Builder {

        Builder() {}

        /** The order. Required. */
        public abstract Builder orderId(@Nullable OrderId orderId);

        /** More than zero, minor units; null for all that is left, or for the sum of the items. */
        public abstract Builder amount(@Nullable Amount amount);

        /** The language of the gateway's texts, A2 (ISO 639-1). */
        public abstract Builder language(@Nullable String language);

        /** The lines that are given back; the amount becomes their sum, unless it is set too: then they must agree. */
        public abstract Builder items(@Nullable CartPart items);

        /** Minor units: refund only if exactly this is still taken from the payer. SOAP of 2016 does not support it. */
        public abstract Builder expectedDepositedAmount(@Nullable Amount expected);

        /** The shop's own id of the refund, ANS..36. REST only. */
        public abstract Builder externalRefundId(@Nullable String id);

        /** Additional parameters ({@code jsonParams}), {@link Parameters#none()} if there are none; null means none. */
        public abstract Builder parameters(@Nullable Parameters parameters);

        abstract RefundOrder unchecked();

        /**
         * Builds the refund from what was set. Missing parameters become {@link Parameters#none()}.
         *
         * @throws InvalidRequest with every violation: no order id, an amount of zero, an amount that is not the sum of
         *     the items, a language or an external id that does not conform, an external id among the parameters
         */
        public RefundOrder build() {
            RefundOrder set = unchecked();
            if (set.amount().isEmpty()) {
                amount(set.items().map(CartPart::total).orElse(null));
            }
            if (set.parameters() == null) {
                parameters(Parameters.none());
            }
            return RULES.check(unchecked(), new Refusals());
        }
    }
}
