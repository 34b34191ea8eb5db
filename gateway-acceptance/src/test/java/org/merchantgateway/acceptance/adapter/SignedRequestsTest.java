package org.merchantgateway.acceptance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** The hash that a request carries is that of its body, over either wire. */
class SignedRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void theHashIsThatOfTheBodyAsItIsSent(String protocol) throws Exception {
        AtomicReference<byte[]> request = new AtomicReference<>();
        try (FaultServer server = FaultServer.start(peer -> {
                    peer.readRequest();
                    request.set(peer.request());
                    peer.answer(RawAnswer.of(503, "text/plain", ""));
                });
                PaymentGateway gateway = Gateways.open(GatewayConfig.from(Map.of(
                        "gateway.protocol", protocol,
                        "gateway.endpoint", server.baseUri().toString(),
                        "gateway.userName", "shop-api",
                        "gateway.password", "qwe?rt%y",
                        "gateway.signing.hash", "true")))) {
            gateway.execute(GetOrderStatusExtended.of(OrderNumber.of("A 1/2")));
        }
        int body = new String(request.get(), StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(Arrays.copyOfRange(request.get(), body, request.get().length));

        assertThat(new String(request.get(), 0, body, StandardCharsets.ISO_8859_1))
                .containsOnlyOnce("\r\nX-Hash: " + Base64.getEncoder().encodeToString(hash) + "\r\n");
    }
}
