package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code decline.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class DeclineOrderCall implements RestCall<DeclineOrder, Acknowledged> {

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

    @Override
    public Optional<Acknowledged> decode(DeclineOrder decline, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
