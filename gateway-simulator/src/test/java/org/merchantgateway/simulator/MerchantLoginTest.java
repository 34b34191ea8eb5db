package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** The merchant that a request names beside its credentials. Source: merchantLogin in the requests of each operation. */
class MerchantLoginTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** SOAP names a merchant in {@code declineOrder} alone. */
    @ParameterizedTest
    @CsvSource({
        "REST, getOrderStatusExtended",
        "REST, getBindings",
        "REST, decline",
        "SOAP, decline",
    })
    void mustBeTheMerchantOfTheCredentials(Wire wire, String request) {
        Shop shop = new Shop(wire, simulator.baseUri());
        Map<String, String> fields = request.equals("getBindings")
                ? Map.of("clientId", "client-1")
                : Map.of(
                        "orderId",
                        shop.register("register", Numbers.fresh(), 1000).get("orderId"));

        assertThat(shop.send(request, Shop.with(fields, "merchantLogin", "other"))
                        .code())
                .isEqualTo("5");
        assertThat(shop.send(request, Shop.with(fields, "merchantLogin", "shop"))
                        .code())
                .isEqualTo(request.equals("getBindings") ? "2" : "0");
    }

    @Test
    void mustBeTheMerchantOfTheCredentialsInMemoryToo() {
        OrderNumber number = OrderNumber.of(Numbers.fresh());
        SimulatedGateway gateway = simulator.gateway("shop");
        OrderId id = gateway.execute(RegisterOrder.onePhase()
                        .orderNumber(number)
                        .amount(1_000)
                        .returnUrl("https://shop.example/ok")
                        .build())
                .orElseThrow()
                .orderId();

        MerchantLogin other = MerchantLogin.of("other");
        assertThat(Stream.<Operation<?>>of(
                        GetOrderStatusExtended.of(id).ofMerchant(other),
                        GetBindings.of(ClientId.of("client-1")).ofMerchant(other),
                        DeclineOrder.of(id, number).ofMerchant(other)))
                .extracting(operation ->
                        gateway.execute(operation).fold(yes -> "", Outcome.Refused::code, n -> "", d -> ""))
                .containsOnly("5");
        assertThat(gateway.execute(DeclineOrder.of(id, number).ofMerchant(MerchantLogin.of("shop"))))
                .isInstanceOf(Outcome.Accepted.class);
    }
}
