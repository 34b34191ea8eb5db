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
 * Completes a two-phase order: takes the held amount, or a part of it, from the payer. The rest of the hold is
 * released. The order must be {@link OrderStatus#APPROVED}; it can be completed once. A hold expires at the bank after
 * about a week, so complete it in time. {@code deposit.do}, {@code depositOrder}. Source: deposit.do, request
 * parameters.
 *
 * <p>Money moves, so a call whose outcome is unknown must not be repeated: read the order's status first. The gateway
 * refuses an order in another state with error 7, and an amount above the hold or below its minimum with error 5 or 7.
 *
 * @param orderId the gateway's id of the order
 * @param amount more than zero and at most the held amount, in minor units of the order's currency; empty for the whole
 *     hold
 * @param language of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty
 * @param items the lines that are taken, if the completion is by items: then the amount is required and is their sum
 * @param parameters additional parameters ({@code jsonParams}; over SOAP {@code params}), {@link Parameters#none()} if there
 *     are none
 */
public record CompleteOrder(
        OrderId orderId,
        Optional<Amount> amount,
        Optional<@Conforms("A2") String> language,
        Optional<CartPart> items,
        Parameters parameters)
        implements Operation<Acknowledged> {

    private static final Rules<CompleteOrder> RULES = Rules.of(CompleteOrder.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation: a missing component, an amount of zero, an amount that is not the
     *     sum of the items, a language that is not A2
     */
    public CompleteOrder {
        List<Violation> found = RULES.violations(orderId, amount, language, items, parameters);
        if (amount != null && items != null) {
            PartialAmount.check(amount, items, found::add);
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Takes a part of the hold; the rest is released.
     *
     * @param orderId the gateway's id of the order
     * @param amount more than zero, minor units. That it is not more than the hold is checked by the gateway only
     * @throws InvalidRequest if the amount is zero: {@link #whole} takes the whole hold
     */
    public static CompleteOrder of(OrderId orderId, Amount amount) {
        return new CompleteOrder(orderId, Optional.of(amount), Optional.empty(), Optional.empty(), Parameters.none());
    }

    /**
     * Takes the whole hold, whatever its amount is.
     *
     * @param orderId the gateway's id of the order
     */
    public static CompleteOrder whole(OrderId orderId) {
        return new CompleteOrder(orderId, Optional.empty(), Optional.empty(), Optional.empty(), Parameters.none());
    }

    /**
     * Takes items: the amount is their sum.
     *
     * @param orderId the gateway's id of the order
     * @param items lines of the cart with which the order was registered
     * @throws InvalidRequest if the sum is zero, or has more than twelve digits
     */
    public static CompleteOrder of(OrderId orderId, CartPart items) {
        return new CompleteOrder(
                orderId, Optional.of(items.total()), Optional.empty(), Optional.of(items), Parameters.none());
    }

    /**
     * The same completion, with the gateway's texts in another language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}
     * @return a new value; this one is not changed
     * @throws InvalidRequest if the language is not A2
     */
    public CompleteOrder in(String otherLanguage) {
        return new CompleteOrder(orderId, amount, Optional.of(otherLanguage), items, parameters);
    }

    /**
     * The same completion with these additional parameters, instead of those that it had.
     *
     * @param others what they mean is between the shop and its gateway
     */
    public CompleteOrder with(Parameters others) {
        return new CompleteOrder(orderId, amount, language, items, others);
    }

    @Override
    public String name() {
        return "complete";
    }

    @Override
    public CompleteOrder withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.COMPLETION;
    }

    /** The order, by the gateway's id alone. */
    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    /** The amount to take, minor units; empty for the whole hold. */
    @Override
    public Optional<Amount> wanted() {
        return amount;
    }
}
