package org.merchantgateway.domain.order;

import java.util.List;
import java.util.Optional;
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
 * Reverses a payment before it is cleared: releases the hold of a two-phase order before its completion, or takes a
 * one-phase payment back on the same banking day. {@code reverse.do}, {@code reverseOrder}. Source: reverse.do, request
 * parameters.
 *
 * @param orderId the order
 * @param amount more than zero, minor units; the whole if missing. Not every gateway can reverse a part
 * @param language of texts, A2 (ISO 639-1)
 */
public record ReverseOrder(OrderId orderId, Optional<Amount> amount, Optional<@Conforms("A2") String> language)
        implements Operation<Acknowledged> {

    private static final Rules<ReverseOrder> RULES = Rules.of(ReverseOrder.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public ReverseOrder {
        List<Violation> found = RULES.violations(orderId, amount, language);
        if (amount != null) {
            PartialAmount.check(amount, Optional.empty(), found::add);
        }
        InvalidRequest.throwIfAny(found);
    }

    /** Reverses the whole. */
    public static ReverseOrder whole(OrderId orderId) {
        return new ReverseOrder(orderId, Optional.empty(), Optional.empty());
    }

    /**
     * Reverses a part: of a hold, the rest can still be completed. Not every gateway can.
     *
     * @param amount more than zero, minor units
     * @throws InvalidRequest if it is zero: {@link #whole} reverses the whole
     */
    public static ReverseOrder of(OrderId orderId, Amount amount) {
        return new ReverseOrder(orderId, Optional.of(amount), Optional.empty());
    }

    /** The same, with texts in this language. */
    public ReverseOrder in(String otherLanguage) {
        return new ReverseOrder(orderId, amount, Optional.of(otherLanguage));
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
    public SettledAs settledAs() {
        return SettledAs.REVERSAL;
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
