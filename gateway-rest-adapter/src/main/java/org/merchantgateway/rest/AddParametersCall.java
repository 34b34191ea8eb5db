package org.merchantgateway.rest;

import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.order.AddParameters;

/** {@code addParams.do}. */
final class AddParametersCall implements AcknowledgedCall<AddParameters> {

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
}
