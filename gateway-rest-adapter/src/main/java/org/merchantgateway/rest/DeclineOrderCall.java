package org.merchantgateway.rest;

import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.DeclineOrder;

/** {@code decline.do}. */
final class DeclineOrderCall implements AcknowledgedCall<DeclineOrder> {

    @Override
    public String path(DeclineOrder decline) {
        return "rest/decline.do";
    }

    @Override
    public FormBody encode(DeclineOrder decline, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", decline.orderId())
                .add("orderNumber", decline.orderNumber())
                .add("language", decline.language());
    }
}
