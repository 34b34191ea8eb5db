package org.merchantgateway.domain.port;

import java.util.Optional;

/**
 * By which names an order is known, as text: the shop's order number, the gateway's order id, or both. Neither is present
 * for a request that is about no order.
 *
 * @param orderNumber the shop's own number of the order
 * @param orderId the gateway's id of the order
 */
public record Reference(Optional<String> orderNumber, Optional<String> orderId) {

    private static final Reference NONE = new Reference(Optional.empty(), Optional.empty());

    /** A request that is about no order, such as a list of bindings. */
    public static Reference none() {
        return NONE;
    }

    /** An order known by the shop's number. */
    public static Reference ofNumber(String orderNumber) {
        return new Reference(Optional.of(orderNumber), Optional.empty());
    }

    /** An order known by the gateway's id. */
    public static Reference ofId(String orderId) {
        return new Reference(Optional.empty(), Optional.of(orderId));
    }

    /** An order known by both names. */
    public static Reference of(String orderNumber, String orderId) {
        return new Reference(Optional.of(orderNumber), Optional.of(orderId));
    }
}
