package org.merchantgateway.rest;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.GatewayProvider;
import org.merchantgateway.domain.port.PaymentGateway;

/** Makes the REST adapter known by the name {@code rest}. */
public final class RestGatewayProvider implements GatewayProvider {

    /** For {@link java.util.ServiceLoader}. */
    public RestGatewayProvider() {}

    @Override
    public String protocol() {
        return "rest";
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        return RestGateway.open(config);
    }
}
