package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks how an order stands, the older and shorter way; {@link GetOrderStatusExtended} tells more. {@code getOrderStatus.do},
 * whose names are capitalised, and {@code getOrderStatus}. Code 2 (declined because of the payment's data) beside an order
 * status is an answer about a declined order, not a refusal. Source: REST interface, order status.
 *
 * @param orderId the order
 * @param language of texts, A2 (ISO 639-1)
 */
public record GetOrderStatus(OrderId orderId, Optional<@Conforms("A2") String> language)
        implements Operation<OrderReport> {

    private static final Rules<GetOrderStatus> RULES = Rules.of(GetOrderStatus.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public GetOrderStatus {
        RULES.require(orderId, language);
    }

    /** Asks about an order. */
    public static GetOrderStatus of(OrderId orderId) {
        return new GetOrderStatus(orderId, Optional.empty());
    }

    /** The same, with texts in this language. */
    public GetOrderStatus in(String otherLanguage) {
        return new GetOrderStatus(orderId, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "short-status";
    }

    @Override
    public Effect effect() {
        return Effect.READ;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }
}
