package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** An order that the shop declines, or adds parameters to. Source: decline.do and addParams.do. */
class OrderCareTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant("other", "secret")
                .build());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** By which of the two ids. */
    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void declinesAnOrderThatNobodyHasPaid(boolean byId, boolean byNumber) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String number = Numbers.fresh();
            String id = shop.register("register", number, 1000).get("orderId");
            Map<String, String> fields = new TreeMap<>();
            if (byId) {
                fields.put("orderId", id);
            }
            if (byNumber) {
                fields.put("orderNumber", number);
            }
            ReadAnswer told = shop.send("decline", fields);

            assertThat(told.fields()).isEqualTo(Map.of("errorCode", "0", "errorMessage", "Success"));
            assertThat(shop.status(id).fields())
                    .containsEntry("orderStatus", "6")
                    .containsEntry("actionCode", "4005");
            assertThat(shop.pay(id).code()).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void declinesAnOrderWhosePayerIsAtTheAcs(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        PaRes late = Acs.answer(PaReq.of(shop.pay(id, TestCard.VISA_ENROLLED).get("paReq")));

        assertThat(shop.send("decline", Map.of("orderId", id)).code()).isEqualTo("0");
        assertThat(shop.finish(id, late).code()).isEqualTo("5");
        assertThat(shop.sums(id)).isEqualTo("6 DECLINED 0 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void refusesToDeclineAnOrderThatIsPaidOrDeclined(Wire wire) {
        Shop shop = shop(wire);
        String paid = shop.paid("register", Numbers.fresh(), 1000);
        String held = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        String declined = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        shop.send("decline", Map.of("orderId", declined));

        for (String id : new String[] {paid, held, declined}) {
            assertThat(shop.send("decline", Map.of("orderId", id)).error())
                    .isEqualTo("7 The order cannot be declined in its current state");
        }
        assertThat(shop.sums(paid)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @CsvSource({
        "orderId,     -,       5, [orderId] is empty",
        "orderId,     nothing, 6, No such order",
        "orderNumber, nothing, 6, No such order",
        "userName,    other,   6, No such order",
        "language,    xx,      5, Invalid merchant language",
        "password,    wrong,   5, Access denied",
    })
    void refusesToDecline(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");

            assertThat(shop.send("decline", changed(Map.of("orderId", id), field, value))
                            .error())
                    .isEqualTo(code + " " + text);
            assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        }
    }

    @Test
    void declinesNoOrderByTheNumberOfAnother() {
        Shop shop = shop(Wire.REST);
        String number = Numbers.fresh();
        shop.register("register", number, 1000);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");

        assertThat(shop.send("decline", Map.of("orderId", id, "orderNumber", number))
                        .code())
                .isEqualTo("6");
    }

    @ParameterizedTest
    @EnumSource
    void addsParametersAndReplacesThoseOfTheSameName(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        add(shop, id, "a", "1");
        add(shop, id, "b", "2");
        ReadAnswer told = add(shop, id, "a", "3");

        assertThat(told.fields())
                .isEqualTo(
                        wire == Wire.REST
                                ? Map.of("errorCode", "0")
                                : Map.of("errorCode", "0", "errorMessage", "Success"));
        assertThat(shop.status(id).fields())
                .containsEntry("merchantOrderParams[0].name", "a")
                .containsEntry("merchantOrderParams[0].value", "3")
                .containsEntry("merchantOrderParams[1].name", "b")
                .containsEntry("merchantOrderParams[1].value", "2")
                .doesNotContainKey("merchantOrderParams[2].name");
    }

    @ParameterizedTest
    @EnumSource
    void addsParametersToAPaidOrderToo(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.paid("register", Numbers.fresh(), 1000);
        add(shop, id, "a", "1");

        assertThat(shop.status(id).get("merchantOrderParams[0].value")).isEqualTo("1");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @CsvSource({
        "orderId,  -,       5, [orderId] is empty",
        "orderId,  nothing, 6, No such order",
        "params,   -,       5, [jsonParams] is invalid",
        "userName, other,   6, No such order",
        "language, xx,      5, Invalid merchant language",
        "password, wrong,   5, Access denied",
    })
    void refusesToAddParameters(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
            Map<String, String> fields = Map.of("orderId", id, "params", parameters(wire, "a", "1"));

            assertThat(shop.send("addParams", changed(fields, field, value)).error())
                    .isEqualTo(code + " " + text);
            assertThat(shop.status(id).fields()).doesNotContainKey("merchantOrderParams[0].name");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesParametersThatAreTooLong(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");

        assertThat(add(shop, id, "n".repeat(256), "1").code()).isEqualTo("5");
        assertThat(add(shop, id, "a", "v".repeat(1025)).code()).isEqualTo("5");
        assertThat(add(shop, id, "n".repeat(255), "v".repeat(1024)).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "7", "[]", "{}", "{\"a\":{}}", "{\"a\":[]}", "null"})
    void refusesParametersThatAreNoObjectOfTexts(String json) {
        Shop shop = shop(Wire.REST);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");

        assertThat(shop.send("addParams", Map.of("orderId", id, "params", json)).code())
                .isEqualTo("5");
    }

    @Test
    void answersByNumbersOverRest() {
        Shop shop = shop(Wire.REST);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");

        assertThat(JsonTypes.of(add(shop, id, "a", "1").body())).isEqualTo(Map.of("errorCode", "number"));
        assertThat(JsonTypes.of(add(shop, "nothing", "a", "1").body()))
                .isEqualTo(Map.of("errorCode", "number", "errorMessage", "text"));
        assertThat(JsonTypes.of(shop.send("decline", Map.of("orderId", id)).body()))
                .isEqualTo(Map.of("errorCode", "number", "errorMessage", "text"));
    }

    private static ReadAnswer add(Shop shop, String id, String name, String value) {
        return shop.send("addParams", Map.of("orderId", id, "params", parameters(shop.wire(), name, value)));
    }

    private static String parameters(Wire wire, String name, String value) {
        return wire == Wire.REST
                ? "{\"%s\":\"%s\"}".formatted(name, value)
                : "<params name=\"%s\" value=\"%s\"/>".formatted(name, value);
    }

    private static Map<String, String> changed(Map<String, String> fields, String field, String value) {
        return value.equals("-") ? Shop.without(fields, field) : Shop.with(fields, field, value);
    }

    private static Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
