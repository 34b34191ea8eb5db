package org.merchantgateway.domain.config;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.notation.InvalidRequest;

class GatewaysTest {

    /** No adapter is on this module's path. */
    @Test
    void nameTheAdaptersThatAreThere() {
        GatewayConfig config =
                GatewayConfig.of("carrier pigeon", URI.create("https://a.example"), "shop-api", "secret");

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Gateways.open(config))
                .withMessage(
                        "gateway.protocol must name an adapter that is there (gateway-rest-adapter and gateway-soap-adapter "
                                + "bring one each): [], got carrier pigeon");
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> Payments.open(config));
    }
}
