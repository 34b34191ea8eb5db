package org.merchantgateway.domain.order;

import java.util.List;
import java.util.Optional;
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
import org.merchantgateway.domain.rule.Rules;

/**
 * Completes a two-phase order: takes the held amount, or a part of it, from the payer. The rest of the hold is released.
 * {@code deposit.do}, {@code depositOrder}. Source: deposit.do, request parameters.
 *
 * @param orderId the order
 * @param amount more than zero, minor units; the whole hold if missing
 * @param language of texts, A2 (ISO 639-1); the merchant's default if missing
 * @param items the lines that are taken, if it is done by items; their sum is the amount
 */
public record CompleteOrder(
        OrderId orderId, Optional<Amount> amount, Optional<@Conforms("A2") String> language, Optional<CartPart> items)
        implements Operation<Acknowledged> {

    private static final Rules<CompleteOrder> RULES = Rules.of(CompleteOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public CompleteOrder {
        List<Violation> found = RULES.violations(orderId, amount, language, items);
        if (amount != null && items != null) {
            PartialAmount.check(amount, items, found::add);
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Takes a part of the hold.
     *
     * @param amount more than zero, minor units
     * @throws InvalidRequest if it is zero: {@link #whole} takes the whole hold
     */
    public static CompleteOrder of(OrderId orderId, Amount amount) {
        return new CompleteOrder(orderId, Optional.of(amount), Optional.empty(), Optional.empty());
    }

    /** Takes the whole hold. */
    public static CompleteOrder whole(OrderId orderId) {
        return new CompleteOrder(orderId, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Takes items: the amount is their sum.
     *
     * @throws InvalidRequest if the sum is zero
     */
    public static CompleteOrder of(OrderId orderId, CartPart items) {
        return new CompleteOrder(orderId, Optional.of(items.total()), Optional.empty(), Optional.of(items));
    }

    /** The same, with texts in this language. */
    public CompleteOrder in(String otherLanguage) {
        return new CompleteOrder(orderId, amount, Optional.of(otherLanguage), items);
    }

    @Override
    public String name() {
        return "complete";
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.COMPLETION;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    @Override
    public Optional<Amount> wanted() {
        return amount;
    }
}
