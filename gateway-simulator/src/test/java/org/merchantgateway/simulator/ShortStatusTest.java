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
import org.merchantgateway.simulator.card.TestCard;

/** The short status, whose names and codes are its own. Source: getOrderStatus.do. */
class ShortStatusTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** What SOAP calls a field that REST capitalises. */
    private static final Map<String, String> NAMES = Map.of(
            "ErrorCode", "errorCode",
            "ErrorMessage", "errorMessage",
            "OrderStatus", "orderStatus",
            "OrderNumber", "orderNumber",
            "Pan", "pan",
            "Amount", "amount",
            "Ip", "ip");

    @Test
    void capitalisesSomeNamesOverRestAndHasTheTypesOfTheRealOne() {
        Shop shop = shop(Wire.REST);
        String id = shop.registered("anna");
        shop.pay(id);

        assertThat(JsonTypes.of(status(shop, id).body()))
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("expiration", "text"),
                        Map.entry("cardholderName", "text"),
                        Map.entry("depositAmount", "number"),
                        Map.entry("currency", "text"),
                        Map.entry("approvalCode", "text"),
                        Map.entry("authCode", "number"),
                        Map.entry("clientId", "text"),
                        Map.entry("bindingId", "text"),
                        Map.entry("ErrorCode", "text"),
                        Map.entry("ErrorMessage", "text"),
                        Map.entry("OrderStatus", "number"),
                        Map.entry("OrderNumber", "text"),
                        Map.entry("Pan", "text"),
                        Map.entry("Amount", "number"),
                        Map.entry("Ip", "text"))));
    }

    @ParameterizedTest
    @EnumSource
    void tellsHowAPaidOrderStands(Wire wire) {
        Shop shop = shop(wire);
        String number = Numbers.fresh();
        String id = shop.paid("register", number, 1000);
        Map<String, String> told = named(wire, status(shop, id));

        assertThat(told)
                .containsEntry("errorCode", "0")
                .containsEntry("errorMessage", "Success")
                .containsEntry("orderStatus", "2")
                .containsEntry("orderNumber", number)
                .containsEntry("pan", "555555**5599")
                .containsEntry("expiration", "203412")
                .containsEntry("cardholderName", "IVAN IVANOV")
                .containsEntry("amount", "1000")
                .containsEntry("currency", "643")
                .containsEntry("authCode", "2")
                .containsEntry("ip", "203.0.113.7")
                .doesNotContainKeys("clientId", "bindingId");
        assertThat(told.get("approvalCode")).matches("\\d{6}");
    }

    @Test
    void tellsOverRestWhatIsTaken() {
        Shop shop = shop(Wire.REST);
        String held = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        assertThat(status(shop, held).get("depositAmount")).isEqualTo("0");
        shop.move("deposit", held, "700");

        assertThat(status(shop, held).fields())
                .containsEntry("depositAmount", "700")
                .containsEntry("Amount", "1000");
    }

    @Test
    void tellsOverSoapDateAndDescriptionAndParameters() {
        Shop shop = shop(Wire.SOAP);
        Map<String, String> order = Shop.with(Shop.order(Numbers.fresh(), 1000), "description", "Tea");
        String id = shop.send("register", Shop.with(order, "params", "<params name='a' value='b'/>"))
                .get("orderId");
        ReadAnswer told = status(shop, id);

        assertThat(told.get("date")).endsWith("+03:00");
        assertThat(told.fields())
                .containsEntry("orderDescription", "Tea")
                .containsEntry("actionCodeDescription", "")
                .containsEntry("params[0].name", "a")
                .containsEntry("params[0].value", "b");
    }

    @ParameterizedTest
    @EnumSource
    void tellsNothingOfACardBeforeAPayment(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");

        assertThat(named(wire, status(shop, id)))
                .containsEntry("errorCode", "0")
                .containsEntry("orderStatus", "0")
                .doesNotContainKeys("pan", "expiration", "cardholderName", "approvalCode", "ip");
    }

    @ParameterizedTest
    @EnumSource
    void callsADeclinedOrderCode2(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        shop.pay(id, TestCard.INSUFFICIENT_FUNDS);

        assertThat(named(wire, status(shop, id)))
                .containsEntry("errorCode", "2")
                .containsEntry("errorMessage", "The order is declined because of an error in the payment data")
                .containsEntry("orderStatus", "6")
                .containsEntry("pan", "543254**5430");
    }

    @ParameterizedTest
    @CsvSource({
        "orderId,  -,       5, [orderId] is empty",
        "orderId,  nothing, 6, No such order",
        "language, xx,      5, Invalid merchant language",
        "password, wrong,   5, Access denied",
    })
    void hasTheRequiredNumbersEvenInAnErrorOverSoap(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            Map<String, String> fields = Map.of(
                    "orderId", shop.register("register", Numbers.fresh(), 1000).get("orderId"));
            ReadAnswer told = shop.send(
                    "getOrderStatus",
                    value.equals("-") ? Shop.without(fields, field) : Shop.with(fields, field, value));

            assertThat(told.fields())
                    .isEqualTo(
                            wire == Wire.REST
                                    ? Map.of("ErrorCode", code, "ErrorMessage", text)
                                    : Map.of(
                                            "orderStatus", "0",
                                            "amount", "0",
                                            "authCode", "0",
                                            "errorCode", code,
                                            "errorMessage", text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFindAnOrderByItsNumber(Wire wire) {
        String number = Numbers.fresh();
        shop(wire).register("register", number, 1000);
        ReadAnswer told = shop(wire).send("getOrderStatus", Map.of("orderNumber", number));

        assertThat(named(wire, told)).containsEntry("errorCode", "5");
    }

    private static ReadAnswer status(Shop shop, String id) {
        return shop.send("getOrderStatus", Map.of("orderId", id));
    }

    private static Map<String, String> named(Wire wire, ReadAnswer told) {
        Map<String, String> fields = new TreeMap<>();
        told.fields()
                .forEach((name, value) -> fields.put(wire == Wire.REST ? NAMES.getOrDefault(name, name) : name, value));
        return fields;
    }

    private static Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
