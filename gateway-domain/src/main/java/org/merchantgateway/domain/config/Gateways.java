package org.merchantgateway.domain.config;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.PaymentGateway;

/** Opens the gateway that a configuration names, with an adapter from the class path or module path. */
public final class Gateways {

    private Gateways() {}

    /**
     * Opens the gateway whose adapter is named by {@code gateway.protocol}. Sends nothing. The adapters are looked up
     * with the calling thread's context class loader, anew in each call: open a gateway once and keep it.
     *
     * @param config how to reach it
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if there is no such adapter, or it cannot work with the configuration; the first case
     *     lists the names that were found
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice, or that keeps from a proxy
     *     who we are
     * @throws java.util.ServiceConfigurationError if an adapter on the path cannot be loaded
     */
    public static PaymentGateway open(GatewayConfig config) {
        List<GatewayProvider> providers = ServiceLoader.load(GatewayProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return providers.stream()
                .filter(provider -> provider.protocol().equals(config.protocol()))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of(
                        "gateway.protocol",
                        "must name an adapter that is there (gateway-rest-adapter and gateway-soap-adapter bring one each): "
                                + providers.stream()
                                        .map(GatewayProvider::protocol)
                                        .sorted()
                                        .collect(Collectors.joining(", ", "[", "]")),
                        "got " + org.merchantgateway.domain.notation.Printable.of(config.protocol())))
                .open(config);
    }
}
