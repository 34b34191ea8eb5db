package org.merchantgateway.domain.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantgateway.domain.notation.Printable;

/**
 * The gateway's answer to a registration.
 *
 * @param orderId the gateway's id of the order, by which all later requests name it
 * @param formUrl the page on which the payer pays, as it came but for blanks around it
 * @param others whatever else the gateway answered, by path, as it came: {@code externalParams} with deep links, for one
 */
public record RegisteredOrder(OrderId orderId, String formUrl, Map<String, String> others) {

    public RegisteredOrder {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** An answer of nothing but the order's id and its payment page. */
    public RegisteredOrder(OrderId orderId, String formUrl) {
        this(orderId, formUrl, Map.of());
    }

    /** Without the page: a server may quote the request in its URL. */
    @Override
    public String toString() {
        return "RegisteredOrder[" + Printable.of(orderId.value()) + "]";
    }
}
