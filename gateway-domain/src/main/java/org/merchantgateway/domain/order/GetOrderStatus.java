package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.rule.Rules;

/**
 * Asks for an order's status by the older request, which answers fewer fields; prefer {@link GetOrderStatusExtended}.
 * The manual's short answer has no times, no sums and no refunds, so these are empty in the report.
 * {@code getOrderStatus.do}, whose field names begin with capitals, and {@code getOrderStatus}. It only reads, so it
 * may be repeated. Source: getOrderStatus.do, request parameters.
 *
 * <p>Error code 2 (declined because of the payment's data) beside an order status is an answer about a declined order,
 * not a refusal. An unknown order id is refused with error 6.
 *
 * @param orderId the gateway's id of the order; the shop's number cannot be used here
 * @param language of the gateway's texts, A2 (ISO 639-1); the merchant's default if empty
 */
public record GetOrderStatus(OrderId orderId, Optional<@Conforms("A2") String> language)
        implements Operation<OrderReport> {

    private static final Rules<GetOrderStatus> RULES = Rules.of(GetOrderStatus.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation
     */
    public GetOrderStatus {
        RULES.require(orderId, language);
    }

    /**
     * Asks about an order, with the gateway's texts in the merchant's default language.
     *
     * @param orderId the gateway's id of the order
     */
    public static GetOrderStatus of(OrderId orderId) {
        return new GetOrderStatus(orderId, Optional.empty());
    }

    /**
     * The same question, with the gateway's texts in another language.
     *
     * @param otherLanguage A2 (ISO 639-1), such as {@code en}
     * @throws InvalidRequest if it is not A2
     */
    public GetOrderStatus in(String otherLanguage) {
        return new GetOrderStatus(orderId, Optional.of(otherLanguage));
    }

    @Override
    public String name() {
        return "short-status";
    }

    @Override
    public GetOrderStatus withDefaultLanguage(String defaultLanguage) {
        return language.isPresent() ? this : in(defaultLanguage);
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
