package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code deposit.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class CompleteOrderCall implements RestCall<CompleteOrder, Acknowledged> {

    @Override
    public String path(CompleteOrder completion) {
        return "rest/deposit.do";
    }

    @Override
    public FormBody encode(CompleteOrder completion, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", completion.orderId())
                .add("amount", completion.amount())
                .add("depositItems", completion.items().map(OrderJson::items))
                .add("language", completion.language());
    }

    @Override
    public Optional<Acknowledged> decode(CompleteOrder completion, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
