package org.merchantgateway.simulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.SoapGeneration;
import org.merchantgateway.simulator.setting.Variations;

/**
 * Data of the payer and of the delivery. Source: paymentorder.do, billingPayerData and its siblings; banks' descriptions of
 * 2021.
 */
class PayerDataTest {

    private static final Map<String, String> ADDRESS = Map.of(
            "billingCity", "Moscow",
            "billingCountry", "RU",
            "billingAddressLine1", "Arbat, 1",
            "billingAddressLine2", "flat 2",
            "billingAddressLine3", "at the back",
            "billingState", "MOW",
            "billingPostalCode", "115093");

    private final GatewaySimulator simulator = GatewaySimulator.start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void takesAndShowsBillingDataOfARegistration(Wire wire) {
        String id = shop(wire)
                .send("register", withBilling(wire, Shop.order("A-1", 1000), ADDRESS))
                .get("orderId");

        assertThat(simulator.orders().find(id).orElseThrow().extras()).containsAllEntriesOf(kept());
    }

    @ParameterizedTest
    @EnumSource
    void takesAndShowsBillingDataOfAPaymentByCard(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("register", "A-1", 1000).get("orderId");

        shop.send("paymentorder", withBilling(wire, Shop.card(id, TestCard.MASTERCARD_WITHOUT_3DS), ADDRESS));

        assertThat(shop.sums(id)).startsWith("2 ");
        assertThat(simulator.orders().find(id).orElseThrow().extras()).containsAllEntriesOf(kept());
    }

    @ParameterizedTest
    @EnumSource
    void takesAndShowsBillingDataOfAPaymentByWallet(Wire wire) {
        Map<String, String> payment = Wallets.payment("W-1", TestCard.VISA_WITHOUT_3DS);

        ReadAnswer told = Wallets.pay(wire, simulator.baseUri(), "google", withBilling(wire, payment, ADDRESS));

        assertThat(told.get("success")).isEqualTo("true");
        assertThat(simulator.orders().find("W-1").orElseThrow().extras()).containsAllEntriesOf(kept());
    }

    @ParameterizedTest
    @EnumSource
    void takesBillingDataOfAPaymentByStoredCard(Wire wire) {
        Shop shop = shop(wire);
        String binding = shop.stored("client", TestCard.MASTERCARD_WITHOUT_3DS);
        String id = shop.registered("client");

        shop.send("paymentOrderBinding", withBilling(wire, Shop.byBinding(id, binding), ADDRESS));

        assertThat(shop.sums(id)).startsWith("2 ");
        assertThat(simulator.orders().find(id).orElseThrow().extras())
                .containsKey(wire == Wire.SOAP ? "billingPayerData.billingCity" : "billingPayerData");
    }

    @ParameterizedTest(name = "{0} of {1} characters")
    @CsvSource({
        "billingCity, 51",
        "billingCountry, 51",
        "billingAddressLine1, 51",
        "billingAddressLine2, 51",
        "billingAddressLine3, 51",
        "billingState, 51",
        "billingPostalCode, 10",
    })
    void refusesAnAddressThatIsTooLong(String field, int length) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            Map<String, String> longest = Map.of(field, "1".repeat(length - 1));
            Map<String, String> tooLong = Map.of(field, "1".repeat(length));
            Map<String, String> order = Shop.order(Numbers.fresh(), 1000);

