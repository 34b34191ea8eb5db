package org.merchantgateway.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.GatewayProvider;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireObserver;

/** Makes the REST adapter known by the name {@code rest}. */
public final class RestGatewayProvider implements GatewayProvider {

    /** For {@link java.util.ServiceLoader}. */
    public RestGatewayProvider() {}

    @Override
    public String protocol() {
        return "rest";
    }

    /** With the operations of {@link OwnOperations} on the path. */
    @Override
    public PaymentGateway open(GatewayConfig config) {
        List<OwnOperation<?, ?>> own = new ArrayList<>();
        ServiceLoader.load(OwnOperations.class).forEach(found -> own.addAll(found.operations()));
        return RestGateway.open(config, WireObserver.NONE, own);
    }
}
