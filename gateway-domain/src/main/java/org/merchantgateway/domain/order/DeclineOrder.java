package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.rule.Rules;

/**
 * Declines an order that is not paid yet: it cannot be paid any more. Its status becomes {@link OrderStatus#DECLINED},
 * and its number cannot be used again. A paid order is refused by the gateway: use {@link ReverseOrder} or
 * {@link RefundOrder} for it. {@code decline.do}, {@code declineOrder}; SOAP of 2016 does not support it. The sources
 * disagree on whether the id or the number is needed, so both are sent. Source: decline.do, request parameters.
 *
 * @param orderId the gateway's id of the order
 * @param orderNumber the shop's number of the same order
 * @param language of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty
 * @param merchantLogin the child merchant whose order it is; empty for the merchant whose credentials are used
 */
public record DeclineOrder(
        OrderId orderId,
        OrderNumber orderNumber,
        Optional<@Conforms("A2") String> language,
        Optional<MerchantLogin> merchantLogin)
        implements Operation<Acknowledged> {

    private static final Rules<DeclineOrder> RULES = Rules.of(DeclineOrder.class);

    /**
     * Checks the components. Whether id and number belong to the same order is not checked here.
     *
     * @throws InvalidRequest with every violation
     */
    public DeclineOrder {
        RULES.require(orderId, orderNumber, language, merchantLogin);
    }

    /**
     * Declines an order, with the gateway's texts in the merchant's default language.
     *
     * @param orderId the gateway's id of the order
     * @param orderNumber the shop's number of the same order
     */
    public static DeclineOrder of(OrderId orderId, OrderNumber orderNumber) {
        return new DeclineOrder(orderId, orderNumber, Optional.empty(), Optional.empty());
    }

    /**
     * The same request, with the gateway's texts in another language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}
     * @return a new value; this one is not changed
     * @throws InvalidRequest if the language is not A2
     */
    public DeclineOrder in(String otherLanguage) {
        return new DeclineOrder(orderId, orderNumber, Optional.of(otherLanguage), merchantLogin);
    }

    /**
     * The same request for a child merchant's order.
     *
     * @param login the child merchant's; not null
     * @return a new value; this one is not changed
     */
    public DeclineOrder ofMerchant(MerchantLogin login) {
        return new DeclineOrder(orderId, orderNumber, language, Optional.of(login));
    }

    @Override
    public String name() {
        return "decline";
    }

    @Override
    public DeclineOrder withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public SettledAs settledAs() {
        return SettledAs.DECLINE;
    }

    /** The order, by both its names. */
    @Override
    public Reference reference() {
        return Reference.of(orderNumber.value(), orderId.value());
    }

    /** What names the order, and the merchant whose order it is if one is named. */
    @Override
    public Pending pending() {
        Pending own = Operation.super.pending();
        return merchantLogin.map(login -> own.withMerchant(login.value())).orElse(own);
    }
}
