package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST wire: how parameters come in, and which JSON types go out. Source: REST interface, connection and general fields of an answer. */
class RestTest {

    private static final String LOGIN = "userName=shop&password=secret";
    private static final String ORDER = "&amount=230000&returnUrl=https%3A%2F%2Fshop.example%2Fok";

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void registersAndAnswersIdAndPageAndNothingElse() {
        HttpResponse<String> answer = post("register.do", LOGIN + "&orderNumber=A-1" + ORDER);
        ReadAnswer told = ReadAnswer.json(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(told.fields()).containsOnlyKeys("orderId", "formUrl");
        assertThat(told.get("orderId")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(told.get("formUrl"))
                .isEqualTo(simulator.baseUri() + "/merchants/shop/payment_en.html?mdOrder=" + told.get("orderId"));
        assertThat(post("register.do", LOGIN + "&orderNumber=A-1" + ORDER).body())
                .isEqualTo("{\"errorCode\":\"1\",\"errorMessage\":"
                        + "\"Order number is duplicated, order with given order number is processed already\"}");
        assertThat(ReadAnswer.json(post("getOrderStatusExtended.do", LOGIN + "&orderNumber=A-1")
                                .body())
                        .fields())
                .containsEntry("orderStatus", "0")
                .containsEntry("amount", "230000");
    }

    @Test
    void refusesAWrongPasswordWithoutRepeatingIt() {
        HttpResponse<String> answer = post("register.do", "userName=shop&password=wr0ng&orderNumber=A-2" + ORDER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"errorCode\":\"5\",\"errorMessage\":\"Access denied\"}");
    }

    @Test
    void answersEveryMethodInItsOwnTypes() {
        String id = registered("registerPreAuth.do", "T-types");

        assertThat(post("paymentorder.do", LOGIN + "&MDORDER=" + id).body())
                .contains("\"errorCode\":4,")
                .contains("\"error\":\"");
        assertThat(RawClient.postForm(at("paymentorder.do"), withLogin(Shop.card(id, "5555555555555599", "123")))
                        .body())
                .isEqualTo("{\"redirect\":\"https://shop.example/ok?orderId=" + id
                        + "\",\"info\":\"Your payment has been processed, redirecting...\",\"errorCode\":0}");
        assertThat(post("deposit.do", LOGIN + "&amount=0&orderId=" + id).body())
                .isEqualTo("{\"errorCode\":\"0\",\"errorMessage\":\"Success\"}");
        assertThat(post("refund.do", LOGIN + "&amount=5&orderId=" + id).body())
                .isEqualTo("{\"errorCode\":\"0\",\"errorMessage\":\"Success\"}");
        assertThat(post("reverse.do", LOGIN + "&orderId=" + id).body()).startsWith("{\"errorCode\":\"7\",");
        assertThat(post("getOrderStatusExtended.do", LOGIN + "&orderId=" + id).body())
                .startsWith("{\"errorCode\":\"0\",\"errorMessage\":\"Success\",")
                .contains("\"orderStatus\":4,", "\"actionCode\":0,", "\"amount\":230000,", "\"currency\":\"643\",")
                .containsPattern("\"date\":\\d{13},")
                .contains("\"merchantOrderParams\":[]", "\"approvedAmount\":230000,", "\"refundedAmount\":5,")
                .contains("\"maskedPan\":\"555555**5599\"", "\"pan\":\"555555**5599\"");
        assertThat(post("getOrderStatusExtended.do", LOGIN + "&orderId=nothing").body())
                .isEqualTo("{\"errorCode\":\"6\",\"errorMessage\":\"No such order\","
                        + "\"merchantOrderParams\":[],\"attributes\":[]}");
    }

    @Test
    void takesParametersFromQueryAndBodyByGetAndPost() {
        String query = "?" + LOGIN + "&orderNumber=T-get" + ORDER;
        assertThat(ReadAnswer.json(RawClient.get(at("register.do") + query).body())
                        .code())
                .isEqualTo("0");
        assertThat(ReadAnswer.json(RawClient.post(
                                        at("register.do") + "?" + LOGIN, "text/plain", "orderNumber=T-mix" + ORDER)
                                .body())
                        .code())
                .isEqualTo("0");
        HttpRequest.Builder untyped = HttpRequest.newBuilder(URI.create(at("register.do")))
                .POST(BodyPublishers.ofByteArray((LOGIN + "&orderNumber=T-untyped" + ORDER).getBytes()));
        assertThat(ReadAnswer.json(RawClient.send(untyped).body()).code()).isEqualTo("0");
    }

    @Test
    void takesPaymentsByPostOnly() {
        HttpResponse<String> answer = RawClient.get(at("paymentorder.do") + "?" + LOGIN);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void takesTheExpiryInOneFieldToo() {
        String id = registered("register.do", "T-expiry");
        Map<String, String> card = Shop.with(Shop.card(id, "5555555555555599", "123"), "$EXPIRY", "203511");
        RawClient.postForm(at("paymentorder.do"), withLogin(card));

        assertThat(post("getOrderStatusExtended.do", LOGIN + "&orderId=" + id).body())
                .contains("\"expiration\":\"203511\"");
    }

    @Test
    void countsTheFirstOfSeveralAndNoEmptyOnes() {
        ReadAnswer told = ReadAnswer.json(
                post("register.do", LOGIN + "&orderNumber=T-first&orderNumber=A-1&currency=&jsonParams=null" + ORDER)
                        .body());

        assertThat(told.code()).isEqualTo("0");
        assertThat(post("getOrderStatusExtended.do", LOGIN + "&orderNumber=T-first")
                        .body())
                .contains("\"currency\":\"643\"", "\"merchantOrderParams\":[]");
    }

    @Test
    void keepsParametersAndDescriptionAsTheyAre() {
        String text = "чай & <b>\"сахар\"</b> + 100 % \uD83C\uDF84";
        RawClient.postForm(
                at("register.do"),
                withLogin(Shop.with(
                        Shop.with(Shop.order("T-text", 1000), "description", text),
                        "jsonParams",
                        "{\"a\":\"" + text.replace("\"", "\\\"") + "\",\"n\":7,\"none\":null}")));
        ReadAnswer told = ReadAnswer.json(
                post("getOrderStatusExtended.do", LOGIN + "&orderNumber=T-text").body());

        assertThat(told.get("orderDescription")).isEqualTo(text);
        assertThat(told.get("merchantOrderParams[0].name")).isEqualTo("a");
        assertThat(told.get("merchantOrderParams[0].value")).isEqualTo(text);
        assertThat(told.get("merchantOrderParams[1].value")).isEqualTo("7");
        assertThat(told.fields()).doesNotContainKey("merchantOrderParams[2].name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[7]",
                "7",
                "{\"a\":{}}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"b\"} x",
                "{\"a\":\"\\u0007\"}",
                "{\"\":\"b\"}"
            })
    void refusesParametersThatAreNone(String json) {
        Map<String, String> order = Shop.with(Shop.order(Numbers.fresh(), 1000), "jsonParams", json);
        ReadAnswer told = ReadAnswer.json(
                RawClient.postForm(at("register.do"), withLogin(order)).body());

        assertThat(told.code() + " " + told.get("errorMessage")).isEqualTo("5 [jsonParams] is invalid");
    }

    @ParameterizedTest
    @CsvSource({"%, 400", "%4, 400", "%zz, 400", "%+1, 400", "%FF, 400", "a%00b, 200"})
    void answersBrokenEncodingWith400AndLivesOn(String broken, int status) {
        assertThat(post("register.do", "orderNumber=" + broken).statusCode()).isEqualTo(status);
        assertThat(post("register.do", LOGIN).statusCode()).isEqualTo(200);
    }

    @Test
    void answersTooLongABodyWith413AndLivesOn() {
        assertThat(post("register.do", "a".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
        assertThat(post("register.do", "a=" + "a".repeat(1 << 19)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/payment",
                "/payment/rest",
                "/payment/rest/",
                "/payment/rest/nothing.do",
                "/paymentrest/register.do"
            })
    void answersAnotherAddressWith404(String path) {
        assertThat(RawClient.get("http://" + simulator.baseUri().getAuthority() + path)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsThePayerAnEscapedPage() {
        String description = "<script>alert('x')</script>";
        ReadAnswer registered = ReadAnswer.json(RawClient.postForm(
                        at("register.do"),
                        withLogin(Shop.with(Shop.order("T<&>", 230_000), "description", description)))
                .body());
        HttpResponse<String> page = RawClient.get(registered.get("formUrl"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("Order T&lt;&amp;&gt;", "2,300.00\u00a0RUB", "&lt;script&gt;alert('x')&lt;/script&gt;")
                .doesNotContain("<script>");
        assertThat(RawClient.get(registered.get("formUrl").replace("_en", "_ru"))
                        .body())
                .contains("Заказ T");
        assertThat(RawClient.get(registered.get("formUrl") + "0").statusCode()).isEqualTo(404);
        assertThat(RawClient.get(registered.get("formUrl").replace("/shop/", "/other/"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String registered(String method, String number) {
        return ReadAnswer.json(
                        post(method, LOGIN + "&orderNumber=" + number + ORDER).body())
                .get("orderId");
    }

    private static Map<String, String> withLogin(Map<String, String> fields) {
        return Shop.with(Shop.with(fields, "userName", "shop"), "password", "secret");
    }

    private static HttpResponse<String> post(String method, String body) {
        return RawClient.post(at(method), "application/x-www-form-urlencoded", body);
    }

    private static String at(String method) {
        return simulator.baseUri() + "/rest/" + method;
    }
}
