package org.merchantgateway.rest;

import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.RefundOrder;

/** {@code refund.do}. */
final class RefundOrderCall implements AcknowledgedCall<RefundOrder> {

    @Override
    public String path(RefundOrder refund) {
        return "rest/refund.do";
    }

    @Override
    public FormBody encode(RefundOrder refund, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", refund.orderId())
                .add("amount", refund.amount().orElse(Amount.ZERO)) // zero is all that is left
                .add("language", refund.language())
                .add("refundItems", refund.items().map(OrderJson::items))
                .add("expectedDepositedAmount", refund.expectedDepositedAmount())
                .add("externalRefundId", refund.externalRefundId());
    }
}
