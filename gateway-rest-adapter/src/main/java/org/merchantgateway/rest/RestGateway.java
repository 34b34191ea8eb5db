package org.merchantgateway.rest;

import java.util.Map;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.HttpGateway;
import org.merchantgateway.http.Transport;
import org.merchantgateway.http.Wire;
import org.merchantgateway.http.WireObserver;

/**
 * The gateway over REST: form-encoded POSTs in UTF-8 to {@code {endpoint}/rest/...}, JSON back. Payments by wallet are JSON,
 * to {@code {endpoint}/google/payment.do} and its siblings. Safe for use by many threads. Source: REST interface.
 *
 * <p>Its settings are {@code gateway.rest.wallet-currency}, what a payment by wallet calls its currency: {@code currency}
 * (by default) or {@code currencyCode}; and where below the endpoint a wallet is posted to:
 * {@code gateway.rest.android-pay-path} and {@code gateway.rest.google-pay-path} ({@code google/payment.do} by default),
 * {@code gateway.rest.apple-pay-path} ({@code applepay/payment.do}), {@code gateway.rest.samsung-pay-path}
 * ({@code samsung/payment.do}).
 */
public final class RestGateway extends HttpGateway<GatewayConfig> {

    private RestGateway(GatewayConfig config, Map<Class<?>, RestCall<?, ?>> calls, Transport transport) {
        super("REST", config, config, calls, transport);
    }

    /**
     * Opens a gateway. Sends nothing.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if a {@code gateway.rest} setting is invalid
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    public static PaymentGateway open(GatewayConfig config) {
        return open(config, WireObserver.NONE);
    }

    /**
     * Opens a gateway whose exchanges are seen, masked, by an observer.
     *
     * @param config how to reach it; {@code gateway.protocol} is not looked at
     * @param observer sees every exchange when it is over
     * @return an open gateway, to be closed by the caller
     * @throws InvalidRequest if a {@code gateway.rest} setting is invalid
     * @throws IllegalStateException if this JVM is set up in a way that would send a request twice
     */
    public static PaymentGateway open(GatewayConfig config, WireObserver observer) {
        Map<Class<?>, RestCall<?, ?>> calls = calls(config);
        return new RestGateway(config, calls, Wire.open(config, observer, new RestMasking(config.credentials())));
    }

    private static Map<Class<?>, RestCall<?, ?>> calls(GatewayConfig config) {
        return RestCalls.of(RestSettings.of(config.extras()));
    }

    /** A gateway over what stands for the wire. */
    static PaymentGateway over(Transport transport, GatewayConfig config) {
        return new RestGateway(config, calls(config), transport);
    }
}
