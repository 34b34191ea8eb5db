package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.simulator.card.TestCard;

/** Requests in the forms in which published clients of this gateway family send them, over both wires. */
class SentByOthersTest {

    private static final TestCard CARD = TestCard.MASTERCARD_WITHOUT_3DS;
    private static final String LINE_JSON =
            "{\"positionId\":1,\"name\":\"Tea\",\"quantity\":{\"value\":1},\"itemCode\":\"A\",\"itemAmount\":1000}";
    private static final String LINE_XML = "<items positionId=\"1\"><name>Tea</name><quantity>1</quantity>"
            + "<itemAmount>1000</itemAmount><itemCode>A</itemCode></items>";

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** What a client sends, and how it is told back. */
    private interface Sending {
        String by(Shop shop);
    }

    private record Row(String what, Sending sending, String told, List<Wire> wires) {

        Row(String what, Sending sending, String told) {
            this(what, sending, told, List.of(Wire.values()));
        }

        Stream<DynamicTest> tests() {
            return wires.stream()
                    .map(wire -> DynamicTest.dynamicTest(
                            wire + ": " + what,
                            () -> assertThat(sending.by(new Shop(wire, simulator.baseUri())))
                                    .isEqualTo(told)));
        }
    }

    @TestFactory
    Stream<DynamicTest> takesThem() {
        return Stream.of(payments(), completions(), carts(), dates(), emptyElements(), wallets())
                .flatMap(List::stream)
                .flatMap(Row::tests);
    }

    private static List<Row> payments() {
        return List.of(
                new Row("a binding payment without CVC", shop -> byBinding(shop, "anna", "anna", "cvc"), "0 2"),
                new Row(
                        "a binding payment of another client's order",
                        shop -> byBinding(shop, "anna", "boris", "-"),
                        "3 0"),
                new Row("a binding payment of nobody's order", SentByOthersTest::byBindingOfNobody, "3 0"),
                new Row("a binding payment from no address", shop -> byBinding(shop, "anna", "anna", "ip"), "0 2"),
                new Row("a binding payment from 999.999.1.1", shop -> byBindingFrom(shop, "999.999.1.1"), "5 0"),
                new Row("a binding payment from an IPv6 address", shop -> byBindingFrom(shop, "2001:db8::7"), "0 2"),
                new Row("a card payment from 999.999.1.1", shop -> byCardFrom(shop, "999.999.1.1"), "5 0"),
                new Row("a card payment from a host's name", shop -> byCardFrom(shop, "shop.example"), "5 0"),
                new Row("a card payment from an IPv6 address", shop -> byCardFrom(shop, "::1"), "0 2"));
    }

    private static List<Row> completions() {
        return List.of(
                new Row("50 yen", shop -> completed(shop, "392", "50"), "0 50"),
                new Row("50 cents", shop -> completed(shop, "840", "50"), "0 50"),
                new Row("50 kopecks", shop -> completed(shop, "643", "50"), "5 0"),
                new Row("50 kopecks of old", shop -> completed(shop, "810", "50"), "5 0"));
    }

    private static List<Row> carts() {
        return List.of(
                new Row("{}", shop -> cart(shop, "{}", "<orderBundle/>"), "0 null null"),
                new Row("[], PHP's empty object", shop -> cart(shop, "[]", ""), "0 null null", List.of(Wire.REST)),
                new Row(
                        "no cart items",
                        shop -> cart(shop, "{\"cartItems\":null}", "<orderBundle><customerDetails/></orderBundle>"),
                        "0 null null"),
                new Row(
                        "cart items without items",
                        shop -> cart(
                                shop, "{\"cartItems\":{\"items\":null}}", "<orderBundle><cartItems/></orderBundle>"),
                        "0 null null"),
                new Row(
                        "an empty list of items",
                        shop -> cart(
                                shop,
                                "{\"cartItems\":{\"items\":[]}}",
                                "<orderBundle><cartItems></cartItems></orderBundle>"),
                        "0 null null"),
                new Row(
                        "customer details alone",
                        shop -> cart(
                                shop,
                                "{\"customerDetails\":{\"email\":\"a@b.example\"}}",
                                "<orderBundle><customerDetails><email>a@b.example</email></customerDetails></orderBundle>"),
                        "0 a@b.example null"),
                new Row(
                        "customer details and a line",
                        shop -> cart(
                                shop,
                                "{\"customerDetails\":{\"email\":\"a@b.example\"},\"cartItems\":{\"items\":["
                                        + LINE_JSON + "]}}",
                                "<orderBundle><customerDetails><email>a@b.example</email></customerDetails><cartItems>"
                                        + LINE_XML + "</cartItems></orderBundle>"),
                        "0 a@b.example Tea"));
    }

