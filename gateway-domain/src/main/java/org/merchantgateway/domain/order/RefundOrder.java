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
 * Gives back what was taken from the payer, or a part of it. May be repeated while something is left. {@code refund.do},
 * {@code refundOrder}. Source: refund.do, request parameters.
 *
 * @param orderId the order
 * @param amount minor units; zero means all that is left
 * @param language of texts, A2 (ISO 639-1)
 */
public record RefundOrder(OrderId orderId, Amount amount, Optional<@Conforms("A2") String> language)
        implements Operation<Acknowledged> {

    private static final Rules RULES = Rules.of(RefundOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public RefundOrder {
        RULES.require(orderId, amount, language);
    }

    /** Gives back a part, minor units. */
    public static RefundOrder of(OrderId orderId, Amount amount) {
        return new RefundOrder(orderId, amount, Optional.empty());
    }

    /** Gives back all that is left. */
    public static RefundOrder whole(OrderId orderId) {
        return of(orderId, Amount.ZERO);
    }

    /** The same, with texts in this language. */
    public RefundOrder in(String otherLanguage) {
        return new RefundOrder(orderId, amount, Optional.of(otherLanguage));
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
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    @Override
    public Optional<Amount> wanted() {
        return Optional.of(amount);
    }
}
