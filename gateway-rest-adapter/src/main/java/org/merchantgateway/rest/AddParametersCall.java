package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.port.Acknowledged;

/** {@code addParams.do}. Its only success field is the code, so a missing one leaves it in doubt. */
final class AddParametersCall implements RestCall<AddParameters, Acknowledged> {

    @Override
    public String path(AddParameters addition) {
        return "rest/addParams.do";
    }

    @Override
    public FormBody encode(AddParameters addition, Credentials credentials) {
        return new FormBody(credentials)
                .add("orderId", addition.orderId())
                .add("params", OrderJson.parameters(addition.parameters()));
    }

    @Override
    public Optional<Acknowledged> decode(AddParameters addition, Answer answer) throws UnreadableAnswer {
        return answer.acknowledged();
    }
}
