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
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * Gives back what was taken from the payer, or a part of it. May be repeated while something is left. {@code refund.do},
 * {@code refundOrder}. Source: refund.do, request parameters.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class RefundOrder implements Operation<Acknowledged> {

    private static final Rules<RefundOrder> RULES = Rules.of(RefundOrder.class, RefundOrder::checkTogether);

    RefundOrder() {}

    /** The order. */
    public abstract OrderId orderId();

    /** More than zero, minor units; all that is left if missing. */
    public abstract Optional<Amount> amount();

    /** The language of texts, A2 (ISO 639-1); the merchant's default if missing. */
    public abstract Optional<@Conforms("A2") String> language();

    /** The lines that are given back, if it is done by items; their sum is the amount. */
    public abstract Optional<CartPart> items();

    /** Minor units: refund only if exactly this is still taken from the payer. SOAP of 2016 does not support it. */
    public abstract Optional<Amount> expectedDepositedAmount();

    /**
     * The shop's own id of the refund, ANS..36: a gateway that knows it answers a repeated request like the first and gives
     * nothing back again. REST only; over SOAP it is refused as unsupported.
     */
    public abstract Optional<@Conforms("ANS..36") String> externalRefundId();

    private void checkTogether(Consumer<Violation> report) {
        PartialAmount.check(amount(), items(), report);
    }

    /**
     * Gives back a part.
     *
     * @param amount more than zero, minor units
     * @throws InvalidRequest if it is zero: {@link #whole} gives back all
     */
    public static RefundOrder of(OrderId orderId, Amount amount) {
        return builder().orderId(orderId).amount(amount).build();
    }

    /** Gives back all that is left. */
    public static RefundOrder whole(OrderId orderId) {
        return builder().orderId(orderId).build();
    }

    /**
     * Gives back items: the amount is their sum.
     *
     * @throws InvalidRequest if the sum is zero
     */
    public static RefundOrder of(OrderId orderId, CartPart items) {
        return builder().orderId(orderId).items(items).build();
    }

    /**
     * The same, with texts in this language.
     *
     * @throws InvalidRequest if it is not A2 (ISO 639-1)
     */
    public RefundOrder in(String otherLanguage) {
        return copied().language(otherLanguage).build();
    }

    /** The same, but only if exactly this amount is still taken from the payer: so two refunds at once cannot both happen. */
    public RefundOrder ifDeposited(Amount expected) {
        return copied().expectedDepositedAmount(expected).build();
    }

    /**
     * The same with the shop's own id of the refund. REST only.
     *
     * @throws InvalidRequest if it is not ANS..36
     */
    public RefundOrder withExternalId(String id) {
        return copied().externalRefundId(id).build();
    }

    private Builder copied() {
        return ImmutableRefundOrder.builder().copy(this);
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.REFUND;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId().value());
    }

    @Override
    public Optional<Amount> wanted() {
        return amount();
    }

    /** A new builder of a refund; of all that is left unless an amount or items are set. */
    public static Builder builder() {
        return ImmutableRefundOrder.builder();
    }

    /** Collects a refund's fields. Null means missing; {@link #build()} reports every violation at once. */
    public abstract static class Builder {

        Builder() {}

        /** The order. Required. */
        public abstract Builder orderId(@Nullable OrderId orderId);

        /** More than zero, minor units; all that is left if missing. */
        public abstract Builder amount(@Nullable Amount amount);

        /** Two letters, ISO 639-1. */
        public abstract Builder language(@Nullable String language);

        /** The lines that are given back; the amount becomes their sum, unless it is set too: then they must agree. */
        public abstract Builder items(@Nullable CartPart items);

        /** Minor units: refund only if exactly this is still taken from the payer. */
        public abstract Builder expectedDepositedAmount(@Nullable Amount expected);

        /** The shop's own id of the refund, ANS..36. REST only. */
        public abstract Builder externalRefundId(@Nullable String id);

        abstract RefundOrder unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public RefundOrder build() {
            RefundOrder set = unchecked();
            if (set.amount().isEmpty()) {
                amount(set.items().map(CartPart::total).orElse(null));
            }
            return RULES.check(unchecked(), new Refusals());
        }
    }
}
