package org.merchantgateway.domain.order;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;

/**
 * Completes a two-phase order: takes the held amount, or a part of it, from the payer. The rest of the hold is released.
 * {@code deposit.do}, {@code depositOrder}. Source: deposit.do, request parameters.
 *
 * @param orderId the order
 * @param amount minor units; zero means the whole hold
 * @param language of texts, A2 (ISO 639-1)
 * @param items the lines that are taken, if it is done by items; they come to the amount
 */
public record CompleteOrder(
        OrderId orderId, Amount amount, Optional<@Conforms("A2") String> language, Optional<CartPart> items)
        implements Operation<Acknowledged> {

    private static final Rules RULES = Rules.of(CompleteOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public CompleteOrder {
        List<Violation> found = RULES.violations(orderId, amount, language, items);
        if (amount != null
                && items != null
                && items.isPresent()
                && !items.get().total().equals(amount)) {
            found.add(new Violation(
                    "amount",
                    "must be the sum of the items, which is " + items.get().total(),
                    "got " + amount));
        }
        if (amount != null && items != null && items.isPresent() && amount.isZero()) {
            found.add(new Violation("items", "must come to more than 0, which would mean all", "got 0"));
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Takes a part of the hold, minor units.
     *
     * @param amount more than zero: on the wire zero means all, which {@link #whole} says in so many words
     * @throws InvalidRequest if it is zero
     */
    public static CompleteOrder of(OrderId orderId, Amount amount) {
        if (amount.isZero()) {
            throw InvalidRequest.of("amount", "must be more than 0 (whole() takes the whole hold)", "got 0");
        }
        return new CompleteOrder(orderId, amount, Optional.empty(), Optional.empty());
    }

    /** Takes the whole hold. */
    public static CompleteOrder whole(OrderId orderId) {
        return new CompleteOrder(orderId, Amount.ZERO, Optional.empty(), Optional.empty());
    }

    /** By items: the amount is their sum. */
    public static CompleteOrder of(OrderId orderId, CartPart items) {
        return new CompleteOrder(orderId, items.total(), Optional.empty(), Optional.of(items));
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
        return Optional.of(amount);
    }
}
