package org.merchantgateway.domain.order;

import org.merchantgateway.domain.notation.Printable;

/**
 * The gateway's answer to a registration.
 *
 * @param orderId the gateway's id of the order, by which all later requests name it
 * @param formUrl the page on which the payer pays, as it came but for blanks around it
 */
public record RegisteredOrder(OrderId orderId, String formUrl) {

    /** Without the page: a server may quote the request in its URL. */
    @Override
    public String toString() {
        return "RegisteredOrder[" + Printable.of(orderId.value()) + "]";
    }
}
