package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What a request says besides money is kept with its order, and can be seen there. Source: register.do, paymentorder.do. */
class KeptFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "failUrl, https://shop.example/no, https://shop.example/no",
        "description, Tea, Tea",
        "language, RU, ru",
        "clientId, c-1, c-1",
        "merchantLogin, shop, shop",
        "email, payer@example.org, payer@example.org",
        "phone, 79001234567, 79001234567",
        "pageView, MOBILE, MOBILE",
        "sessionTimeoutSecs, 600, 600",
        "expirationDate, 2099-01-02T03:04:05, 2099-01-02T00:04:05Z",
        "dynamicCallbackUrl, http://127.0.0.1:9/x, http://127.0.0.1:9/x",
        "features, FORCE_SSL, FORCE_SSL",
    })
    void keepsAFieldOfARegistration(String field, String value, String kept) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            for (Wire wire : Wire.values()) {
                Shop shop = new Shop(wire, simulator.baseUri());
                Map<String, String> order = Shop.with(Shop.order(Numbers.fresh(), 1000), field, value);
                String id = shop.send("register", order).get("orderId");

                assertThat(simulator.orders().find(id).orElseThrow().registered())
                        .as(wire.name())
                        .containsEntry(field, kept);
            }
        }
    }

    @Test
    void keepsWhatComesThroughThePort() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            var registered = simulator
                    .gateway("shop")
                    .execute(RegisterOrder.onePhase()
                            .orderNumber("A-1")
                            .amount(1000)
                            .returnUrl("https://shop.example/ok")
                            .pageView("MOBILE")
                            .merchantLogin("shop")
                            .dynamicCallbackUrl("https://shop.example/notify")
                            .build());

            assertThat(registered.orElseThrow()).isNotNull();
            assertThat(simulator.orders().find("A-1").orElseThrow().registered())
                    .containsEntry("pageView", "MOBILE")
                    .containsEntry("merchantLogin", "shop")
                    .containsEntry("dynamicCallbackUrl", "https://shop.example/notify");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFieldsOfAPayment(Wire wire) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = shop.register("register", "A-1", 1000).get("orderId");
            Map<String, String> card = Shop.card(id, "5555555555555599", "123");
            shop.send(
                    "paymentorder",
                    Shop.with(Shop.with(Shop.with(card, "ip", "203.0.113.7"), "email", "a@b.c"), "language", "ru"));

            SimulatedOrder order = simulator.orders().find(id).orElseThrow();
            assertThat(order.sums().deposited()).isEqualTo(Amount.ofMinor(1000));
            assertThat(order.payment())
                    .containsEntry("paymentWay", "CARD")
                    .containsEntry("ip", "203.0.113.7")
                    .containsEntry("email", "a@b.c")
                    .containsEntry("language", "ru");
        }
    }

    @Test
    void showsThemInTheControlApiAndKeepsThemOverARestart(@TempDir Path directory) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .stateFile(directory.resolve("state.json"))
                .build();
        String id;
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            id = shop.send("register", Shop.with(Shop.order("A-1", 1000), "pageView", "MOBILE"))
                    .get("orderId");
            shop.send("paymentorder", Shop.with(Shop.card(id, "5555555555555599", "123"), "email", "a@b.c"));
        }
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            ReadAnswer order = ReadAnswer.json(RawClient.get(simulator
                            .baseUri()
                            .resolve("/_control/orders/" + id)
                            .toString())
                    .body());

            assertThat(order.get("registered.pageView")).isEqualTo("MOBILE");
            assertThat(order.get("payment.paymentWay")).isEqualTo("CARD");
            assertThat(order.get("payment.email")).as("is the payer's").isEqualTo("***");
            assertThat(simulator.orders().find(id).orElseThrow().payment()).containsEntry("email", "a@b.c");
        }
    }
}