            assertThat(shop.send("register", withBilling(wire, order, tooLong)).code())
                    .isEqualTo("5");
            String id = shop.send("register", withBilling(wire, order, longest)).get("orderId");
            Map<String, String> card = Shop.card(id, TestCard.MASTERCARD_WITHOUT_3DS);
            assertThat(shop.send("paymentorder", withBilling(wire, card, tooLong))
                            .code())
                    .isEqualTo("5");
            Map<String, String> wallet = Wallets.payment(Numbers.fresh(), TestCard.VISA_WITHOUT_3DS);
            assertThat(Wallets.pay(wire, simulator.baseUri(), "google", withBilling(wire, wallet, tooLong))
                            .get("error.code"))
                    .isEqualTo("10");
            assertThat(simulator.orders().find(id).orElseThrow().extras())
                    .as("of what was executed")
                    .containsEntry("billingPayerData." + field, "1".repeat(length - 1));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "billingPayerData; {\"payerIdType\":\"IDTP11\",\"payerBirthday\":\"19900203\"}",
                "billingPayerData; {\"billingPostalCode\":115093,\"ofALaterRelease\":[1]}",
                "billingPayerData; {\"billingCity\":\"\"}",
                "billingPayerData; null",
                "billingPayerData; []",
                "shippingPayerData; {\"shippingMethodIndicator\":\"07\",\"deliveryTimeframe\":\"04\"}",
                "preOrderPayerData; {\"preOrderDate\":\"20261201\",\"preOrderPurchaseInd\":\"02\"}",
                "orderPayerData; {\"mobilePhone\":\"+79001234567\"}",
                "billingAndShippingAddressMatchIndicator; Y",
            })
    void takesOverRest(String field, String value) {
        assertThat(registered(field, value).fields()).containsKey("orderId");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "billingPayerData; {",
                "billingPayerData; Moscow",
                "billingPayerData; [1]",
                "billingPayerData; {\"billingCity\":{}}",
                "billingPayerData; {\"billingCity\":\"\\u0001\"}",
                "billingPayerData; {\"payerIdType\":\"IDTP12\"}",
                "billingPayerData; {\"payerBirthday\":\"1990-02-03\"}",
                "shippingPayerData; {\"shippingPostalCode\":\"12345678901234567\"}",
                "shippingPayerData; {\"shippingMethodIndicator\":\"08\"}",
                "shippingPayerData; {\"deliveryTimeframe\":\"4\"}",
                "preOrderPayerData; {\"preOrderPurchaseInd\":\"03\"}",
                "orderPayerData; {\"homePhone\":\"123456789012345678\"}",
                "billingAndShippingAddressMatchIndicator; yes",
            })
    void refusesOverRest(String field, String value) {
        assertThat(registered(field, value).code()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"billingPayerData", "shippingPayerData"})
    void passesOverWhatTheGatewayOfJsonBodiesLacks(String field) {
        try (GatewaySimulator sber = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(Profile.of("sber"))
                .build())) {
            String body = "{\"userName\":\"shop\",\"password\":\"secret\",\"orderNumber\":\"S-1\",\"amount\":1000,"
                    + "\"returnUrl\":\"https://shop.example/ok\",\"%s\":{\"payerIdType\":\"none\"}}";

            assertThat(RawClient.post(sber.baseUri() + "/register.do", "application/json", body.formatted(field))
                            .body())
                    .contains("orderId");
        }
    }

    @Test
    void passesOverWhatSoapOf2016Lacks() {
        try (GatewaySimulator older = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(Variations.usual().withSoapGeneration(SoapGeneration.OF_2016))
                .build())) {
            Map<String, String> order =
                    withBilling(Wire.SOAP, Shop.order("A-1", 1000), Map.of("billingPostalCode", "1234567890"));

            assertThat(new Shop(Wire.SOAP, older.baseUri())
                            .send("register", order)
                            .fields())
                    .containsKey("orderId");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingOfThePayerInHistoryAndControlApi(Wire wire) {
        Map<String, String> secret = new TreeMap<>();
        ADDRESS.forEach((name, value) -> secret.put(name, "private"));
        String id = shop(wire)
                .send("register", withBilling(wire, Shop.order("A-1", 1000), secret))
                .get("orderId");

        assertThat(simulator.orders().find(id).orElseThrow().extras())
                .containsEntry("billingPayerData.billingCity", "private");
        assertThat(simulator.orders().find(id).orElseThrow().history().toString())
                .doesNotContain("private");
        assertThat(RawClient.get(simulator
                                .baseUri()
                                .resolve("/_control/orders/" + id)
                                .toString())
                        .body())
                .contains(id)
                .doesNotContain("private");
    }

    private ReadAnswer registered(String field, String value) {
        return shop(Wire.REST).send("register", Shop.with(Shop.order(Numbers.fresh(), 1000), field, value));
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }

    private static Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        ADDRESS.forEach((name, value) -> kept.put("billingPayerData." + name, value));
        return kept;
    }

    /** The same with the block as a wire writes it. */
    private static Map<String, String> withBilling(Wire wire, Map<String, String> fields, Map<String, String> block) {
        String written = wire == Wire.REST
                ? block.entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                        .collect(joining(",", "{", "}"))
                : Envelopes.element(
                        "billingPayerData",
                        new TreeMap<>(block)
                                .entrySet().stream()
                                        .map(field -> Envelopes.element(field.getKey(), field.getValue()))
                                        .collect(joining()));
        return Shop.with(fields, "billingPayerData", written);
    }
}
