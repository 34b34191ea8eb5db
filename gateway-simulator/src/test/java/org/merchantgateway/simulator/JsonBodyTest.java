package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * The dialect of JSON bodies, as two published PHP clients of Sberbank's gateway send it: custanator/sberbank-ecom-acquiring-client
 * and RusaDrako/sberbank_ecom_client. Both post JSON with {@code Content-Type: application/json} alone, and take an answer by
 * HTTP 200 and {@code errorCode}, 0 or missing.
 */
class JsonBodyTest {

    private static final String CREDENTIALS = ",\"userName\":\"shop\",\"password\":\"secret\"}";
    private static final String ITEM =
            "{\"positionId\":\"1\",\"name\":\"\\u0427\\u0430\\u0439\",\"quantity\":{\"value\":2,"
                    + "\"measure\":\"0\"},\"itemPrice\":500,\"itemAmount\":1000,\"itemCode\":\"tea\",\"tax\":{\"taxType\":6},"
                    + "\"paymentMethod\":\"full_payment\",\"paymentObject\":\"commodity\"}";

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(Profile.of("sber"))
                .build());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** PHP escapes solidi and Cyrillic letters; amounts are numbers, and parameters an object that may have truth values. */
    @Test
    void takesARegistrationOfCustanator() {
        String id = registered(
                "register.do",
                "{\"currency\":\"643\",\"jsonParams\":{\"showApplePay\":true,\"note\":\"\\u0447\"},"
                        + "\"orderNumber\":\"0b5a8c1e-7f0e-4a53-9f35-cb2c8d7f1a01\",\"amount\":1000,"
                        + "\"returnUrl\":\"https:\\/\\/shop.example\\/ok\",\"language\":\"en\"");
        ReadAnswer status = status(id);

        assertThat(status.get("errorCode")).isEqualTo("0");
        assertThat(status.body()).startsWith("{\"errorCode\":\"0\"");
        assertThat(status.get("orderNumber")).isEqualTo("0b5a8c1e-7f0e-4a53-9f35-cb2c8d7f1a01");
        assertThat(status.get("merchantOrderParams[0].value")).isEqualTo("true");
        assertThat(status.get("merchantOrderParams[1].value")).isEqualTo("ч");
    }

    /** The client fills its credentials, currency and language in; null is left out. Features are one text. */
    @Test
    void takesARegistrationOfRusaDrako() {
        String id = registered(
                "registerPreAuth.do",
                "{\"orderNumber\":\"\\u0442\\u0435\\u0441\\u0442-1\",\"amount\":1000,"
                        + "\"returnUrl\":\"http:\\/\\/www.test.test\\/\",\"features\":\"FORCE_SSL\","
                        + "\"orderBundle\":{\"cartItems\":{\"items\":[" + ITEM + "]}}");
        ReadAnswer status = status(id);

        assertThat(status.get("orderNumber")).isEqualTo("тест-1");
        assertThat(status.get("orderBundle.cartItems.items[0].name")).isEqualTo("Чай");
        assertThat(simulator.orders().find(id).orElseThrow().registered())
                .containsEntry("features", "FORCE_SSL")
                .containsEntry("orderBundle.items.1.itemAttributes.paymentMethod", "full_payment")
                .containsEntry("orderBundle.items.1.itemAttributes.paymentObject", "commodity");
    }

    /** Attributes are an object, and what the line has for the receipt are its members. */
    @Test
    void answersAStatusInTheShapeOfTheDescription() {
        String id = registered(
                "register.do",
                "{\"orderNumber\":\"shape-1\",\"amount\":1000,\"returnUrl\":\"https://shop.example/ok\","
                        + "\"orderBundle\":{\"cartItems\":{\"items\":[" + ITEM + "]}}");
        simulator.payer().pay(simulator.orders().find(id).orElseThrow().formUrl(), TestCard.VISA_WITHOUT_3DS);
        ReadAnswer status = status(id);

        assertThat(status.get("attributes.mdOrder")).isEqualTo(id);
        assertThat(status.get("cardAuthInfo.cardHolderName")).isNotNull();
        assertThat(status.get("cardAuthInfo.paymentWay")).isEqualTo("CARD");
        assertThat(status.get("orderBundle.cartItems.items[0].paymentMethod")).isEqualTo("full_payment");
        assertThat(status.get("orderBundle.cartItems.items[0].paymentObject")).isEqualTo("commodity");
    }

    /** Two-phase, completed in full by its cart, then half of it given back twice by one key: done once. */
    @Test
    void takesACompletionAndRefundsByCartAndKey() {
        String id = registered(
                "registerPreAuth.do",
                "{\"orderNumber\":\"J-2\",\"amount\":1000,\"returnUrl\":\"https://shop.example\","
                        + "\"orderBundle\":{\"cartItems\":{\"items\":[" + ITEM + "]}}");
        ReadAnswer paid = sent(
                "paymentOrder.do",
                "{\"MDORDER\":\"" + id + "\",\"$PAN\":\"5555555555555599\",\"$CVC\":\"123\","
                        + "\"YYYY\":\"2034\",\"MM\":\"12\",\"TEXT\":\"IVAN IVANOV\",\"language\":\"en\",\"ip\":\"203.0.113.7\"");
        assertThat(paid.body()).contains("\"errorCode\":\"0\"").contains("\"redirect\"");
        String whole = "\"orderBundle\":{\"cartItems\":{\"items\":[" + ITEM + "]}}";
        String half = whole.replace("\"value\":2", "\"value\":1").replace("\"itemAmount\":1000", "\"itemAmount\":500");

        assertThat(sent("deposit.do", "{\"orderId\":\"" + id + "\",\"amount\":1000," + whole)
                        .code())
                .isEqualTo("0");
        for (int time = 0; time < 2; time++) {
            assertThat(sent(
                                    "refund.do",
                                    "{\"orderId\":\"" + id
                                            + "\",\"amount\":500,\"jsonParams\":{\"externalRefundId\":\"R-1\"}," + half)
                            .code())
                    .isEqualTo("0");
        }
        assertThat(sent("refund.do", "{\"orderId\":\"" + id + "\",\"amount\":500," + whole)
                        .code())
                .as("more of the cart than the amount")
                .isEqualTo("8");
        assertThat(status(id).get("paymentAmountInfo.refundedAmount")).isEqualTo("500");
    }

    @Test
    void takesRequestsOfStoredCards() {
        String client = ",\"clientId\":\"anna\"";
        String order = "{\"orderNumber\":\"%s\",\"amount\":1000,\"returnUrl\":\"https://shop.example\"" + client;
        String first = registered("register.do", order.formatted("J-3"));
        sent(
                "paymentOrder.do",
                "{\"MDORDER\":\"" + first + "\",\"$PAN\":\"5555555555555599\",\"$CVC\":\"123\",\"YYYY\":\"2034\","
                        + "\"MM\":\"12\",\"TEXT\":\"IVAN IVANOV\",\"language\":\"en\",\"ip\":\"203.0.113.7\"");
        String binding = sent("getBindings.do", "{\"clientId\":\"anna\"").get("bindings[0].bindingId");
        String second = registered("register.do", order.formatted("J-4"));

        assertThat(sent(
                                "paymentOrderBinding.do",
                                "{\"mdOrder\":\"" + second + "\",\"bindingId\":\"" + binding
                                        + "\",\"ip\":\"127.0.0.1\"")
                        .code())
                .isEqualTo("0");
        assertThat(sent("unbindCard.do", "{\"bindingId\":\"" + binding + "\"").code())
                .isEqualTo("0");
        assertThat(sent("bindCard.do", "{\"bindingId\":\"" + binding + "\"").code())
                .isEqualTo("0");
        assertThat(sent("reverse.do", "{\"orderId\":\"" + second + "\"").code()).isEqualTo("0");
    }

    /** The credentials come last in the clients' JSON; a wrong password is refused as in a form. */
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "register.do | application/json                | {\"userName\":\"shop\"}           | 200",
                "register.do | application/json; charset=utf-8 | {}                                | 200",
                "register.do | application/json                | [1]                               | 400",
                "register.do | application/json                | {\"userName\":                    | 400",
                "register.do | application/json                | {\"a\":\"1\",\"a\":\"2\"}         | 400",
                "register.do | application/x-www-form-urlencoded | userName=shop&password=secret   | 415",
                "register.do | text/plain                      | {}                                | 415",
            })
    void refusesWhatIsNoJsonObject(String path, String type, String body, int status) {
        HttpResponse<String> answer = RawClient.post(simulator.baseUri() + "/" + path, type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.body()).isEqualTo("{\"errorCode\":\"5\",\"errorMessage\":\"Access denied\"}");
        }
    }

    @Test
    void takesNoGet() {
        assertThat(RawClient.send(HttpRequest.newBuilder(
                                simulator.baseUri().resolve("/payment/register.do?userName=shop&password=secret")))
                        .statusCode())
                .isEqualTo(405);
    }

    private static String registered(String request, String fields) {
        String id = sent(request, fields).get("orderId");
        assertThat(id).isNotNull();
        return id;
    }

    private static ReadAnswer status(String id) {
        return sent("getOrderStatusExtended.do", "{\"orderId\":\"" + id + "\"");
    }

    private static ReadAnswer sent(String request, String fields) {
        HttpResponse<String> answer =
                RawClient.post(simulator.baseUri() + "/" + request, "application/json", fields + CREDENTIALS);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ReadAnswer.json(answer.body());
    }
}
