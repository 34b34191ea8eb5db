package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Outcomes.kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;

/** A token stands alone, for user name and password; and with it an order's status is asked by order id only. */
class TokenTest {

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ALL_IN_FULL")
    void standsAloneAndNeverInTheUrl(Operation<?> operation) {
        RestPeer.Received request = RestPeer.request(operation, "gateway.token", "t0ken");

        if (operation == Operations.PAY_BY_WALLET_IN_FULL) {
            assertThat(request.text()).doesNotContain("t0ken"); // names the merchant and no credentials
        } else {
            assertThat(request.fields().stream().map(field -> field.split("=", 2)[0]))
                    .containsOnlyOnce("token")
                    .doesNotContain("userName", "password");
        }
        assertThat(request.uri().getQuery()).isNull();
        assertThat(request.headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    /** What a gateway says to that is not documented, and "not found" would settle a payment as one that never was. */
    @Test
    void anOrdersStatusByNumberIsRefusedBeforeTheWire() {
        try (RestPeer peer = RestPeer.answering("{\"errorCode\":\"6\"}");
                PaymentGateway gateway = RestGateway.open(peer.config("gateway.token", "t0ken"))) {
            var refused = Outcomes.refused(gateway.execute(GetOrderStatusExtended.of(Operations.NUMBER)));

            assertThat(kind(refused)).isEqualTo("Refused UNSUPPORTED");
            assertThat(refused.texts().technical()).contains("gateway.token", "order id", "gateway.userName");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void itIsAskedByIdOrByPasswordAllTheSame() {
        try (RestPeer peer = RestPeer.answering("{\"orderStatus\":2}")) {
            assertThat(kind(peer.execute(Operations.STATUS, "gateway.token", "t0ken")))
                    .isEqualTo("Accepted");
            assertThat(kind(peer.execute(Operations.STATUS_IN_FULL, "gateway.token", "t0ken")))
                    .isEqualTo("Accepted");
            assertThat(kind(peer.execute(GetOrderStatusExtended.of(Operations.NUMBER))))
                    .isEqualTo("Accepted");
        }
    }
}
