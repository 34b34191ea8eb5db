package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every no of the gateway, with its code. Source: the error tables of the REST interface's requests. */
class DenialTest {

    private static final String MISSING = null;

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** A registration that is right but for one field. */
    private static final List<List<String>> REGISTRATION = List.of(
            row("orderNumber", MISSING, "4", "Order number is empty"),
            row("orderNumber", "", "4", "Order number is empty"),
            row("orderNumber", "x".repeat(33), "1", "Wrong order number"),
            row("amount", MISSING, "4", "Empty amount"),
            row("amount", "0", "5", "Amount is invalid"),
            row("amount", "-1", "5", "Amount is invalid"),
            row("amount", "10.5", "5", "Amount is invalid"),
            row("amount", "abc", "5", "Amount is invalid"),
            row("amount", "1000000000000", "5", "Amount is invalid"),
            row("currency", "999999", "3", "Unknown currency"),
            row("currency", "000", "3", "Unknown currency"),
            row("currency", "rub", "3", "Unknown currency"),
            row("returnUrl", MISSING, "4", "Return URL is empty"),
            row("returnUrl", "/ok", "4", "Return URL is invalid"),
            row("returnUrl", "./ok", "4", "Return URL is invalid"),
            row("returnUrl", "https://a.example/" + "x".repeat(512), "5", "Request parameter value is invalid"),
            row("failUrl", "/fail", "4", "Return URL is invalid"),
            row("language", "xx", "5", "Invalid merchant language"),
            row("language", "english", "5", "Invalid merchant language"),
            row("description", "x".repeat(513), "5", "Request parameter value is invalid"),
            row("clientId", "x".repeat(256), "5", "Request parameter value is invalid"),
            row("merchantLogin", "other", "5", "Wrong merchant login"),
            row("sessionTimeoutSecs", "soon", "5", "Request parameter value is invalid"),
            row("expirationDate", "tomorrow", "5", "Request parameter value is invalid"),
            row("expirationDate", "2001-01-01T00:00:00", "5", "Request parameter value is invalid"),
            row("features", "FREE_BEER", "14", "[features] is invalid"),
            row("features", "AUTO_PAYMENT", "13", "The merchant has no permission for the features"),
            row("features", "VERIFY", "13", "The merchant has no permission for the features"),
            row("password", "wrong", "5", "Access denied"),
            row("userName", "nobody", "5", "Access denied"));

    /** A payment that is right but for one field. */
    private static final List<List<String>> PAYMENT = List.of(
            row("MDORDER", MISSING, "1", "[mdOrder] is empty"),
            row("MDORDER", "nothing", "2", "No order found"),
            row("$PAN", MISSING, "4", "Mandatory card data is missing"),
            row("$PAN", "5555555555555598", "5", "Card data is invalid"),
            row("$PAN", "555555555555", "5", "Card data is invalid"),
            row("$CVC", MISSING, "1", "CVC2/CVV2 is required, the merchant is not allowed to pay without it"),
            row("$CVC", "12", "5", "Card data is invalid"),
            row("$CVC", "12a", "5", "Card data is invalid"),
            row("YYYY", MISSING, "4", "Mandatory card data is missing"),
            row("YYYY", "34", "5", "Card data is invalid"),
            row("MM", MISSING, "4", "Mandatory card data is missing"),
            row("MM", "13", "5", "Card data is invalid"),
            row("TEXT", MISSING, "4", "Mandatory card data is missing"),
            row("ip", "1".repeat(40), "5", "Request parameter value is invalid"),
            row("language", "xx", "5", "Invalid merchant language"),
            row("password", "wrong", "5", "Access denied"));

    private static List<String> row(String field, String value, String code, String text) {
        return java.util.Arrays.asList(field, value, code, text);
    }

    static Stream<Arguments> registrations() {
        return onBothWires(REGISTRATION);
    }

    static Stream<Arguments> payments() {
        return onBothWires(PAYMENT);
    }

    private static Stream<Arguments> onBothWires(List<List<String>> table) {
        return Stream.of(Wire.values())
                .flatMap(wire ->
                        table.stream().map(row -> Arguments.of(wire, row.get(0), row.get(1), row.get(2), row.get(3))));
    }

