package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The console as a browser without JavaScript meets it. */
class ConsoleTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"");
    private static final String MARKUP = "\"><img src=x onerror=alert(1)>'&";

    @Test
    void listsOrdersWithStateAndMoneyAndFindsOneByNumber() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.SOAP, simulator.baseUri());
            String id = shop.paid("register", "T-1", 123_456);
            shop.register("register", "T-2", 2000);

            String all = page(simulator, "/");
            assertThat(all).contains("/orders/" + id, ">T-2<", "DEPOSITED", "1\u00a0234.56", "RUB");
            assertThat(all.indexOf(">T-2<")).isLessThan(all.indexOf(">T-1<"));
            assertThat(page(simulator, "/?number=T-1")).contains(">T-1<").doesNotContain(">T-2<");
        }
    }

    @Test
    void pagesThroughManyOrders() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            for (int i = 0; i < 51; i++) {
                shop.register("register", "T-" + i, 1000);
            }

            assertThat(page(simulator, "/"))
                    .contains(">T-50<", ">T-1<", "/?page=1")
                    .doesNotContain(">T-0<");
            assertThat(page(simulator, "/?page=1")).contains(">T-0<").doesNotContain(">T-1<");
        }
    }

    @Test
    void showsOneOrdersHistoryAndDrawsItsMoney() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.SOAP, simulator.baseUri());
            String id = shop.paid("registerPreAuth", "T-1", 1000);
            shop.move("deposit", id, "1000");
            shop.move("refund", id, "400");
            shop.move("refund", id, "5000");

            assertThat(page(simulator, "/orders/" + id))
                    .contains("registerOrderPreAuth", "paymentOrder", "error 7", "555555******5599", "<svg")
                    .contains("<path class=\"approved\"", "<path class=\"deposited\"", "<path class=\"refunded\"");
        }
    }

    @Test
    void answersAPlainPageWhereThereIsNoSuchOrder() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            assertThat(RawClient.get(host(simulator) + "/orders/none").statusCode())
                    .isEqualTo(404);
            assertThat(RawClient.get(host(simulator) + "/_console/none").statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"orderNumber", "description", "clientId", "returnUrl", "jsonParams", "features", "language"})
    void escapesWhatAShopSends(String field) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String value = field.equals("jsonParams")
                    ? "{\"" + MARKUP.replace("\"", "\\\"") + "\":\"" + MARKUP.replace("\"", "\\\"") + "\"}"
                    : field.equals("returnUrl") ? "https://shop.example/?" + MARKUP : MARKUP;
            Map<String, String> order = new TreeMap<>(Shop.order("T-1", 1000));
            order.put(field, value);
            shop.send("register", order);
            shop.send("register", Shop.with(order, "password", "wrong"));
            shop.send("getOrderStatusExtended", Map.of("orderNumber", field.equals("orderNumber") ? MARKUP : "T-1"));
            StringBuilder pages = new StringBuilder(page(simulator, "/"));
            simulator.orders().list().forEach(placed -> pages.append(page(simulator, "/orders/" + placed.id())));

            assertSafe(pages.toString());
            assertSafe(page(
                    simulator, "/?number=" + RawClient.form(Map.of("", MARKUP)).substring(1)));
        }
    }

    @Test
    void escapesAMerchantAndWhatIsNoRequestAtAll() {
        String login = "<img src=x onerror=alert(1)>'&";
        SimulatorSettings settings =
                SimulatorSettings.builder().merchant(login, "secret").build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            shop.send("register", Shop.with(Shop.order("T-1", 1000), "userName", login));
            RawClient.post(
                    simulator.baseUri() + "/webservices/merchant-ws",
                    "text/xml",
                    "<a b='&lt;img src=x onerror=alert(1)>'>&lt;img src=x onerror=alert(1)></a>");
            RawClient.post(simulator.baseUri() + "/google/payment.do", "application/json", "{\"<img src=x>\":1}");
            RawClient.postForm(simulator.baseUri() + "/rest/register.do", Map.of(MARKUP, MARKUP));

            assertSafe(page(simulator, "/"));
            assertSafe(page(
                    simulator, "/orders/" + simulator.orders().list().get(0).id()));
        }
    }

    private static void assertSafe(String page) {
        assertThat(page).doesNotContain("<img").contains("&lt;img");
    }

    @Test
    void forbidsScriptsStylesAndFramesFromElsewhere() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            HttpResponse<String> answer = RawClient.get(host(simulator) + "/");

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.body()).doesNotContain(" style=", "<style", " onclick=");
            assertThat(RawClient.get(host(simulator) + "/_console/console.js")
                            .headers()
                            .firstValue("Content-Type"))
                    .contains("text/javascript;charset=UTF-8");
        }
    }

    @Test
    void doesByItsButtonsWhatThePayerMayDo() {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Shop shop = new Shop(Wire.REST, simulator.baseUri());
            String id = shop.register("register", "T-1", 1000).get("orderId");
            String here = "/orders/" + id;
            Map<String, String> pay =
                    Map.of("deed", "pay", "order", id, "testCard", "MASTERCARD_WITHOUT_3DS", "back", here);

            HttpResponse<String> paid = submit(simulator, pay);
            HttpResponse<String> again = submit(simulator, pay);

            assertThat(paid.statusCode()).isEqualTo(302);
            assertThat(paid.headers().firstValue("Location")).contains(here);
            assertThat(simulator.orders().find(id).orElseThrow().status()).isEqualTo(OrderStatus.DEPOSITED);
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("the gateway refuses: 5", "href=\"" + here + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"advance, advance, PT20M", "arm, next, drop", "reset, -, -"})
    void movesTheClockArmsFaultsAndResets(String deed, String field, String value) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Map<String, String> form = new TreeMap<>(Map.of("deed", deed));
            if (!field.equals("-")) {
                form.put(field, value);
            }

            assertThat(submit(simulator, form).statusCode()).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example"})
    void leadsBackToItsOwnPagesOnly(String back) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            assertThat(submit(simulator, Map.of("deed", "reset", "back", back))
                            .headers()
                            .firstValue("Location"))
                    .contains("/");
        }
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site", "X-Nothing, at-all"})
    void refusesAFormOfAnotherSiteOrWithoutTheToken(String header, String value) {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Map<String, String> form = new TreeMap<>(Map.of("deed", "arm", "next", "drop"));
            if (!header.startsWith("X-")) {
                form.put("token", token(simulator));
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host(simulator) + "/_console/do"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(header, value)
                    .POST(BodyPublishers.ofString(RawClient.form(form)));

            assertThat(RawClient.send(request).statusCode()).isEqualTo(403);
            assertThat(simulator.faults().armed()).isEmpty();
        }
    }

    private static HttpResponse<String> submit(GatewaySimulator simulator, Map<String, String> form) {
        return RawClient.postForm(host(simulator) + "/_console/do", Shop.with(form, "token", token(simulator)));
    }

    private static String token(GatewaySimulator simulator) {
        Matcher token = TOKEN.matcher(page(simulator, "/"));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String page(GatewaySimulator simulator, String path) {
        HttpResponse<String> answer = RawClient.get(host(simulator) + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String host(GatewaySimulator simulator) {
        return "http://127.0.0.1:" + simulator.baseUri().getPort();
    }
}
