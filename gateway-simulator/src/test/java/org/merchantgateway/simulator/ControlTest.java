package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control API as a test in any language meets it. */
class ControlTest {

    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());
    private final String host = "http://127.0.0.1:" + simulator.baseUri().getPort();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listsOrdersAndShowsOneWithItsHistory() {
        String id = shop.paid("register", "T-1", 1000);
        shop.register("register", "T-2", 2000);

        assertThat(get("orders").get("orders[0].number")).isEqualTo("T-2");
        assertThat(get("orders?number=T-1").get("orders[0].id")).isEqualTo(id);
        assertThat(get("orders?limit=1").fields()).doesNotContainKey("orders[1].number");
        ReadAnswer order = get("orders/" + id);
        assertThat(order.get("paymentState")).isEqualTo("DEPOSITED");
        assertThat(order.get("deposited")).isEqualTo("1000");
        assertThat(order.get("history[0].channel")).isEqualTo("REST");
        assertThat(order.get("history[1].change")).isEqualTo("registered");
        assertThat(RawClient.get(host + "/_control/orders/none").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesThroughOrders() {
        for (String number : new String[] {"T-1", "T-2", "T-3"}) {
            shop.register("register", number, 1000);
        }

        assertThat(get("orders?skip=1&limit=1").get("orders[0].number")).isEqualTo("T-2");
        assertThat(get("orders?skip=1&limit=1").fields()).doesNotContainKey("orders[1].number");
        assertThat(get("orders?skip=3").fields()).isEmpty();
        assertThat(RawClient.get(host + "/_control/orders?skip=x").statusCode()).isEqualTo(400);
        assertThat(RawClient.get(host + "/_control/orders?limit=1001").statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhatAnOrderIsMadeOf() {
        Map<String, String> order = Shop.with(Shop.order("T-1", 1000), "clientId", "client-7");
        String id = shop.send("register", Shop.with(order, "jsonParams", "{\"colour\":\"red\"}"))
                .get("orderId");

        ReadAnswer shown = get("orders/" + id);

        assertThat(shown.get("open")).isEqualTo("true");
        assertThat(shown.get("currencyName")).isEqualTo("RUB");
        assertThat(shown.get("minorDigits")).isEqualTo("2");
        assertThat(shown.get("clientId")).isEqualTo("client-7");
        assertThat(shown.get("parameterNames[0]")).isEqualTo("colour");
        assertThat(shown.body()).contains("\"callbacks\":[]");
    }

    @Test
    void listsStoredCardsAndTestCardsWithoutTheirNumbers() {
        String id = shop.send("register", Shop.with(Shop.order("T-1", 1000), "clientId", "client-7"))
                .get("orderId");
        shop.send("paymentorder", Shop.card(id, "5555555555555599", "123"));

        ReadAnswer cards = get("cards");
        ReadAnswer testCards = get("test-cards");

        assertThat(cards.get("cards[0].maskedPan")).isEqualTo("555555**5599");
        assertThat(cards.get("cards[0].clientId")).isEqualTo("client-7");
        assertThat(cards.get("cards[0].active")).isEqualTo("true");
        assertThat(testCards.get("testCards[0].name")).isEqualTo("VISA_ENROLLED");
        assertThat(testCards.get("testCards[0].lastDigits")).isEqualTo("1111");
        assertThat(cards.body() + testCards.body()).doesNotContain("5555555555555599", "4111111111111111");
    }

    @Test
    void movesTheClockNoFurtherThanItGoes() {
        post("clock", "{\"advance\":\"P73000D\"}");

        assertThat(send("clock", "{\"advance\":\"P73000D\"}").body()).contains("advance must be at most 292 years");
        assertThat(simulator.clock().ahead()).isEqualTo(Duration.ofDays(73_000));
    }

    @Test
    void movesTheClock() {
        String id = shop.register("register", "T-1", 1000).get("orderId");

        assertThat(post("clock", "{\"advance\":\"PT20M\"}").get("ahead")).isEqualTo("PT20M");

        assertThat(simulator.clock().ahead()).isEqualTo(Duration.ofMinutes(20));
        assertThat(get("orders/" + id).get("actionCode")).isEqualTo("-2007");
    }

    @Test
    void armsFaults() {
        post("faults", "{\"next\":\"drop\"}");
        post("faults", "{\"next\":\"delay\",\"delay\":\"PT2S\"}");
        ReadAnswer armed = post("faults", "{\"next\":\"status\",\"status\":503}");

        assertThat(armed.get("armed[0]")).startsWith("drop");
        assertThat(armed.get("armed[1]")).contains("PT2S");
        assertThat(armed.get("armed[2]")).contains("503");
        assertThat(post("faults", "{\"next\":\"none\"}").fields()).isEmpty();
    }

    @Test
    void playsThePayer() {
        ReadAnswer order = shop.register("register", "T-1", 1000);
        String form = order.get("formUrl");

        ReadAnswer challenged = post("payer/pay", "{\"order\":\"" + form + "\",\"testCard\":\"VISA_ENROLLED\"}");
        ReadAnswer paid = post("payer/authenticate", "{\"order\":\"" + order.get("orderId") + "\"}");

        assertThat(challenged.get("status")).isEqualTo("5");
        assertThat(paid.get("paymentState")).isEqualTo("DEPOSITED");
    }

    @Test
    void playsThePayerOfVersionTwo() {
        String order = "{\"order\":\"" + shop.register("register", "T-1", 1000).get("orderId") + "\"";

        ReadAnswer begun = post("payer/pay", order + ",\"testCard\":\"THREE_DS_2_CHALLENGE\"}");
        ReadAnswer checked = post("payer/check-device", order + "}");
        ReadAnswer challenged = post("payer/go-on", order + "}");
        ReadAnswer failed = post("payer/authenticate", order + ",\"end\":\"N\"}");

        assertThat(begun.get("waitsFor")).isEqualTo("DEVICE_CHECK");
        assertThat(checked.get("waitsFor")).isEqualTo("DEVICE_CHECK");
        assertThat(challenged.fields())
                .containsEntry("waitsFor", "AUTHENTICATION")
                .containsEntry("status", "5");
        assertThat(failed.fields()).containsEntry("actionCode", "-2025").doesNotContainKey("waitsFor");
    }

    @Test
    void paysByACardOfItsFields() {
        String id = shop.register("register", "T-1", 1000).get("orderId");

        ReadAnswer paid = post(
                "payer/pay",
                "{\"order\":\"" + id + "\",\"pan\":\"5555555555555599\",\"expiry\":\"2034-12\",\"cvc\":\"123\"}");

        assertThat(paid.get("maskedPan")).isEqualTo("555555**5599");
        assertThat(send("payer/cancel", "{\"order\":\"" + id + "\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void resetsAndTellsItsSettingsWithoutPasswords() {
        shop.register("register", "T-1", 1000);

        post("reset", "{}");

        assertThat(get("orders").fields()).isEmpty();
        assertThat(get("settings").get("merchants[0]")).isEqualTo("shop");
        assertThat(get("settings").body()).doesNotContain("secret");
    }

    @Test
    void tellsAnotherVersionWhenSomethingHasHappened() {
        String before = get("version").get("version");
        assertThat(get("version").get("version")).isEqualTo(before);

        shop.register("register", "T-1", 1000);

        assertThat(get("version").get("version")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock     | {"advance":"20 minutes"}            | advance must be a duration such as PT20M or P1D
            clock     | {}                                  | advance is missing
            clock     | {"advance":"-PT1S"}                 | advance must not be negative: the clock cannot go back
            clock     | {"advance":"P100000000000D"}        | advance must be
            clock     | {"advance":["PT1S"]}                | advance must be a text, a whole number, true or false
            clock     | {"advance":"PT1S","by":1}           | by is not a field of this request, which has advance
            clock     | [1]                                 | the body must be a JSON object
            clock     | {"advance":                         | the body must be a JSON object, and is not well-formed JSON
            faults    | {"next":"explode"}                  | next must be one of drop, refuse, delay, status, error, none
            faults    | {"next":"delay"}                    | delay is missing
            faults    | {"next":"status","status":99}       | status must be 200 to 599, got 99
            faults    | {"next":"status","status":"x"}      | status must be a whole number of up to six digits
            payer/pay | {"order":"x","testCard":"GOLD"}     | testCard must be one of VISA_ENROLLED
            payer/pay | {"testCard":"VISA_ENROLLED"}        | order is missing
            payer/pay | {"order":"x","pan":"41","expiry":"2034-13"} | pan
            reset     | {"what":"all"}                      | what is not a field of this request, which has none
            """)
    void namesTheFieldOfBadInput(String what, String body, String sentence) {
        HttpResponse<String> answer = send(what, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ReadAnswer.json(answer.body()).get("error")).contains(sentence);
    }

    @Test
    void namesNoDigitOfACardThatIsWrong() {
        String id = shop.register("register", "T-1", 1000).get("orderId");

        assertThat(send(
                                "payer/pay",
                                "{\"order\":\"" + id
                                        + "\",\"pan\":\"5555555555555598\",\"expiry\":\"2034-12\",\"cvc\":\"9173x\"}")
                        .body())
                .contains("pan", "cvc")
                .doesNotContain("555555", "9173");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void refusesTheContentTypesThatAnotherSitesFormCanSend(String contentType) {
        simulator.faults().refuseNext();

        assertThat(RawClient.post(host + "/_control/reset", contentType, "{}").statusCode())
                .isEqualTo(415);
        assertThat(simulator.faults().armed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site"})
    void refusesWhatAnotherSiteSends(String header, String value) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + "/_control/reset"))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString("{}"));

        assertThat(RawClient.send(request).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "localhost:8080, 200",
        "127.0.0.1, 200",
        "[::1]:80, 200"
    })
    void refusesANameThatWasMadeToLeadHere(String name, int status) throws IOException {
        for (String address : new String[] {"/_control/orders", "/", "/_console/console.js"}) {
            assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 " + status);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), simulator.baseUri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ReadAnswer get(String what) {
        HttpResponse<String> answer = RawClient.get(host + "/_control/" + what);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ReadAnswer.json(answer.body());
    }

    private ReadAnswer post(String what, String json) {
        HttpResponse<String> answer = send(what, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ReadAnswer.json(answer.body());
    }

    private HttpResponse<String> send(String what, String json) {
        return RawClient.post(host + "/_control/" + what, "application/json", json);
    }
}
