package org.merchantgateway.simulator.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to complete, reverse or refund, as it came; a blank text has become a missing one.
 *
 * @param orderId the order
 * @param amount minor units; what its absence means differs by operation
 * @param language ISO 639-1
 * @param items the lines of the cart that it is about; none if it is not done by items
 * @param expectedDeposited minor units: refund only if just this is still taken
 * @param externalRefundId the shop's own id of a refund
 * @param parameters additional ones, by name
 */
public record MoneyRequest(
        Optional<String> orderId,
        Optional<String> amount,
        Optional<String> language,
        List<Basket.Line> items,
        Optional<String> expectedDeposited,
        Optional<String> externalRefundId,
        Map<String, String> parameters) {

    public MoneyRequest {
        items = List.copyOf(items);
        parameters = Map.copyOf(parameters);
    }

    /** A request about an order and an amount. */
    public MoneyRequest(Optional<String> orderId, Optional<String> amount, Optional<String> language) {
        this(orderId, amount, language, List.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same by items. */
    public MoneyRequest with(List<Basket.Line> lines) {
        return new MoneyRequest(orderId, amount, language, lines, expectedDeposited, externalRefundId, parameters);
    }

    /** The same, a refund under a condition or with an id of the shop's. */
    public MoneyRequest refund(Optional<String> expected, Optional<String> externalId) {
        return new MoneyRequest(orderId, amount, language, items, expected, externalId, parameters);
    }

    /** The same with additional parameters. */
    public MoneyRequest with(Map<String, String> others) {
        return new MoneyRequest(orderId, amount, language, items, expectedDeposited, externalRefundId, others);
    }
}