    /** Half past midnight in Moscow on 2 March 2026, or that day's begin. */
    private static List<Row> dates() {
        return Stream.of(
                        "2026-03-02T00:30:00 1772400600000",
                        "2026-03-02T00:30:00.000+03:00 1772400600000",
                        "2026-03-01T21:30:00Z 1772400600000",
                        "2026-03-02 00:30:00 1772400600000",
                        "2026-03-02T00:30 1772400600000",
                        "20260302003000 1772400600000",
                        "1772400600 1772400600000",
                        "1772400600000 1772400600000",
                        "2026-03-02 1772398800000",
                        "2026-03-02+03:00 1772398800000",
                        "2026-13-02 5",
                        "yesterday 5",
                        "0 5",
                        "99999999999999999 5")
                .map(row -> {
                    String date = row.substring(0, row.lastIndexOf(' '));
                    String told = row.substring(row.lastIndexOf(' ') + 1);
                    return new Row("cart of " + date, shop -> dated(shop, date), told);
                })
                .toList();
    }

    private static List<Row> emptyElements() {
        return List.of(
                new Row("<params/>", shop -> parameters(shop, "{}", "<params/>"), "0 null"),
                new Row(
                        "<params/> and another",
                        shop -> parameters(shop, "{\"a\":\"b\"}", "<params/><params name=\"a\" value=\"b\"/>"),
                        "0 a=b"),
                new Row(
                        "a value without a name",
                        shop -> parameters(shop, "{\"\":\"b\"}", "<params value=\"b\"/>"),
                        "5"),
                new Row("[], PHP's empty object", shop -> parameters(shop, "[]", ""), "0 null", List.of(Wire.REST)),
                new Row("sessionTimeoutSecs=0", shop -> order(shop, "sessionTimeoutSecs", "0"), "0"),
                new Row("sessionTimeoutSecs=-1", shop -> order(shop, "sessionTimeoutSecs", "-1"), "5"),
                new Row("showExpired=maybe", shop -> cards(shop, "maybe"), "5"),
                new Row("showExpired=1", shop -> cards(shop, "1"), "2"),
                new Row("searchByCreatedDate=maybe", shop -> orders(shop, "maybe"), "5"),
                new Row("searchByCreatedDate=TRUE", shop -> orders(shop, "TRUE"), "0"));
    }

    private static List<Row> wallets() {
        return Stream.of("google", "android", "applepay", "samsung")
                .flatMap(wallet -> Stream.of(
                        new Row(wallet + " preAuth maybe", shop -> wallet(shop, wallet, "preAuth", "\"maybe\""), "10"),
                        new Row(wallet + " preAuth 1", shop -> wallet(shop, wallet, "preAuth", "1"), "null 1"),
                        new Row(wallet + " preAuth true", shop -> wallet(shop, wallet, "preAuth", "true"), "null 1"),
                        new Row(wallet + " preAuth false", shop -> wallet(shop, wallet, "preAuth", "false"), "null 2"),
                        new Row(
                                wallet + " without additional parameters",
                                shop -> wallet(
                                        shop,
                                        wallet,
                                        "additionalParameters",
                                        shop.wire() == Wire.REST ? "[]" : "<entry/>"),
                                "null 2"),
                        new Row(wallet + " from 999.999.1.1", shop -> wallet(shop, wallet, "ip", "999.999.1.1"), "10"),
                        new Row(
                                wallet + " token dG9rZW4=",
                                shop -> wallet(shop, wallet, "paymentToken", "dG9rZW4="),
                                "null 2")))
                .toList();
    }

    private static String byBinding(Shop shop, String owner, String payer, String without) {
        String binding = shop.stored(owner, CARD);
        String id = shop.registered(payer);
        ReadAnswer told = shop.send("paymentOrderBinding", Shop.without(Shop.byBinding(id, binding), without));
        return told.code() + " " + shop.status(id).get("orderStatus");
    }

    private static String byBindingFrom(Shop shop, String ip) {
        String binding = shop.stored("anna", CARD);
        String id = shop.registered("anna");
        ReadAnswer told = shop.send("paymentOrderBinding", Shop.with(Shop.byBinding(id, binding), "ip", ip));
        return told.code() + " " + shop.status(id).get("orderStatus");
    }

    private static String byBindingOfNobody(Shop shop) {
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        ReadAnswer told = shop.payByBinding(id, shop.stored("anna", CARD));
        return told.code() + " " + shop.status(id).get("orderStatus");
    }

