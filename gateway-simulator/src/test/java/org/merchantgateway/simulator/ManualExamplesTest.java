package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * Every request and answer that the manual's three pages print, with values of our own: names, presence, JSON types, codes
 * and texts are the manual's. Where the manual contradicts itself, the test says so.
 */
class ManualExamplesTest {

    private static final String PASSWORD = "qwe?rt%y";

    private static GatewaySimulator simulator;
    private static Shop shop;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant("special", PASSWORD)
                .build());
        shop = new Shop(Wire.REST, simulator.baseUri());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    // REST interface

    /** The example's code is 12, which is in no table of the manual; the tables call a missing field 4. */
    @Test
    void restInterfaceAnswersAnEmptyAmountAsTheExampleButForItsCode() {
        ReadAnswer told = shop.send("register", Shop.without(Shop.order(Numbers.fresh(), 1), "amount"));

        assertThat(JsonTypes.of(told.body())).isEqualTo(Map.of("errorCode", "text", "errorMessage", "text"));
        assertThat(told.error()).isEqualTo("4 Empty amount");
    }

    /** The example encodes the question mark as a control character, 0F; it is 3F. */
    @ParameterizedTest
    @CsvSource({"qwe%3Frt%25y, 6", "qwe%0Frt%25y, 5", "qwe?rt%25y, 6"})
    void restInterfaceDecodesThePasswordOfTheExample(String encoded, String code) {
        HttpResponse<String> answer = RawClient.post(
                simulator.baseUri() + "/rest/getOrderStatusExtended.do",
                "application/x-www-form-urlencoded",
                "userName=special&password=" + encoded + "&orderId=nothing");

        assertThat(ReadAnswer.json(answer.body()).code()).isEqualTo(code);
    }

    @Test
    void restInterfaceTakesTextInUtf8AndParametersItDoesNotKnow() {
        Map<String, String> order = Shop.with(Shop.order(Numbers.fresh(), 1000), "description", "Чай ☕ & молоко");
        String id = shop.send("register", Shop.with(order, "novelty", "x")).get("orderId");

        assertThat(shop.status(id).get("orderDescription")).isEqualTo("Чай ☕ & молоко");
    }

    @Test
    void restInterfaceSaysByCode0NothingOfTheOrdersStatus() {
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");

        assertThat(shop.pay(id, TestCard.INSUFFICIENT_FUNDS).code()).isEqualTo("0");
        assertThat(shop.status(id).fields()).containsEntry("errorCode", "0").containsEntry("orderStatus", "6");
    }

    /** The two lists of requests, and of what each is made of at the least. */
    @ParameterizedTest
    @CsvSource({
        "register",
        "registerPreAuth",
        "paymentorder",
        "deposit",
        "getOrderStatusExtended",
        "reverse",
        "refund",
        "verifyEnrollment",
        "paymentOrderBinding",
    })
    void restInterfaceKnowsEveryRequestAndAsksForCredentials(String request) {
        assertThat(shop.send(request, Map.of("password", "wrong")).error()).isEqualTo("5 Access denied");
    }

    // payment.do

    private static String walletRequest(String number, String language, String token) {
        return """
                { "merchant": "shop", "orderNumber": "%s", "language": "%s", "preAuth": true, "description" : "Tea",
                "additionalParameters": { "colour": "green", "size": "small" }, "paymentToken": "%s",
                "ip" : "203.0.113.7", "amount" : "1000", "currency" : "643" }""".formatted(number, language, token);
    }

    /** The example's token wraps another one, with a number that is not the order's. */
    private static String wrapped() {
        String token = """
                {"merchant": "shop","orderNumber": 7,"paymentToken": "{\\"encryptedMessage\\":\\"m\\",\\"tag\\":\\"t\\"}"}""";
        return Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void walletPaymentAnswersTheExamplesRequestAsTheExample() {
        String number = Numbers.fresh();
        String body = wallet(walletRequest(number, "RU", wrapped()));
        ReadAnswer told = ReadAnswer.json(body);

        assertThat(JsonTypes.of(body)).isEqualTo(Map.of("success", "boolean", "data.orderId", "text"));
        assertThat(told.get("success")).isEqualTo("true");
        assertThat(shop.status(told.get("data.orderId")).fields())
                .containsEntry("orderNumber", number)
                .containsEntry("orderStatus", "1")
                .containsEntry("amount", "1000")
                .containsEntry("currency", "643")
                .containsEntry("orderDescription", "Tea")
                .containsEntry("ip", "203.0.113.7")
                .containsEntry("merchantOrderParams[0].name", "colour")
                .containsEntry("merchantOrderParams[1].value", "small");
    }

    @Test
    void walletPaymentAnswersADeclineAsTheExample() {
        String body = wallet(walletRequest(Numbers.fresh(), "EN", TestCard.INSUFFICIENT_FUNDS.walletToken(1000)));

        assertThat(JsonTypes.of(body))
                .isEqualTo(Map.of(
                        "error.code", "number",
                        "error.description", "text",
                        "error.message", "text",
                        "success", "boolean"));
        assertThat(ReadAnswer.json(body).fields())
                .isEqualTo(Map.of(
                        "error.code", "1",
                        "error.description", "Processing Error",
                        "error.message", "The funds on the card are not sufficient",
                        "success", "false"));
    }

    @Test
    void walletPaymentHasTheFieldsOf3DSecureInItsData() {
        String body = wallet(walletRequest(Numbers.fresh(), "EN", TestCard.VISA_ENROLLED.walletToken(1000)));

        assertThat(JsonTypes.of(body))
                .isEqualTo(Map.of(
                        "success", "boolean",
                        "data.orderId", "text",
                        "data.acsUrl", "text",
                        "data.paReq", "text",
                        "data.termUrl", "text"));
    }

    /** The error table. Its rows 5 password and 7 have no cause here, and its four rows 10 are one for a parameter. */
    static Stream<String[]> walletErrors() {
        String good = walletRequest("NUMBER", "EN", wrapped());
        return Stream.of(
                new String[] {
                    good.replace("\"shop\", \"orderNumber\"", "\"nobody\", \"orderNumber\""), "5", "Access denied"
                },
                new String[] {good.replace("NUMBER", "1".repeat(33)), "10", "Invalid parameter value [orderNumber]"},
                new String[] {good.replace("\"1000\"", "\"-1\""), "10", "Invalid parameter value [amount]"},
                new String[] {good.replace("\"643\"", "\"1\""), "10", "Invalid parameter value [currency]"},
                new String[] {good.replace("\"EN\"", "\"english\""), "10", "Invalid parameter value"},
                new String[] {good.replace(wrapped(), "?"), "10", "Decryption of the passed data failed"});
    }

    @ParameterizedTest
    @MethodSource("walletErrors")
    void walletPaymentAnswersErrorsByTheTablesCodes(String request, String code, String text) {
        ReadAnswer told = ReadAnswer.json(wallet(request.replace("NUMBER", Numbers.fresh())));

        assertThat(told.fields())
                .containsEntry("error.code", code)
                .containsEntry("error.description", text)
                .containsEntry("success", "false");
    }

    private static String wallet(String json) {
        HttpResponse<String> answer = Wallets.post(simulator.baseUri(), "google", json);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    // paymentOrderBinding.do

    /** The example's request has neither credentials nor the address, which its table calls mandatory. */
    private static Map<String, String> bindingRequest(String id, String bindingId) {
        return Map.of("mdOrder", id, "bindingId", bindingId, "cvc", "123");
    }

    @Test
    void bindingPaymentAnswersWithout3DSecureAsTheExample() {
        String bindingId = shop.stored("anna", TestCard.VISA_WITHOUT_3DS);
        String id = shop.registered("anna");
        ReadAnswer told = shop.send("paymentOrderBinding", bindingRequest(id, bindingId));

        assertThat(JsonTypes.of(told.body()))
                .isEqualTo(Map.of("redirect", "text", "info", "text", "errorCode", "number"));
        assertThat(told.fields())
                .isEqualTo(Map.of(
                        "redirect", "https://shop.example/ok?orderId=" + id,
                        "info", "Your payment has been processed, redirecting...",
                        "errorCode", "0"));
    }

    @Test
    void bindingPaymentAnswersWith3DSecureAsTheExample() {
        ReadAnswer told = shop.send("paymentOrderBinding", bindingRequest(shop.registered("boris"), enrolled("boris")));

        assertThat(JsonTypes.of(told.body()))
                .isEqualTo(Map.of(
                        "info", "text", "acsUrl", "text", "paReq", "text", "termUrl", "text", "errorCode", "number"));
        assertThat(told.fields())
                .containsEntry("info", "Your payment has been processed, redirecting...")
                .containsEntry("errorCode", "0");
        assertThat(told.get("acsUrl")).endsWith("/acs/auth/start.do");
        assertThat(told.get("termUrl")).matches("https?://[^/]+:\\d+/.+/rest/finish3ds\\.do");
        assertThat(told.get("paReq")).matches("eJx?([A-Za-z0-9+/=]|\n)+");
        assertThat(told.get("paReq").lines()).allMatch(line -> line.length() <= 76);
        assertThat(PaReq.of(told.get("paReq")).xml()).contains("<ThreeDSecure><Message id=\"");
    }

    private static String enrolled(String clientId) {
        String id = shop.registered(clientId);
        PaReq paReq = PaReq.of(shop.pay(id, TestCard.VISA_ENROLLED).get("paReq"));
        shop.finish(id, Acs.answer(paReq));
        return shop.status(id).get("bindingInfo.bindingId");
    }

    @Test
    void bindingPaymentAnswersAnErrorAsTheExample() {
        ReadAnswer told = shop.send("paymentOrderBinding", Shop.with(bindingRequest("a", "b"), "password", "wrong"));

        assertThat(JsonTypes.of(told.body()))
                .isEqualTo(Map.of("error", "text", "errorCode", "number", "errorMessage", "text"));
        assertThat(told.fields())
                .isEqualTo(Map.of("error", "Access denied", "errorCode", "5", "errorMessage", "Access denied"));
    }
}
