package org.merchantgateway.rest;

import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;

/** {@code deposit.do}. */
final class CompleteOrderCall implements AcknowledgedCall<CompleteOrder> {

    @Override
    public String path(CompleteOrder completion) {
        return "rest/deposit.do";
    }

    @Override
    public FormBody encode(CompleteOrder completion, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", completion.orderId())
                .add("amount", completion.amount().orElse(Amount.ZERO)) // zero is the whole
                .add("depositItems", completion.items().map(OrderJson::items))
                .add("language", completion.language());
    }
}
