package org.merchantgateway.domain.port;

import java.util.Optional;

/**
 * Which order a request is about: the shop's order number, the gateway's order id, or both. Neither is present for a request
 * that concerns no order. The texts are not validated here.
 *
 * @param orderNumber the number that the shop gave the order
 * @param orderId the id that the gateway gave the order
 */
public record Reference(Optional<String> orderNumber, Optional<String> orderId) {

    private static final Reference NONE = new Reference(Optional.empty(), Optional.empty());

    /** A request that concerns no order, such as a list of bindings. */
    public static Reference none() {
        return NONE;
    }

    /** An order, by the shop's number. */
    public static Reference ofNumber(String orderNumber) {
        return new Reference(Optional.of(orderNumber), Optional.empty());
    }

    /** An order, by the gateway's id. */
    public static Reference ofId(String orderId) {
        return new Reference(Optional.empty(), Optional.of(orderId));
    }

    /** An order, by the shop's number and the gateway's id. */
    public static Reference of(String orderNumber, String orderId) {
        return new Reference(Optional.of(orderNumber), Optional.of(orderId));
    }
}
