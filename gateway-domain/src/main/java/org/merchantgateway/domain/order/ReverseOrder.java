package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Rules;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;

/**
 * Reverses a payment before it is cleared: releases the hold of a two-phase order before its completion, or takes a
 * one-phase payment back on the same banking day. {@code reverse.do}, {@code reverseOrder}. Source: reverse.do, request
 * parameters.
 *
 * @param orderId the order
 * @param language of texts, A2 (ISO 639-1)
 */
public record ReverseOrder(OrderId orderId, Optional<@Conforms("A2") String> language)
        implements Operation<Acknowledged> {

    private static final Rules RULES = Rules.of(ReverseOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public ReverseOrder {
        RULES.require(orderId, language);
    }

    /** Reverses an order. */
    public static ReverseOrder of(OrderId orderId) {
        return new ReverseOrder(orderId, Optional.empty());
    }

    /** The same, with texts in this language. */
    public ReverseOrder in(String otherLanguage) {
        return new ReverseOrder(orderId, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "reverse";
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }
}
