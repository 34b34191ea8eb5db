package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** As the program wrote it before fields were kept by their names on the wire. */
    private static final String FIRST_VERSION = """
            {"format":"gateway-simulator-state","version":1,"starts":1,"clockAhead":"PT0S","orders":[
            {"merchant":"shop","order":{"number":"A-2","id":"85c8a30a-9849-4cb6-9a64-d9ffee20a422",
            "scheme":"ONE_PHASE","amount":1000,"currency":"643","registeredAt":"2026-11-29T19:34:32.812Z",
            "expiresAt":"2099-01-01T00:00:00Z","status":5,"sums":{"approved":0,"deposited":0,
            "refunded":0},"attempts":0,"actionCode":-100},
            "particulars":{"returnUrl":"https://shop.example/ok","language":"EN"},"attempt":{"way":"CARD",
            "maskedPan":"411111**1111","expiration":"203412","cardholder":"A B","paymentSystem":"VISA"},
            "challenge":{"card":{"pan":"VISA_ENROLLED","expiry":"2034-12","cardholder":"A B"},
            "xid":"NjIyNTQwNDI4NTY3NDU2OTI1MDU=","authorisation":0}},
            {"merchant":"shop","order":{"number":"A-1","id":"bb0f1798-a377-4418-bfc9-945a02770b39",
            "scheme":"ONE_PHASE","amount":1000,"currency":"643","registeredAt":"2026-11-29T19:34:30.471Z",
            "expiresAt":"2099-01-01T00:00:00Z","status":4,"sums":{"approved":1000,"deposited":500,
            "refunded":500},"attempts":1,"actionCode":0,"approvedAt":"2026-11-29T19:34:32.173Z",
            "depositedAt":"2026-11-29T19:34:32.173Z","refundedAt":"2026-11-29T19:34:32.719Z"},
            "particulars":{"returnUrl":"https://shop.example/ok","failUrl":"https://shop.example/no",
            "description":"Tea","language":"RU","clientId":"c-1","email":"p@q.r","phone":"79001234567",
            "parameters":{"callbackUrl":"mine"},"features":["FORCE_SSL"],
            "basket":{"lines":[{"positionId":"1","name":"Tea","quantity":"2","measure":"kg",
            "itemAmount":"1000","itemPrice":"500","itemCode":"T-1","taxType":"1","taxSum":"20",
            "extras":{"discountType":"percent","discountValue":"5","details":{"colour":"green"}}}],
            "customer":{"email":"a@b.c"},"delivery":{"country":"RU","city":"Moscow","postAddress":"x"}},
            "callbackUrl":"http://127.0.0.1:9/x"},"attempt":{"way":"CARD","maskedPan":"555555**5599",
            "expiration":"203412","cardholder":"A B","paymentSystem":"MASTERCARD","ip":"203.0.113.7",
            "bindingId":"592ad309-7d98-4a5d-a5b3-f440be1a4792","authorisation":{"approvalCode":"040281",
            "referenceNumber":"521879243184"}},"refunds":[{"amount":500,"referenceNumber":"906133915286",
            "approvalCode":"645037","at":"2026-11-29T19:34:32.719Z","items":[{"positionId":"1","name":"Tea",
            "quantity":"1","measure":"kg","itemAmount":"500","itemPrice":"500","itemCode":"T-1",
            "extras":{}}]}]}],"bindings":[
            {"id":"592ad309-7d98-4a5d-a5b3-f440be1a4792","merchant":"shop","clientId":"c-1",
            "pan":"MASTERCARD_WITHOUT_3DS","expiry":"2034-12","cardholder":"A B","active":true}]
            }
            """;

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

    /** What the files hold when the program is killed: they are copied while it runs. */
    private Path killed() throws Exception {
        return killed(file());
    }

    private Path killed(Path state) throws Exception {
        Path copies = Files.createTempDirectory(directory, "killed");
        try (var files = Files.list(state.getParent())) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Files.copy(one, copies.resolve(one.getFileName()));
            }
        }
        return copies.resolve(state.getFileName());
    }

    @Test
    void losesNothingThatWasAnsweredWhenItIsKilled() throws Exception {
        Path left;
        String before;
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            simulator.clock().advance(Duration.ofMinutes(3));
            shop.move("refund", shop.paid("register", "T-1", 1000), "300");
            shop.pay(shop.send("register", Shop.with(Shop.order("T-2", 1000), "clientId", "c-1"))
                    .get("orderId"));
            before = two(shop);
            left = killed();
        }
        try (GatewaySimulator simulator = start(left)) {
            assertThat(two(new Shop(Wire.REST, simulator.baseUri()))).isEqualTo(before);
            assertThat(simulator.clock().ahead()).isEqualTo(Duration.ofMinutes(3));
        }
    }

    private static String two(Shop shop) {
        return shop.send("getOrderStatusExtended", Map.of("orderNumber", "T-1")).body()
                + shop.send("getOrderStatusExtended", Map.of("orderNumber", "T-2"))
                        .body()
                + shop.send("getBindings", Map.of("clientId", "c-1")).body();
    }

    @Test
    void losesNothingWhenItIsKilledTwice() throws Exception {
        Path first;
        Path second;
        try (GatewaySimulator simulator = start()) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            first = killed();
        }
        try (GatewaySimulator simulator = start(first)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.move("refund", simulator.orders().find("T-1").orElseThrow().id(), "300");
            second = killed(first);
        }
        try (GatewaySimulator simulator = start(second)) {
            assertThat(simulator
                            .orders()
                            .find("T-1")
                            .orElseThrow()
                            .sums()
                            .refunded()
                            .minor())
                    .isEqualTo(300);
        }
    }

    @Test
    void keepsNothingOfWhatWasResetAndAllThatCameAfterIt() {
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.paid("register", "T-1", 1000);
            simulator.reset();
            shop.paid("register", "T-2", 1000);
        }
        try (GatewaySimulator simulator = start()) {
            assertThat(simulator.orders().find("T-1")).isEmpty();
            assertThat(simulator.orders().find("T-2")).isPresent();
        }
    }

    @Test
    void passesOverAChangeThatWasNotWrittenToItsEndAndOthersThatAreOlder() throws Exception {
        Path left;
        try (GatewaySimulator simulator = start()) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            left = killed();
        }
        Path changes = left.resolveSibling("state.json.changes-1");
        Files.writeString(left.resolveSibling("state.json.changes-7"), "9\n{\"of another start\"\n");
        Files.writeString(changes, "{\"clockAhead\":\"PT0S\",\"ord", StandardOpenOption.APPEND);

        try (GatewaySimulator simulator = start(left)) {
            assertThat(simulator.orders().find("T-1")).isPresent();
        }
        assertThat(changes).doesNotExist();
    }

    @Test
    void saysThatAChangeCannotBeRead() throws Exception {
        start().close();
        Files.writeString(directory.resolve("state.json.changes-1"), "1\n{\"clockAhead\":\"PT0S\",\"order\":{}}\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(StateFileException.class)
                .hasMessage(
                        "cannot use the state file " + file() + ": a change that was kept beside it cannot be read");
    }

    @Test
    void letsOneSimulatorUseAFileAtATime() {
        try (GatewaySimulator simulator = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StateFileException.class)
                    .hasMessage("cannot use the state file " + file() + ": another simulator is using it");
            assertThat(simulator.orders().stream()).isEmpty();
        }
        start().close();
    }

    @Test
    void masksACardNumberThatSomebodyTyped() throws Exception {
        try (GatewaySimulator simulator = start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.send(
                    "register",
                    Shop.with(
                            Shop.with(Shop.order("T-1", 1000), "description", "card 4000 0566 5566 5556"),
                            "jsonParams",
                            "{\"note\":\"4000056655665556\"}"));
            assertThat(Files.readString(directory.resolve("state.json.changes-1")))
                    .contains("T-1")
                    .doesNotContain("4000 0566", "4000056655665556");
        }

        assertThat(Files.readString(file())).contains("T-1").doesNotContain("4000 0566", "4000056655665556");
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
    void readsAFileOfVersion1() throws Exception {
        Files.writeString(file(), FIRST_VERSION);
        String written;
        try (GatewaySimulator simulator = start()) {
            SimulatedOrder order = simulator.orders().find("A-1").orElseThrow();

            assertThat(order.registered())
                    .containsEntry("failUrl", "https://shop.example/no")
                    .containsEntry("dynamicCallbackUrl", "http://127.0.0.1:9/x")
                    .containsEntry("orderBundle.items.1.quantity.value", "2")
                    .containsEntry("orderBundle.items.1.discount.discountValue", "5")
                    .containsEntry("orderBundle.items.1.itemDetails.colour", "green")
                    .containsEntry("orderBundle.customerDetails.email", "a@b.c")
                    .containsEntry("features", "FORCE_SSL");
            assertThat(order.parameters()).containsExactly(Map.entry("callbackUrl", "mine"));
            assertThat(order.sums().refunded().minor()).isEqualTo(500);
            assertThat(simulator.orders().find("A-2").orElseThrow().status().code())
                    .isEqualTo(5);
        }
        written = Files.readString(file());
        assertThat(written).contains("\"version\":3", "\"details\":").doesNotContain("particulars", "extras");
        start().close();
        assertThat(file()).content().isEqualTo(written.replace("\"starts\":2", "\"starts\":3"));
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
                "{\"format\":\"gateway-simulator-state\",\"version\":4} | it is of version 4, this program reads versions 1 to 3",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"x\"} | it lacks the orders",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"x\",\"orders\":[],\"bindings\":[]} | it holds a value that cannot be read",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"-PT1S\",\"orders\":[],\"bindings\":[]} | its clock cannot be set",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"P106752D\",\"orders\":[],\"bindings\":[]} | its clock cannot be set",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"PT0S\",\"orders\":[{\"merchant\":\"shop\"}],\"bindings\":[]} | an order lacks order",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"PT0S\",\"orders\":[],\"bindings\":[{\"id\":\"1\",\"merchant\":\"shop\",\"clientId\":\"c\",\"pan\":\"VISA_ENROLLED\",\"expiry\":\"2034-12\",\"cardholder\":\"A\",\"active\":true,\"secret\":\"x\"}]} | a stored card has a field that is not known",
                "{\"format\":\"gateway-simulator-state\",\"version\":1,\"starts\":1,\"clockAhead\":\"PT0S\",\"orders\":[],\"bindings\":[{\"id\":\"1\",\"merchant\":\"shop\",\"clientId\":\"c\",\"pan\":\"4111111111111111\"}]} | it holds a value that cannot be read",
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
        return start(file());
    }

    private static GatewaySimulator start(Path file) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .stateFile(file)
                .build());
    }
}
