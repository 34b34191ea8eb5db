package org.merchantgateway.domain.config;

import org.merchantgateway.domain.port.PaymentGateway;

/**
 * Makes an adapter known to {@link Gateways}: a service for {@link java.util.ServiceLoader}. An adapter of a team's own
 * implements it with a public constructor without parameters, and declares it in {@code META-INF/services} or in its
 * module.
 */
public interface GatewayProvider {

    /**
     * The adapter's name in {@code gateway.protocol}, lower case. Compared with regard to case; unique among the
     * adapters on the path, otherwise the first one found is used.
     */
    String protocol();

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it
     * @return an open gateway, to be closed by the caller
     * @throws org.merchantgateway.domain.notation.InvalidRequest if this adapter cannot work with the configuration
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice, or that keeps from a proxy
     *     who we are
     */
    PaymentGateway open(GatewayConfig config);
}
