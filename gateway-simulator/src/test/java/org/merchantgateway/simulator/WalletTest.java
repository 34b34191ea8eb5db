package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Payments by a wallet's token: JSON over REST, elements over SOAP. Source: manual, payment.do. */
class WalletTest {

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
    @CsvSource({
        "android,  ANDROID_PAY",
        "google,   GOOGLE_PAY_TOKENIZED",
        "applepay, APPLE_PAY",
        "samsung,  SAMSUNG_PAY",
    })
    void registersAndPaysInOneStep(String wallet, String paymentWay) {
        for (Wire wire : Wire.values()) {
            String number = Numbers.fresh();
            ReadAnswer told = Wallets.pay(wire, simulator.baseUri(), wallet, Wallets.payment(number, CARD));
            String id = told.get("data.orderId");

            assertThat(told.fields()).isEqualTo(Map.of("success", "true", "data.orderId", id));
            assertThat(id).matches("[0-9a-f-]{36}");
            assertThat(shop(wire).sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
            assertThat(shop(wire).status(id).fields())
                    .containsEntry("orderNumber", number)
                    .containsEntry("paymentWay", paymentWay)
                    .containsEntry("cardAuthInfo.maskedPan", "444400**1111")
                    .containsEntry("currency", "643")
                    .containsEntry("ip", "203.0.113.7")
                    .doesNotContainKey("bindingInfo.bindingId");
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheAmountIfAsked(Wire wire) {
        String id = pay(wire, "preAuth", "true").get("data.orderId");
        assertThat(shop(wire).sums(id)).isEqualTo("1 APPROVED 1000 0 0");
        shop(wire).move("deposit", id, "0");
        shop(wire).move("refund", id, "300");

        assertThat(shop(wire).sums(id)).isEqualTo("4 REFUNDED 1000 700 300");
        assertThat(shop(wire).sums(pay(wire, "preAuth", "false").get("data.orderId")))
                .isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsSaidAboutTheOrder(Wire wire) {
        Map<String, String> fields = Shop.with(
                Shop.with(payment(), "description", "Tea"),
                "additionalParameters",
                wire == Wire.REST
                        ? "{\"a\":\"b\",\"c\":\"d\"}"
                        : "<entry><key>a</key><value>b</value></entry><entry><key>c</key><value>d</value></entry>");

        assertThat(shop(wire)
                        .status(Wallets.pay(wire, simulator.baseUri(), fields).get("data.orderId"))
                        .fields())
                .containsEntry("orderDescription", "Tea")
                .containsEntry("merchantOrderParams[0].name", "a")
                .containsEntry("merchantOrderParams[0].value", "b")
                .containsEntry("merchantOrderParams[1].name", "c")
                .containsEntry("merchantOrderParams[1].value", "d");
    }

    @ParameterizedTest
    @CsvSource({"REST, currency", "REST, currencyCode", "SOAP, currency"})
    void takesTheCurrencyUnderEitherName(Wire wire, String field) {
        String id = pay(wire, field, "840").get("data.orderId");

        assertThat(shop(wire).status(id).get("currency")).isEqualTo("840");
    }

    @Test
    void takesAmountAndCurrencyAsNumbersToo() {
        String json = """
                {"merchant":"shop","orderNumber":"%s","paymentToken":"%s","amount":1000,"currency":840,"preAuth":"true"}""".formatted(Numbers.fresh(), CARD.walletToken(1000));
        ReadAnswer told = ReadAnswer.json(
                Wallets.post(simulator.baseUri(), "google", json).body());

        assertThat(shop(Wire.REST).sums(told.get("data.orderId"))).isEqualTo("1 APPROVED 1000 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void takesTheAmountFromTheTokenIfTheRequestHasNone(Wire wire) {
        Map<String, String> fields =
                Shop.with(Shop.without(payment(), "amount"), "paymentToken", CARD.walletToken(777));

        assertThat(shop(wire)
                        .sums(Wallets.pay(wire, simulator.baseUri(), fields).get("data.orderId")))
                .isEqualTo("2 DEPOSITED 777 777 0");
    }

    @ParameterizedTest
    @EnumSource
    void takesAnyBase64AsATokenThatPays(Wire wire) {
        String token = Base64.getMimeEncoder()
                .encodeToString("{\"ephemeralPublicKey\":\"key\"}".repeat(9).getBytes(StandardCharsets.UTF_8))
                .replace("\r\n", " ");

        assertThat(pay(wire, "paymentToken", token).get("success")).isEqualTo("true");
    }

    @ParameterizedTest
    @EnumSource
    void storesTheCardOfAClient(Wire wire) {
        String clientId = "client-" + wire;
        ReadAnswer told = pay(wire, "clientId", clientId);

        assertThat(told.fields()).containsOnlyKeys("success", "data.orderId", "data.bindingId");
        assertThat(shop(wire).send("getBindings", Map.of("clientId", clientId)).get("bindings[0].bindingId"))
                .isEqualTo(told.get("data.bindingId"));
        assertThat(shop(wire)
                        .payByBinding(shop(wire).registered(clientId), told.get("data.bindingId"))
                        .code())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheIssuerDeclinedAndKeepsTheOrder(Wire wire) {
        String number = Numbers.fresh();
        Map<String, String> fields = Wallets.payment(number, TestCard.INSUFFICIENT_FUNDS);

        assertThat(Wallets.pay(wire, simulator.baseUri(), fields).fields())
                .isEqualTo(Map.of(
                        "success", "false",
                        "error.code", "1",
                        "error.description", "Processing Error",
                        "error.message", "The funds on the card are not sufficient"));
        assertThat(shop(wire)
                        .send("getOrderStatusExtended", Map.of("orderNumber", number))
                        .fields())
                .containsEntry("orderStatus", "6")
                .containsEntry("actionCode", "116");
        assertThat(Wallets.pay(wire, simulator.baseUri(), fields).get("error.code"))
                .isEqualTo("10");
    }

    @ParameterizedTest
    @EnumSource
    void saysSoTooIfTheOrderHasAttemptsLeft(Wire wire) {
        try (GatewaySimulator gateway = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .build())) {
            Shop shop = new Shop(wire, gateway.baseUri());
            ReadAnswer told = Wallets.pay(wire, gateway.baseUri(), Wallets.payment("T-1", TestCard.INSUFFICIENT_FUNDS));
            String id = shop.send("getOrderStatusExtended", Map.of("orderNumber", "T-1"))
                    .get("attributes[0].value");

            assertThat(told.get("error.code")).isEqualTo("1");
            assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
            assertThat(shop.pay(id).code()).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsThePayerInTheRequestsLanguageAndTheShopInEnglish(Wire wire) {
        Map<String, String> fields =
                Shop.with(Wallets.payment(Numbers.fresh(), TestCard.INSUFFICIENT_FUNDS), "language", "RU");

        assertThat(Wallets.pay(wire, simulator.baseUri(), fields).fields())
                .containsEntry("error.description", "Processing Error")
                .containsEntry("error.message", "Недостаточно средств");
    }

    /** The login in whole, or without what is added for the interface. */
    @ParameterizedTest
    @CsvSource({"tea-api, true", "tea, true", "tea-ap, false"})
    void isNamedByLoginOrMerchant(String merchant, String success) {
        try (GatewaySimulator gateway = GatewaySimulator.start(
                SimulatorSettings.builder().merchant("tea-api", "secret").build())) {
            for (Wire wire : Wire.values()) {
                Map<String, String> fields =
                        Shop.with(Shop.with(payment(), "merchant", merchant), "userName", "tea-api");

                assertThat(Wallets.pay(wire, gateway.baseUri(), fields).get("success"))
                        .as(wire.name())
                        .isEqualTo(success);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsThePayerToTheAcs(Wire wire) {
        ReadAnswer told =
                Wallets.pay(wire, simulator.baseUri(), Wallets.payment(Numbers.fresh(), TestCard.VISA_ENROLLED));
        String id = told.get("data.orderId");

        assertThat(told.fields())
                .containsOnlyKeys("success", "data.orderId", "data.acsUrl", "data.paReq", "data.termUrl")
                .containsEntry("success", "true")
                .containsEntry("data.acsUrl", simulator.baseUri() + "/acs/auth/start.do")
                .containsEntry("data.termUrl", simulator.baseUri() + "/rest/finish3ds.do");
        assertThat(shop(wire).sums(id)).isEqualTo("5 CREATED 0 0 0");
        shop(wire).finish(id, Acs.answer(PaReq.of(told.get("data.paReq"))));
        assertThat(shop(wire).sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"android", "androidpay", "google"})
    void liesUnderSeveralPathsOverRest(String path) {
        String json = "{\"merchant\":\"shop\",\"orderNumber\":\"%s\",\"paymentToken\":\"%s\"}"
                .formatted(Numbers.fresh(), CARD.walletToken(1000));

        assertThat(ReadAnswer.json(Wallets.post(simulator.baseUri(), path, json).body())
                        .get("success"))
                .isEqualTo("true");
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
