package org.merchantgateway.domain.order;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks how an order stands. {@code getOrderStatusExtended.do}, {@code getOrderStatusExtended}. With a token as credential
 * only the order id may be used. Source: REST interface, request for order extended status.
 *
 * @param orderId the gateway's id; goes before the number if both are there
 * @param orderNumber the shop's number
 * @param language of texts, A2 (ISO 639-1)
 */
public record GetOrderStatusExtended(
        Optional<OrderId> orderId, Optional<OrderNumber> orderNumber, Optional<@Conforms("A2") String> language)
        implements Operation<OrderReport> {

    private static final Rules<GetOrderStatusExtended> RULES = Rules.of(GetOrderStatusExtended.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public GetOrderStatusExtended {
        List<Violation> found = RULES.violations(orderId, orderNumber, language);
        if (orderId != null && orderNumber != null && orderId.isEmpty() && orderNumber.isEmpty()) {
            found.add(new Violation("orderId", "or orderNumber is required", "got neither"));
        }
        InvalidRequest.throwIfAny(found);
    }

    /** Asks by the gateway's id. */
    public static GetOrderStatusExtended of(OrderId orderId) {
        return new GetOrderStatusExtended(Optional.of(orderId), Optional.empty(), Optional.empty());
    }

    /** Asks by the shop's number. */
    public static GetOrderStatusExtended of(OrderNumber orderNumber) {
        return new GetOrderStatusExtended(Optional.empty(), Optional.of(orderNumber), Optional.empty());
    }

    /** The same, with texts in this language. */
    public GetOrderStatusExtended in(String otherLanguage) {
        return new GetOrderStatusExtended(orderId, orderNumber, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public Reference reference() {
        return new Reference(orderNumber.map(OrderNumber::value), orderId.map(OrderId::value));
    }
}
