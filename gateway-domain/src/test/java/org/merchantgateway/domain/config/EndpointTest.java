package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.config.GatewayConfigTest.violations;
import static org.merchantgateway.domain.config.GatewayConfigTest.with;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.Violation;

/** Where a configuration may send a password to. */
class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/payment",
                "http://127.0.0.1",
                "http://127.8.8.8:1",
                "http://[::1]:8080/p",
                "https://pay.example",
                "HTTPS://pay.example:8443/payment"
            })
    void takesHttpsAndLoopback(String endpoint) {
        assertThat(GatewayConfig.from(with("endpoint", endpoint)).endpoint()).isEqualTo(URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.example",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://10.0.0.1",
                "http://0.0.0.0",
                "http://128.0.0.1",
                "ftp://pay.example",
                "ws://localhost",
                "https://shop:pass@pay.example",
                "https://pay.example?a=b",
                "https://pay.example/#x",
                "http://localhost@pay.example",
                "pay.example/payment",
                "/payment",
                "https:///payment",
                "https:pay",
                "not a url",
                "https://pay.example:bad"
            })
    void refusesAnyOtherEndpoint(String endpoint) {
        assertThat(violations(with("endpoint", endpoint)))
                .extracting(Violation::path)
                .containsExactly("gateway.endpoint");
    }
}