    @ParameterizedTest(name = "{0}: {1} = {2} is refused with {3}")
    @MethodSource("registrations")
    void refusesARegistration(Wire wire, String field, String value, String code, String text) {
        Map<String, String> fields = changed(Shop.order(Numbers.fresh(), 1000), field, value);
        ReadAnswer told = shop(wire).send("register", fields);

        assertThat(told.code() + " " + told.get("errorMessage")).isEqualTo(code + " " + text);
        assertThat(told.fields()).doesNotContainKeys("orderId", "formUrl");
    }

    @ParameterizedTest(name = "{0}: {1} = {2} is refused with {3}")
    @MethodSource("payments")
    void refusesAPayment(Wire wire, String field, String value, String code, String text) {
        Shop shop = shop(wire);
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        ReadAnswer told = shop.send("paymentorder", changed(Shop.card(id, "5555555555555599", "123"), field, value));

        assertThat(told.code() + " " + told.get("errorMessage")).isEqualTo(code + " " + text);
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
    }

    private static Map<String, String> changed(Map<String, String> fields, String field, String value) {
        return value == null ? Shop.without(fields, field) : Shop.with(fields, field, value);
    }

    @ParameterizedTest
    @EnumSource
    void refusesANumberThatWasUsed(Wire wire) {
        String number = Numbers.fresh();
        shop(wire).register("register", number, 1000);

        assertThat(shop(wire).register("registerPreAuth", number, 2000).code()).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondPayment(Wire wire) {
        String id = shop(wire).paid("register", Numbers.fresh(), 1000);

        assertThat(shop(wire).pay(id).code()).isEqualTo("5");
        assertThat(shop(wire).sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void refusesACompletion(Wire wire) {
        Shop shop = shop(wire);
        String held = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        String taken = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(shop.move("deposit", held, "1001").code()).isEqualTo("5");
        assertThat(shop.move("deposit", held, "99").code()).isEqualTo("5");
        assertThat(shop.move("deposit", held, "much").code()).isEqualTo("5");
        assertThat(shop.move("deposit", taken, "1000").code()).isEqualTo("7");
        assertThat(shop.move("deposit", "nothing", "1000").code()).isEqualTo("6");
        assertThat(shop.send("deposit", Map.of("amount", "1")).code()).isEqualTo("5");
        assertThat(shop.move("deposit", held, "400").code()).isEqualTo("0");
        assertThat(shop.move("deposit", held, "400").code()).isEqualTo("7");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAReversal(Wire wire) {
        Shop shop = shop(wire);
        String completed = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        shop.move("deposit", completed, "0");
        String reversed = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        assertThat(shop.move("reverse", reversed, "1001").code()).isEqualTo("5");
        assertThat(shop.move("reverse", reversed, "some").code()).isEqualTo("5");
        shop.reverse(reversed);

        assertThat(shop.reverse(completed).code()).isEqualTo("7");
        assertThat(shop.reverse(reversed).code()).isEqualTo("7");
        assertThat(shop.reverse("nothing").code()).isEqualTo("6");
        assertThat(shop.send("reverse", Map.of()).code()).isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource
    void refusesARefund(Wire wire) {
        Shop shop = shop(wire);
        String held = shop.paid("registerPreAuth", Numbers.fresh(), 1000);
        String taken = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(shop.move("refund", held, "1").code()).isEqualTo("7");
        assertThat(shop.move("refund", taken, "1001").code()).isEqualTo("7");
        assertThat(shop.move("refund", taken, "-1").code()).isEqualTo("5");
        assertThat(shop.send("refund", Map.of("orderId", taken)).code()).isEqualTo("5");
        assertThat(shop.move("refund", "nothing", "1").code()).isEqualTo("6");
        assertThat(shop.sums(taken)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAStatus(Wire wire) {
        ReadAnswer neither = shop(wire).send("getOrderStatusExtended", Map.of());
        ReadAnswer unknown = shop(wire).send("getOrderStatusExtended", Map.of("orderNumber", "nothing"));

        assertThat(neither.code() + " " + neither.get("errorMessage"))
                .isEqualTo("1 [orderId] or [orderNumber] expected");
        assertThat(unknown.code()).isEqualTo("6");
        assertThat(unknown.fields()).containsOnlyKeys("errorCode", "errorMessage");
    }

    @ParameterizedTest
    @EnumSource
    void speaksRussianIfAsked(Wire wire) {
        ReadAnswer told = shop(wire).send("getOrderStatusExtended", Map.of("orderNumber", "nothing", "language", "ru"));

        assertThat(told.get("errorMessage")).isEqualTo("Заказ не найден");
    }

    private static Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
