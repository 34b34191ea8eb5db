package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;

/**
 * Completes a two-phase order: takes the held amount, or a part of it, from the payer. The rest of the hold is released.
 * {@code deposit.do}, {@code depositOrder}. Source: deposit.do, request parameters.
 *
 * @param orderId the order
 * @param amount minor units; zero means the whole hold
 * @param language of texts, A2 (ISO 639-1)
 */
public record CompleteOrder(OrderId orderId, Amount amount, Optional<@Conforms("A2") String> language)
        implements Operation<Acknowledged> {

    private static final Rules RULES = Rules.of(CompleteOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public CompleteOrder {
        RULES.require(orderId, amount, language);
    }

    /** Takes a part of the hold, minor units. */
    public static CompleteOrder of(OrderId orderId, Amount amount) {
        return new CompleteOrder(orderId, amount, Optional.empty());
    }

    /** Takes the whole hold. */
    public static CompleteOrder whole(OrderId orderId) {
        return of(orderId, Amount.ZERO);
    }

    /** The same, with texts in this language. */
    public CompleteOrder in(String otherLanguage) {
        return new CompleteOrder(orderId, amount, Optional.of(otherLanguage));
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
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    @Override
    public Optional<Amount> wanted() {
        return Optional.of(amount);
    }
}
