package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.state.StateFileException;

/** Orders and stored cards in a file. */
class StateTest {

    @TempDir
    private Path directory;

    @Test
    void bringsEveryKindOfOrderBackAsItWas() throws Exception {
        Map<String, String> before;
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            simulator.clock().advance(Duration.ofMinutes(3));
            shop.register("register", "new", 1000);
            shop.move("refund", shop.paid("register", "refunded", 1000), "300");
            shop.move("deposit", shop.paid("registerPreAuth", "completed", 1000), "700");
            shop.reverse(shop.paid("registerPreAuth", "reversed", 1000));
            String declined = shop.register("register", "declined", 1000).get("orderId");
            shop.send("paymentorder", Shop.card(declined, "5432543254325430", "521"));
            String stored = shop.send("register", Shop.with(Shop.order("stored", 1000), "clientId", "c-1"))
                    .get("orderId");
            shop.pay(stored);
            shop.send(
                    "register",
                    Shop.with(
                            Shop.with(
                                    Shop.order("cart", 2000),
                                    "orderBundle",
                                    Carts.of(Wire.REST, Carts.line(Wire.REST, "1", "T-1", "2", "itemPrice", "1000"))),
                            "jsonParams",
                            "{\"a\":\"б\"}"));
            before = reports(shop);
        }
        try (GatewaySimulator simulator = start()) {
            assertThat(reports(new Shop(Wire.REST, simulator.baseUri()))).isEqualTo(before);
            assertThat(simulator.clock().ahead()).isEqualTo(Duration.ofMinutes(3));
        }
    }

    private static Map<String, String> reports(Shop shop) {
        Map<String, String> reports = new java.util.TreeMap<>();
        for (String number : List.of("new", "refunded", "completed", "reversed", "declined", "stored", "cart")) {
            reports.put(
                    number,
                    shop.send("getOrderStatusExtended", Map.of("orderNumber", number))
                            .body());
        }
        reports.put(
                "bindings", shop.send("getBindings", Map.of("clientId", "c-1")).body());
        return reports;
    }

    @Test
    void goesOnWithAnAuthenticationAndAStoredCard() {
        String challenged;
        String bindingId;
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            challenged = shop.register("register", "3ds", 1000).get("orderId");
            shop.send("paymentorder", Shop.card(challenged, "4111111111111111", "123"));
            shop.pay(shop.send("register", Shop.with(Shop.order("T-1", 1000), "clientId", "c-1"))
                    .get("orderId"));
            bindingId = shop.send("getBindings", Map.of("clientId", "c-1")).get("bindings[0].bindingId");
        }
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            assertThat(shop.status(challenged).get("orderStatus")).isEqualTo("5");
            assertThat(shop.send("finish3dsPayment", Map.of("mdOrder", challenged, "paRes", "broken"))
                            .code())
                    .isEqualTo("0");
            String next = shop.send("register", Shop.with(Shop.order("T-2", 1000), "clientId", "c-1"))
                    .get("orderId");
            assertThat(shop.send(
                                    "paymentOrderBinding",
                                    Map.of("mdOrder", next, "bindingId", bindingId, "cvc", "123", "ip", "203.0.113.7"))
                            .code())
                    .isEqualTo("0");
            assertThat(shop.sums(next)).isEqualTo("2 DEPOSITED 1000 1000 0");
        }
    }

    @Test
    void drawsNoIdTwiceFromOneSeed() {
        String first;
        try (GatewaySimulator simulator = start()) {
            first = new Shop(Wire.REST, simulator.baseUri())
                    .register("register", "T-1", 1000)
                    .get("orderId");
        }
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            assertThat(shop.register("register", "T-2", 1000).get("orderId")).isNotEqualTo(first);
            assertThat(shop.register("register", "T-1", 1000).code()).isEqualTo("1");
        }
    }

    @Test
    void writesSoonAfterAChange() throws Exception {
        try (GatewaySimulator simulator = start()) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            for (int i = 0; i < 100 && !Files.readString(file()).contains("T-1"); i++) {
                Thread.sleep(100);
            }

            assertThat(file()).content().contains("\"T-1\"");
        }
    }

    @Test
    void writesNoCardNumberCvcOrPassword() throws Exception {
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.pay(shop.send("register", Shop.with(Shop.order("T-1", 1000), "clientId", "c-1"))
                    .get("orderId"));
            String unknown = shop.register("register", "T-2", 1000).get("orderId");
            shop.send("paymentorder", Shop.card(unknown, "4000056655665556", "917"));
            String challenged = shop.register("register", "T-3", 1000).get("orderId");
            shop.send("paymentorder", Shop.card(challenged, "4111111111111111", "123"));
        }

        String text = Files.readString(file());
        for (TestCard card : TestCard.values()) {
            assertThat(text).doesNotContain(card.pan());
        }
        assertThat(text)
                .contains("MASTERCARD_WITHOUT_3DS", "VISA_ENROLLED", "400005**5556")
                .doesNotContain("4000056655665556", "\"123\"", "917", "secret");
        assertThat(text.lines().filter(line -> line.startsWith("{\"merchant\":")))
                .hasSize(3);
    }

    @Test
    void leavesNothingElseBesideIt() throws Exception {
        start().close();

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "''                                             | it is no JSON object",
                "orders                                         | it is no JSON at line 1",
                "{\"format\":\"another\"}                       | it was not written by this program",
                "[]                                             | it is no JSON object",
                "{\"format\":\"gateway-simulator-state\",\"version\":2} | it is of version 2, this program reads version 1",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"x\"} | it lacks the orders",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"x\",\"orders\":[],\"bindings\":[]} | it holds a value that cannot be read",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"-PT1S\",\"orders\":[],\"bindings\":[]} | its clock cannot be set",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"P106752D\",\"orders\":[],\"bindings\":[]} | its clock cannot be set",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"PT0S\",\"orders\":[{\"merchant\":\"shop\"}],\"bindings\":[]} | PlacedOrder lacks order",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"PT0S\",\"orders\":[{\"secret\":\"shop\"}],\"bindings\":[]} | PlacedOrder has a field that is not known",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"PT0S\",\"orders\":[],\"bindings\":[{\"pan\":\"4111111111111111\"}]} | it holds a value that cannot be read",
            })
    void saysWhyAFileIsNone(String content, String reason) throws Exception {
        Files.writeString(file(), content.equals("''") ? "" : content);

        assertThatThrownBy(this::start)
                .isInstanceOf(StateFileException.class)
                .hasMessage("cannot use the state file " + file() + ": " + reason);
        assertThat(file()).content().isEqualTo(content.equals("''") ? "" : content);
    }

    @Test
    void saysThatAFieldIsTooLong() throws Exception {
        Files.writeString(file(), "{\"" + "x".repeat(60_000) + "\":1}");

        assertThatThrownBy(this::start).isInstanceOf(StateFileException.class).hasMessageEndingWith(": it is no JSON");
    }

    @Test
    void saysThatItCannotBeRead() throws Exception {
        Files.createDirectory(file());

        assertThatThrownBy(this::start).isInstanceOf(StateFileException.class);
    }

    private Path file() {
        return directory.resolve("state.json");
    }

    private GatewaySimulator start() {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .stateFile(file())
                .build());
    }
}
