package org.merchantgateway.soap;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.GatewayProvider;
import org.merchantgateway.domain.port.PaymentGateway;

/** Makes the SOAP adapter known by the name {@code soap}. */
public final class SoapGatewayProvider implements GatewayProvider {

    /** For {@link java.util.ServiceLoader}. */
    public SoapGatewayProvider() {}

    @Override
    public String protocol() {
        return "soap";
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        return SoapGateway.open(config);
    }
}
