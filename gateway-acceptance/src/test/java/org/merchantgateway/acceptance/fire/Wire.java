package org.merchantgateway.acceptance.fire;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;

/** The two ways to the gateway. */
enum Wire {
    REST,
    SOAP;

    /** A stall costs as much; what is answered at all is answered in a tenth of it. */
    static final Duration SHORT = Duration.ofMillis(100);

    static final Duration LONG = Duration.ofSeconds(30);

    PaymentGateway open(URI endpoint, Duration deadline) {
        return Gateways.open(GatewayConfig.from(Map.of(
                "gateway.protocol", name().toLowerCase(Locale.ROOT),
                "gateway.endpoint", endpoint.toString(),
                "gateway.userName", "shop",
                "gateway.password", "secret",
                "gateway.deadline", deadline.toString())));
    }
}
