package org.merchantgateway.acceptance.secret;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.rest.RestGateway;
import org.merchantgateway.soap.SoapGateway;

/** The ways to a gateway that is elsewhere. */
enum Way {
    REST("application/json"),
    REST_BY_TOKEN("application/json"),
    SOAP("text/xml;charset=UTF-8");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String contentType;

    Way(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    boolean isSoap() {
        return this == SOAP;
    }

    /** How the gateway is reached, with all the time in the world. */
    GatewayConfig config(URI endpoint, Secrets secrets) {
        return config(endpoint, secrets, PATIENCE, PATIENCE, Optional.empty());
    }

    GatewayConfig config(
            URI endpoint,
            Secrets secrets,
            Duration connectTimeout,
            Duration deadline,
            Optional<InetSocketAddress> proxy) {
        return GatewayConfig.builder()
                .protocol(isSoap() ? "soap" : "rest")
                .endpoint(endpoint)
                .credentials(this == REST_BY_TOKEN ? secrets.byToken() : secrets.login())
                .connectTimeout(connectTimeout)
                .deadline(deadline)
                .maxAnswerBytes(1 << 16)
                .proxy(proxy.orElse(null))
                .build();
    }

    PaymentGateway open(GatewayConfig config, WireObserver observer) {
        return isSoap() ? SoapGateway.open(config, observer) : RestGateway.open(config, observer);
    }
}
