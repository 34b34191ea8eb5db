package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.rule.Rules;

/**
 * Declines an unpaid order: it cannot be paid any more. {@code decline.do}, {@code declineOrder}. The sources
 * disagree on which of the order's two names is needed, so both are sent. Source: decline.do, request parameters.
 *
 * @param orderId the gateway's id
 * @param orderNumber the shop's number
 * @param language of texts, A2 (ISO 639-1)
 */
public record DeclineOrder(OrderId orderId, OrderNumber orderNumber, Optional<@Conforms("A2") String> language)
        implements Operation<Acknowledged> {

    private static final Rules<DeclineOrder> RULES = Rules.of(DeclineOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public DeclineOrder {
        RULES.require(orderId, orderNumber, language);
    }

    /** Declines an order. */
    public static DeclineOrder of(OrderId orderId, OrderNumber orderNumber) {
        return new DeclineOrder(orderId, orderNumber, Optional.empty());
    }

    /** The same, with texts in this language. */
    public DeclineOrder in(String otherLanguage) {
        return new DeclineOrder(orderId, orderNumber, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "decline";
    }

    @Override
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.DECLINE;
    }

    @Override
    public Reference reference() {
        return Reference.of(orderNumber.value(), orderId.value());
    }
}