    private static String byCardFrom(Shop shop, String ip) {
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        ReadAnswer told = shop.send("paymentorder", Shop.with(Shop.card(id, CARD), "ip", ip));
        return told.code() + " " + shop.status(id).get("orderStatus");
    }

    private static String completed(Shop shop, String currency, String amount) {
        String id = shop.send("registerPreAuth", Shop.with(Shop.order(Numbers.fresh(), 1000), "currency", currency))
                .get("orderId");
        shop.pay(id);
        ReadAnswer told = shop.move("deposit", id, amount);
        return told.code() + " " + shop.status(id).get("paymentAmountInfo.depositedAmount");
    }

    private static ReadAnswer ordered(Shop shop, String field, String value) {
        return shop.send("register", Shop.with(Shop.order(Numbers.fresh(), 1000), field, value));
    }

    private static String order(Shop shop, String field, String value) {
        return ordered(shop, field, value).code();
    }

    private static String cart(Shop shop, String json, String xml) {
        ReadAnswer registered = ordered(shop, "orderBundle", shop.wire() == Wire.REST ? json : xml);
        ReadAnswer status = shop.status(registered.get("orderId"));
        return registered.code()
                + " " + status.get("orderBundle.customerDetails.email")
                + " " + status.get("orderBundle.cartItems.items[0].name");
    }

    private static String dated(Shop shop, String date) {
        ReadAnswer registered = ordered(
                shop,
                "orderBundle",
                shop.wire() == Wire.REST
                        ? "{\"orderCreationDate\":%s,\"cartItems\":{\"items\":[%s]}}"
                                .formatted(date.matches("\\d+") ? date : "\"" + date + "\"", LINE_JSON)
                        : "<orderBundle><orderCreationDate>%s</orderCreationDate><cartItems>%s</cartItems></orderBundle>"
                                .formatted(date, LINE_XML));
        return registered.code().equals("0")
                ? millis(shop.status(registered.get("orderId")).get("orderBundle.orderCreationDate"))
                : registered.code();
    }

    private static String millis(String told) {
        return told.contains("T") ? "" + OffsetDateTime.parse(told).toInstant().toEpochMilli() : told;
    }

    private static String parameters(Shop shop, String json, String xml) {
        ReadAnswer registered =
                shop.wire() == Wire.REST ? ordered(shop, "jsonParams", json) : ordered(shop, "params", xml);
        if (!registered.code().equals("0")) {
            return registered.code();
        }
        ReadAnswer status = shop.status(registered.get("orderId"));
        String name = status.get("merchantOrderParams[0].name");
        return registered.code() + " "
                + (name == null ? name : name + "=" + status.get("merchantOrderParams[0].value"));
    }

    private static String cards(Shop shop, String showExpired) {
        return shop.send("getBindings", Map.of("clientId", Numbers.fresh(), "showExpired", showExpired))
                .code();
    }

    private static String orders(Shop shop, String byCreation) {
        return shop.send(
                        "getLastOrdersForMerchants",
                        Map.of(
                                "from", "20260101000000",
                                "to", "20260101000001",
                                "transactionStates", "CREATED",
                                "searchByCreatedDate", byCreation))
                .code();
    }

    private static String wallet(Shop shop, String wallet, String field, String value) {
        Map<String, String> payment = Shop.with(Wallets.payment(Numbers.fresh(), CARD), field, value);
        if (List.of("applepay", "samsung").contains(wallet)) {
            payment = Shop.without(payment, "amount"); // their requests have no place for it
        }
        String forWire = shop.wire() == Wire.SOAP ? value.replace("\"", "") : value;
        ReadAnswer told = Wallets.pay(shop.wire(), shop.base(), wallet, Shop.with(payment, field, forWire));
        return told.get("success").equals("true")
                ? told.get("error.code") + " "
                        + shop.status(told.get("data.orderId")).get("orderStatus")
                : told.get("error.code");
    }

    @ParameterizedTest
    @CsvSource({"google", "android", "androidpay", "applepay", "samsung"})
    void takesAWalletsPaymentByGetWithABody(String wallet) {
        String json = """
                {"merchant":"shop","orderNumber":"%s","amount":"1000","paymentToken":"dG9rZW4="}""".formatted(Numbers.fresh());
        String told = RawClient.send(
                        HttpRequest.newBuilder(URI.create(simulator.baseUri() + "/" + wallet + "/payment.do"))
                                .header("Content-Type", "application/json")
                                .method("GET", BodyPublishers.ofString(json)))
                .body();

        assertThat(told).startsWith("{\"success\":true");
    }
}
