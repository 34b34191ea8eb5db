package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/**
 * Completions and refunds by lines of the cart. A line is written as number, code, quantity and price. The cart is
 * {@code 1 A 2 400, 2 B 1 200}: 1000 in all. Source: deposit.do and refund.do, by items.
 */
class ItemsTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "1000, '1 A 2 400, 2 B 1 200',  0 2 DEPOSITED 1000 1000 0",
        "0,    '1 A 2 400, 2 B 1 200',  0 2 DEPOSITED 1000 1000 0",
        "400,  '1 A 1 400',             0 2 DEPOSITED 1000 400 0",
        "600,  '2 B 1 200, 1 A 1 400',  0 2 DEPOSITED 1000 600 0",
        "200,  '1 A 0.5 400',           0 2 DEPOSITED 1000 200 0",
        "0,    '1 A 2 400',             8 1 APPROVED 1000 0 0",
        "401,  '1 A 1 400',             8 1 APPROVED 1000 0 0",
        "900,  '1 A 3 300',             8 1 APPROVED 1000 0 0",
        "900,  '1 A 1 900',             8 1 APPROVED 1000 0 0",
        "400,  '1 B 1 400',             8 1 APPROVED 1000 0 0",
        "400,  '3 C 1 400',             8 1 APPROVED 1000 0 0",
        "800,  '1 A 1 400, 1 A 1 400',  8 1 APPROVED 1000 0 0",
        "1200, '1 A 3 400',             5 1 APPROVED 1000 0 0",
    })
    void completesByLines(String amount, String lines, String end) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = held(shop);
            String code = deposit(shop, id, amount, lines).code();

            assertThat(code + " " + shop.sums(id)).as(wire.name()).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesALineOfAnotherName(Wire wire) {
        Shop shop = shop(wire);
        String id = held(shop);
        String coffee = items(wire, "depositItems", "1 A 1 400").replace("Tea", "Coffee");
        ReadAnswer told = shop.send("deposit", Map.of("orderId", id, "amount", "400", "depositItems", coffee));

        assertThat(told.error()).isEqualTo("8 The cart is invalid");
        assertThat(shop.sums(id)).isEqualTo("1 APPROVED 1000 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhetherALineOrTheSumIsWrong(Wire wire) {
        Shop shop = shop(wire);
        String id = held(shop);

        assertThat(deposit(shop, id, "400", "1 A 3 400").error()).isEqualTo("8 The cart is invalid");
        assertThat(deposit(shop, id, "500", "1 A 1 400").error())
                .isEqualTo("8 The total of the cart differs from the amount of the order");
    }

    /** Step by step: what is asked for, and the code and order after it. */
    @ParameterizedTest
    @EnumSource
    void givesBackNoMoreOfALineThanWasCompleted(Wire wire) {
        Shop shop = shop(wire);
        String id = held(shop);
        deposit(shop, id, "600", "1 A 1 400, 2 B 1 200");

        assertThat(refund(shop, id, "600", "1 A 1.5 400")).isEqualTo("8 2 DEPOSITED 1000 600 0");
        assertThat(refund(shop, id, "400", "1 A 1 400")).isEqualTo("0 4 REFUNDED 1000 200 400");
        assertThat(refund(shop, id, "400", "1 A 1 400")).isEqualTo("7 4 REFUNDED 1000 200 400");
        assertThat(refund(shop, id, "200", "1 A 0.5 400")).isEqualTo("8 4 REFUNDED 1000 200 400");
        assertThat(refund(shop, id, "100", "2 B 1 200")).isEqualTo("8 4 REFUNDED 1000 200 400");
        assertThat(refund(shop, id, "200", "2 B 1 200")).isEqualTo("0 4 REFUNDED 1000 0 600");
        assertThat(refund(shop, id, "200", "2 B 1 200")).isEqualTo("7 4 REFUNDED 1000 0 600");
    }

    @ParameterizedTest
    @EnumSource
    void givesBackNoLineThatWasNotCompleted(Wire wire) {
        Shop shop = shop(wire);
        String id = held(shop);
        deposit(shop, id, "400", "1 A 1 400");

        assertThat(refund(shop, id, "200", "2 B 1 200")).isEqualTo("8 2 DEPOSITED 1000 400 0");
        assertThat(refund(shop, id, "0", "1 A 1 400")).isEqualTo("0 4 REFUNDED 1000 0 400");
    }

    @ParameterizedTest
    @EnumSource
    void givesBackLinesOfAnOnePhaseOrder(Wire wire) {
        Shop shop = shop(wire);
        String id = placed(shop, "register");

        assertThat(refund(shop, id, "400", "1 A 1 400")).isEqualTo("0 4 REFUNDED 1000 600 400");
        assertThat(refund(shop, id, "400", "1 A 1 400")).isEqualTo("0 4 REFUNDED 1000 200 800");
        assertThat(refund(shop, id, "200", "1 A 0.5 400")).isEqualTo("8 4 REFUNDED 1000 200 800");
        assertThat(refund(shop, id, "0", "2 B 1 200")).isEqualTo("0 4 REFUNDED 1000 0 1000");
    }

    @ParameterizedTest
    @EnumSource
    void knowsNoLinesOfAnOrderWithoutACart(Wire wire) {
        Shop shop = shop(wire);
        String held = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        String taken = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(deposit(shop, held, "400", "1 A 1 400").code()).isEqualTo("8");
        assertThat(refund(shop, taken, "400", "1 A 1 400")).isEqualTo("8 2 DEPOSITED 1000 1000 0");
    }

    @Test
    void takesABareListOverRest() {
        Shop shop = shop(Wire.REST);
        String id = held(shop);
        String bare = "[" + line(Wire.REST, "1 A 1 400") + "]";

        assertThat(shop.send("deposit", Map.of("orderId", id, "amount", "400", "depositItems", bare))
                        .code())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REST {", "REST []", "REST 7", "REST {\"items\":[]}", "REST {\"items\":[7]}", "SOAP ITEMS"})
    void refusesItemsThatAreNone(String text) {
        Wire wire = Wire.valueOf(text.substring(0, 4));
        for (String code : List.of("8", "5")) {
            try (GatewaySimulator gateway = GatewaySimulator.start(SimulatorSettings.builder()
                    .merchant("shop", "secret")
                    .variations(Variations.usual().withCartErrorCode(Integer.parseInt(code)))
                    .build())) {
                Shop shop = new Shop(wire, gateway.baseUri());
                String id = held(shop);
                String none = text.substring(5).replace("ITEMS", "<depositItems/>");

                assertThat(shop.send("deposit", Map.of("orderId", id, "amount", "400", "depositItems", none))
                                .error())
                        .isEqualTo(code + " The cart is invalid");
                assertThat(shop.sums(id)).isEqualTo("1 APPROVED 1000 0 0");
            }
        }
    }

    private static ReadAnswer deposit(Shop shop, String id, String amount, String lines) {
        return shop.send(
                "deposit",
                Map.of("orderId", id, "amount", amount, "depositItems", items(shop.wire(), "depositItems", lines)));
    }

    private static String refund(Shop shop, String id, String amount, String lines) {
        ReadAnswer told = shop.send(
                "refund",
                Map.of("orderId", id, "amount", amount, "refundItems", items(shop.wire(), "refundItems", lines)));
        return told.code() + " " + shop.sums(id);
    }

    private static String items(Wire wire, String field, String lines) {
        return Carts.items(
                wire,
                field,
                Arrays.stream(lines.split(", ")).map(line -> line(wire, line)).toList());
    }

    private static String line(Wire wire, String line) {
        String[] parts = line.split(" ");
        return Carts.line(wire, parts[0], parts[1], parts[2], "itemPrice", parts[3]);
    }

    private static String held(Shop shop) {
        return placed(shop, "registerPreAuth");
    }

    private static String placed(Shop shop, String scheme) {
        String cart = Carts.of(shop.wire(), line(shop.wire(), "1 A 2 400"), line(shop.wire(), "2 B 1 200"));
        String id = shop.send(scheme, Shop.with(Shop.order(Numbers.fresh(), 1000), "orderBundle", cart))
                .get("orderId");
        shop.pay(id);
        return id;
    }

    private static Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
