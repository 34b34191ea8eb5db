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
 * one-phase payment back on the same banking day (by Moscow time). Later, use {@link RefundOrder}. {@code reverse.do},
 * {@code reverseOrder}. Source: reverse.do, request parameters.
 *
 * <p>Money moves, so a call whose outcome is unknown must not be repeated: read the order's status first. A reversal is
 * possible once, and a failed one cannot be repeated. The merchant needs a permission for it; without one the gateway
 * refuses with error 5, and in another state of the order with error 7.
 *
 * @param orderId the gateway's id of the order
 * @param amount more than zero, in minor units of the order's currency; empty for the whole. Not every gateway can
 *     reverse a part; for SOAP of 2016 it is refused as unsupported, and nothing is sent
 * @param language of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty
 * @param parameters additional parameters ({@code jsonParams}; over SOAP {@code params}), {@link Parameters#none()} if there
 *     are none. Some gateways know {@code penalty}: minor units, at most the order's amount
 */
public record ReverseOrder(
        OrderId orderId, Optional<Amount> amount, Optional<@Conforms("A2") String> language, Parameters parameters)
        implements Operation<Acknowledged> {

    private static final Rules<ReverseOrder> RULES = Rules.of(ReverseOrder.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation: a missing component, an amount of zero, a language that is not A2
     */
    public ReverseOrder {
        List<Violation> found = RULES.violations(orderId, amount, language, parameters);
        if (amount != null) {
            PartialAmount.check(amount, Optional.empty(), found::add);
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Reverses the whole. The order's status becomes {@link OrderStatus#REVERSED} and its sums zero.
     *
     * @param orderId the gateway's id of the order
     */
    public static ReverseOrder whole(OrderId orderId) {
        return new ReverseOrder(orderId, Optional.empty(), Optional.empty(), Parameters.none());
    }

    /**
     * Reverses a part: of a hold, the rest can still be completed. Not every gateway can.
     *
     * @param orderId the gateway's id of the order
     * @param amount more than zero, minor units. That it is not more than was approved is checked by the gateway only
     * @throws InvalidRequest if the amount is zero: {@link #whole} reverses the whole
     */
    public static ReverseOrder of(OrderId orderId, Amount amount) {
        return new ReverseOrder(orderId, Optional.of(amount), Optional.empty(), Parameters.none());
    }

    /**
     * The same reversal, with the gateway's texts in another language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}
     * @throws InvalidRequest if it is not A2
     */
    public ReverseOrder in(String otherLanguage) {
        return new ReverseOrder(orderId, amount, Optional.of(otherLanguage), parameters);
    }

    /**
     * The same reversal with these additional parameters, instead of those that it had.
     *
     * @param others with a {@code penalty}, which some gateways know, a call in doubt cannot be settled ({@link #settledAs})
     */
    public ReverseOrder with(Parameters others) {
        return new ReverseOrder(orderId, amount, language, others);
    }

    @Override
    public String name() {
        return "reverse";
    }

    @Override
    public ReverseOrder withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    /**
     * {@link SettledAs#REVERSAL}. With a penalty, a call in doubt stays open: no source tells what a penalty does to the order's
     * status and sums, by which the reversal would be recognised.
     */
    @Override
    public SettledAs settledAs() {
        return parameters.hasPenalty() ? SettledAs.NONE : SettledAs.REVERSAL;
    }

    /** The order, by the gateway's id alone. */
    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    /** The amount to reverse, minor units; empty for the whole. */
    @Override
    public Optional<Amount> wanted() {
        return amount;
    }
}
