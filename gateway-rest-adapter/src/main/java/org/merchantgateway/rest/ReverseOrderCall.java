package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code reverse.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class ReverseOrderCall implements RestCall<ReverseOrder, Acknowledged> {

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

    @Override
    public Optional<Acknowledged> decode(ReverseOrder reversal, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
