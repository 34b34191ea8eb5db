package org.merchantgateway.domain.order;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks for an order's status. This answer decides whether an order is paid: a payer's return to the shop or a
 * successful answer to a payment does not. It only reads, so it may be repeated. {@code getOrderStatusExtended.do},
 * {@code getOrderStatusExtended}. Source: getOrderStatusExtended.do, request parameters.
 *
 * <p>At least one of id and number is required. With a token as credential the order id is required: a question by the
 * number alone is refused as unsupported, and nothing is sent. An unknown order is refused by the gateway with error 6.
 *
 * @param orderId the gateway's id of the order; the gateway uses it if both are there. Empty to ask by the number
 * @param orderNumber the shop's number of the order; empty to ask by the id
 * @param language of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty
 * @param merchantLogin the child merchant whose order it is; empty for the merchant whose credentials are used. SOAP does
 *     not support it. A gateway that does not know this parameter passes over it: an answer that names another merchant is
 *     in doubt, but one that names none is believed. So ask by the id, or by the number only where the gateway has the parameter
 */
public record GetOrderStatusExtended(
        Optional<OrderId> orderId,
        Optional<OrderNumber> orderNumber,
        Optional<@Conforms("A2") String> language,
        Optional<MerchantLogin> merchantLogin)
        implements Operation<OrderReport> {

    private static final Rules<GetOrderStatusExtended> RULES = Rules.of(GetOrderStatusExtended.class);

    /**
     * Checks the components. Whether id and number belong to the same order is not checked here.
     *
     * @throws InvalidRequest with every violation: a missing component, neither id nor number, a language that is not
     *     A2
     */
    public GetOrderStatusExtended {
        List<Violation> found = RULES.violations(orderId, orderNumber, language, merchantLogin);
        if (orderId != null && orderNumber != null && orderId.isEmpty() && orderNumber.isEmpty()) {
            found.add(new Violation("orderId", "or orderNumber is required", "got neither"));
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Asks by the gateway's id. Works with a token as credential too.
     *
     * @param orderId the gateway's id of the order
     */
    public static GetOrderStatusExtended of(OrderId orderId) {
        return new GetOrderStatusExtended(Optional.of(orderId), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Asks by the shop's number. It is the way to find out whether a registration whose outcome is unknown was
     * executed. Not possible with a token as credential.
     *
     * @param orderNumber the shop's number of the order
     */
    public static GetOrderStatusExtended of(OrderNumber orderNumber) {
        return new GetOrderStatusExtended(
                Optional.empty(), Optional.of(orderNumber), Optional.empty(), Optional.empty());
    }

    /**
     * The same question, with the gateway's texts in another language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}
     * @throws InvalidRequest if it is not A2
     */
    public GetOrderStatusExtended in(String otherLanguage) {
        return new GetOrderStatusExtended(orderId, orderNumber, Optional.of(otherLanguage), merchantLogin);
    }

    /**
     * The same question about a child merchant's order.
     *
     * @param login the child merchant's; not null
     * @return a new value; this one is not changed
     */
    public GetOrderStatusExtended ofMerchant(MerchantLogin login) {
        return new GetOrderStatusExtended(orderId, orderNumber, language, Optional.of(login));
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public GetOrderStatusExtended withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    /** The order, by whichever of its two names the question has. */
    @Override
    public Reference reference() {
        return new Reference(orderNumber.map(OrderNumber::value), orderId.map(OrderId::value));
    }

    /** What names the order, and the merchant whose order it is if one is named. */
    @Override
    public Pending pending() {
        Pending own = Operation.super.pending();
        return merchantLogin.map(login -> own.withMerchant(login.value())).orElse(own);
    }
}
