package org.merchantgateway.domain.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantgateway.domain.notation.Printable;

/**
 * The gateway's answer to a registration. Store the order id and send the payer's browser to the page; after the
 * payer's return, ask for the order's status. Source: register.do, response parameters.
 *
 * @param orderId the gateway's id of the order, by which later requests name it
 * @param formUrl the page on which the payer pays, as the gateway answered it, without blanks around it. It is not
 *     checked to be a URL
 * @param others whatever else the gateway answered, by path, as it came, such as {@code externalParams} with deep links
 */
public record RegisteredOrder(OrderId orderId, String formUrl, Map<String, String> others) {

    /** Copies the map: later changes to the argument do not show, and the copy cannot be changed. */
    public RegisteredOrder {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * An answer with no other data than the order's id and its payment page.
     *
     * @param orderId the gateway's id of the order
     * @param formUrl the page on which the payer pays
     */
    public RegisteredOrder(OrderId orderId, String formUrl) {
        this(orderId, formUrl, Map.of());
    }

    /** The order's id, without the page: a server may quote the request in the page's URL. */
    @Override
    public String toString() {
        return "RegisteredOrder[" + Printable.reference(orderId.value()) + "]";
    }
}
