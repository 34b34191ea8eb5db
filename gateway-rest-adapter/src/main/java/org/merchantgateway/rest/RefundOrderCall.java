package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code refund.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class RefundOrderCall implements RestCall<RefundOrder, Acknowledged> {

    @Override
    public String path(RefundOrder refund) {
        return "rest/refund.do";
    }

    @Override
    public FormBody encode(RefundOrder refund, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", refund.orderId())
                .add("amount", refund.amount())
                .add("language", refund.language())
                .add("refundItems", refund.items().map(OrderJson::items))
                .add("expectedDepositedAmount", refund.expectedDepositedAmount())
                .add("externalRefundId", refund.externalRefundId());
    }

    @Override
    public Optional<Acknowledged> decode(RefundOrder refund, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
