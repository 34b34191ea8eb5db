package org.merchantgateway.rest;

import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.ReverseOrder;

/** {@code reverse.do}. */
final class ReverseOrderCall implements AcknowledgedCall<ReverseOrder> {

    @Override
    public String path(ReverseOrder reversal) {
        return "rest/reverse.do";
    }

    @Override
    public FormBody encode(ReverseOrder reversal, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", reversal.orderId())
                .add("language", reversal.language())
                .add("amount", reversal.amount());
    }
}
