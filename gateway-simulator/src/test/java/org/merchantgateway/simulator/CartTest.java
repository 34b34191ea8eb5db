package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** How the gateway adds a cart up. Source: register.do, orderBundle. */
class CartTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** Quantity times price, rounded half up, per line. */
    @ParameterizedTest(name = "{0} x {1} + {2} x {3} = {4}: {5}")
    @CsvSource({
        "0.333,     1000, 1.5,   333,  833,     0",
        "0.333,     1000, 1.5,   333,  832,     8",
        "1.5,       333,  1.5,   333,  1000,    0",
        "1.5,       333,  1.5,   333,  999,     8",
        "99999.999, 10,   1,     1,    1000001, 0",
        "0.001,     499,  1,     1,    1,       0",
        "0.001,     500,  1,     1,    2,       0",
        "2.4445,    1000, 1,     1,    2446,    8",
        "0,         1000, 1,     1,    1,       8",
        "-1,        1000, 3,     1000, 2000,    8",
        "1E99,      1,    1,     1,    2,       8",
        "x,         1,    1,     1,    2,       8",
    })
    void roundsEveryLineBeforeItSums(String q1, String p1, String q2, String p2, long amount, String code) {
        for (Wire wire : Wire.values()) {
            String first = Carts.line(wire, "1", "A", q1, "itemPrice", p1);
            String second = Carts.line(wire, "2", "B", q2, "itemPrice", p2);

            assertThat(register(wire, simulator, amount, Carts.of(wire, first, second))
                            .code())
                    .as(wire.name())
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesStatedAmountsAndShowsTheCartInTheStatus(Wire wire) {
        ReadAnswer registered =
                register(wire, simulator, 800, Carts.of(wire, Carts.line(wire, "1", "A", "2.5", "itemAmount", "800")));
        ReadAnswer told = new Shop(wire, simulator.baseUri()).status(registered.get("orderId"));

        assertThat(told.fields())
                .containsEntry("orderBundle.cartItems.items[0].positionId", "1")
                .containsEntry("orderBundle.cartItems.items[0].name", "Tea")
                .containsEntry("orderBundle.cartItems.items[0].itemCode", "A")
                .containsEntry("orderBundle.cartItems.items[0].itemAmount", "800");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsSaidForTheReceipt(Wire wire) {
        ReadAnswer registered = register(wire, simulator, 500, wire == Wire.REST ? RECEIPT_JSON : RECEIPT_XML);
        String told = new Shop(wire, simulator.baseUri())
                .status(registered.get("orderId"))
                .body();

        assertThat(told).contains(wire == Wire.REST ? KEPT_JSON : KEPT_XML);
    }

    private static final List<String> KEPT_JSON = List.of(
            "\"orderCreationDate\":1772400600000",
            "\"customerDetails\":{\"email\":\"a@b.example\",\"fullName\":\"Anna\",\"deliveryInfo\":{\"country\":\"RU\",\"city\":\"X\",\"postAddress\":\"Y 1\"}}",
            "\"discount\":{\"discountType\":\"percent\",\"discountValue\":2.5}",
            "\"agentInterest\":{\"interestType\":\"percent\",\"interestValue\":\"5\"}",
            "\"itemDetails\":{\"itemDetailsParams\":[{\"name\":\"colour\",\"value\":\"green\"}]}",
            "\"itemAttributes\":{\"attributes\":[{\"name\":\"paymentMethod\",\"value\":\"1\"}]}");
    private static final String RECEIPT_JSON = "{\"orderCreationDate\":\"2026-03-02T00:30:00\","
            + KEPT_JSON.get(1)
            + ",\"cartItems\":{\"items\":[{\"positionId\":1,\"name\":\"Tea\",\"quantity\":{\"value\":1},\"itemCode\":\"A\","
            + "\"itemAmount\":500,"
            + String.join(",", KEPT_JSON.subList(2, KEPT_JSON.size()))
            + "}]}}";

    private static final List<String> KEPT_XML = List.of(
            "<orderCreationDate>2026-03-02T00:30:00.000+03:00</orderCreationDate>",
            "<customerDetails><email>a@b.example</email><deliveryInfo><country>RU</country><city>X</city><postAddress>Y 1</postAddress></deliveryInfo>"
                    + "<fullName>Anna</fullName></customerDetails>",
            "<discount><discountType>percent</discountType><discountValue>2.5</discountValue></discount>",
            "<agentInterest><interestType>percent</interestType><interestValue>5</interestValue></agentInterest>",
            "<itemDetails><itemDetailsParams name=\"colour\">green</itemDetailsParams></itemDetails>",
            "<itemAttributes><attributes name=\"paymentMethod\">1</attributes></itemAttributes>");
    private static final String RECEIPT_XML = "<orderBundle>" + KEPT_XML.get(0) + KEPT_XML.get(1)
            + "<cartItems><items positionId=\"1\"><name>Tea</name><quantity>1</quantity><itemAmount>500</itemAmount>"
            + "<itemCode>A</itemCode>"
            + String.join("", KEPT_XML.subList(2, KEPT_XML.size()))
            + "</items></cartItems></orderBundle>";

    @ParameterizedTest
    @CsvSource({"500, 1234567890, 0", "501, 1234567890, 8", "0, 12345678901, 8", "0, 123456789012, 0", "0, x, 8"})
    void refusesATaxAboveItsLineAndATaxpayerNumberOf11Digits(long tax, String inn, String code) {
        String json =
                "{\"customerDetails\":{\"email\":\"a@b.example\",\"inn\":\"" + inn + "\"},\"cartItems\":{\"items\":["
                        + "{\"positionId\":1,\"name\":\"Tea\",\"quantity\":{\"value\":1},\"itemCode\":\"A\",\"itemAmount\":500,"
                        + "\"tax\":{\"taxType\":6,\"taxSum\":" + tax + "}}]}}";
        String xml = "<orderBundle><customerDetails><email>a@b.example</email><inn>" + inn
                + "</inn></customerDetails><cartItems><items positionId=\"1\"><name>Tea</name><quantity>1</quantity>"
                + "<itemAmount>500</itemAmount><itemCode>A</itemCode><tax><taxSum>" + tax
                + "</taxSum><taxType>6</taxType></tax></items></cartItems></orderBundle>";

        for (Wire wire : Wire.values()) {
            assertThat(register(wire, simulator, 500, wire == Wire.REST ? json : xml)
                            .code())
                    .as(wire.name())
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2, A, B, 0", "1, 1, A, B, 8", "1, 2, A, A, 8"})
    void refusesPositionsAndCodesThatComeTwice(String p1, String p2, String c1, String c2, String code) {
        for (Wire wire : Wire.values()) {
            String first = Carts.line(wire, p1, c1, "1", "itemPrice", "1");
            String second = Carts.line(wire, p2, c2, "1", "itemPrice", "1");

            assertThat(register(wire, simulator, 2, Carts.of(wire, first, second))
                            .code())
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "7",
                "{\"cartItems\":7}",
                "{\"cartItems\":{\"items\":7}}",
                "{\"cartItems\":{\"items\":{}}}",
                "{\"cartItems\":{\"items\":[7]}}",
                "{\"cartItems\":{\"items\":[{\"positionId\":\"1\",\"name\":\"Tea\",\"quantity\":{\"value\":1},\"itemCode\":\"A\"}]}}",
                "{\"cartItems\":{\"items\":[{\"positionId\":1,\"name\":\"Tea\",\"quantity\":{\"value\":1},\"itemCode\":\"A\",\"itemPrice\":2,\"itemAmount\":3}]}}",
                "{\"cartItems\":{\"items\":[{\"positionId\":1,\"name\":\"Tea\",\"quantity\":{\"value\":1},\"itemCode\":\"A\",\"itemPrice\":2,\"itemCurrency\":840}]}}",
            })
    void refusesJsonThatIsNoCart(String json) {
        assertThat(register(Wire.REST, simulator, 2, json).code()).isEqualTo("8");
    }

    @Test
    void refusesWithCode5WhereTheGatewayIsOlder() {
        try (GatewaySimulator older = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(Variations.usual().withCartErrorCode(5))
                .build())) {
            for (Wire wire : Wire.values()) {
                assertThat(register(wire, older, 3, Carts.of(wire, Carts.line(wire, "1", "A", "1", "itemPrice", "1")))
                                .code())
                        .isEqualTo("5");
            }
        }
    }

    private static ReadAnswer register(Wire wire, GatewaySimulator gateway, long amount, String cart) {
        return new Shop(wire, gateway.baseUri())
                .send("register", Shop.with(Shop.order(Numbers.fresh(), amount), "orderBundle", cart));
    }
}
