package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.card.TestCard;

/** Every no to a payment by a wallet's token. Source: manual, payment.do, error codes. */
class WalletRefusalTest {

    private static final TestCard CARD = TestCard.VISA_WITHOUT_3DS;

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void saysARefusalInBothLanguages(Wire wire) {
        Map<String, String> fields = Shop.with(Shop.without(payment(), "orderNumber"), "language", "ru");

        assertThat(Wallets.pay(wire, simulator.baseUri(), fields).fields())
                .containsEntry("error.description", "Invalid parameter value [orderNumber]")
                .containsEntry("error.message", "Некорректное значение параметра [orderNumber]");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource({
        "merchant,     nobody,   5,  Access denied",
        "orderNumber,  -,        10, Invalid parameter value [orderNumber]",
        "orderNumber,  LONG,     10, Invalid parameter value [orderNumber]",
        "amount,       abc,      10, Invalid parameter value [amount]",
        "amount,       0,        10, Invalid parameter value [amount]",
        "amount,       10.5,     10, Invalid parameter value [amount]",
        "currency,     999999,   10, Invalid parameter value [currency]",
        "language,     xx,       10, Invalid parameter value",
        "ip,           LONG,     10, Invalid parameter value",
        "paymentToken, -,        10, Invalid parameter value [paymentToken]",
        "paymentToken, ?,        10, Decryption of the passed data failed",
        "paymentToken, HUGE,     10, Decryption of the passed data failed",
    })
    void refuses(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Map<String, String> fields = payment();
            String given = value.replace("LONG", "1".repeat(40)).replace("HUGE", "a".repeat(8196));
            ReadAnswer told = Wallets.pay(
                    wire,
                    simulator.baseUri(),
                    value.equals("-") ? Shop.without(fields, field) : Shop.with(fields, field, given));

            assertThat(told.fields())
                    .isEqualTo(Map.of(
                            "success", "false",
                            "error.code", code,
                            "error.description", text,
                            "error.message", text));
            assertThat(shop(wire)
                            .send("getOrderStatusExtended", Map.of("orderNumber", fields.get("orderNumber")))
                            .code())
                    .isEqualTo("6");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPaymentWithoutAnyAmount(Wire wire) {
        String noAmount = Base64.getEncoder().encodeToString("{}".getBytes(StandardCharsets.UTF_8));
        Map<String, String> fields = Shop.with(Shop.without(payment(), "amount"), "paymentToken", noAmount);

        assertThat(Wallets.pay(wire, simulator.baseUri(), fields).fields())
                .containsEntry("error.code", "10")
                .containsEntry("error.description", "Invalid parameter value [amount]");
    }

    @ParameterizedTest
    @EnumSource
    void refusesANumberThatWasUsed(Wire wire) {
        String number = Numbers.fresh();
        shop(wire).register("register", number, 1000);

        assertThat(Wallets.pay(wire, simulator.baseUri(), Wallets.payment(number, CARD))
                        .fields())
                .containsEntry("error.code", "10")
                .containsEntry("error.description", "Order with this number is already registered in the system.");
    }

    @Test
    void refusesWrongCredentialsOverSoapAndAMissingMerchantOverRest() {
        assertThat(pay(Wire.SOAP, "password", "wrong").get("error.code")).isEqualTo("5");
        assertThat(Wallets.pay(Wire.REST, simulator.baseUri(), Shop.without(payment(), "merchant"))
                        .get("error.code"))
                .isEqualTo("5");
        assertThat(Wallets.pay(Wire.SOAP, simulator.baseUri(), Shop.without(payment(), "merchant"))
                        .get("success"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "7", "[]", "null", "a=b", "{\"merchant\":\"shop\"} x", "{\"a\":1,\"a\":2}"})
    void refusesABodyThatIsNoJsonObject(String body) {
        assertThat(JsonTypes.of(
                        Wallets.post(simulator.baseUri(), "google", body).body()))
                .isEqualTo(Map.of(
                        "success", "boolean",
                        "error.code", "number",
                        "error.description", "text",
                        "error.message", "text"));
        assertThat(ReadAnswer.json(Wallets.post(simulator.baseUri(), "google", body)
                                .body())
                        .get("error.code"))
                .isEqualTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[7]", "{\"a\":1.5e3,\"b\":{}}", "{\"\":\"a\"}"})
    void refusesAdditionalParametersThatAreNoObjectOfTexts(String json) {
        assertThat(pay(Wire.REST, "additionalParameters", json).get("error.code"))
                .isEqualTo("10");
    }

    @Test
    void takesPostAndGetOnly() {
        HttpResponse<String> put =
                RawClient.send(HttpRequest.newBuilder(URI.create(simulator.baseUri() + "/google/payment.do"))
                        .PUT(BodyPublishers.ofString("{}")));

        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(Wallets.post(simulator.baseUri(), "unknown", "{}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void showsNoTokenInAnErrorsText(Wire wire) {
        String token = "c2VjcmV0LXRva2Vu";
        String errors = Wallets.pay(
                                wire,
                                simulator.baseUri(),
                                Map.of("merchant", "shop", "paymentToken", token, "orderNumber", "x".repeat(99)))
                        .body()
                + pay(wire, "paymentToken", token + "!").body();

        assertThat(errors).contains("orderNumber", "Decryption").doesNotContain(token);
    }

    private static Map<String, String> payment() {
        return Wallets.payment(Numbers.fresh(), CARD);
    }

    private static ReadAnswer pay(Wire wire, String field, String value) {
        return Wallets.pay(wire, simulator.baseUri(), Shop.with(payment(), field, value));
    }

    private static Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
