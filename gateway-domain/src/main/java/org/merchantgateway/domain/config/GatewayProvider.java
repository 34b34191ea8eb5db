package org.merchantgateway.domain.config;

import org.merchantgateway.domain.port.PaymentGateway;

/** By which an adapter is found: a service for {@link java.util.ServiceLoader}. */
public interface GatewayProvider {

    /** The adapter's name in {@code gateway.protocol}, lower case. */
    String protocol();

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it
     * @return an open gateway, to be closed by the caller
     * @throws org.merchantgateway.domain.notation.InvalidRequest if this adapter cannot work with the configuration
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    PaymentGateway open(GatewayConfig config);
}
