package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.browser.Browser;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What a payer meets in a browser, from the shop's link to the way back. */
@Tag("browser")
class PaymentBrowserTest {

    private static final String WITHOUT_3DS = "5555555555555599";
    private static final String ENROLLED = "4111111111111111";
    private static final String POOR = "5432543254325430";
    private static final String ENTER = "\uE007";
    private static final String CART = """
            {"cartItems":{"items":[
            {"positionId":1,"name":"Tea, black, long leaf","quantity":{"value":"0.5","measure":"kg"},"itemCode":"T","itemPrice":180000},
            {"positionId":2,"name":"A cup with a saucer","quantity":{"value":"2","measure":"pcs"},"itemCode":"C","itemPrice":55000},
            {"positionId":3,"name":"Delivery","quantity":{"value":"1","measure":"pcs"},"itemCode":"D","itemPrice":30000}]}}""";

    private static final Browser.Driver driver = Browser.Driver.start();

    private final ShopSite site = ShopSite.open();
    private final GatewaySimulator simulator = GatewaySimulator.start(SimulatorSettings.builder()
            .merchant("tea-house-api", "secret")
            .orderRules(OrderRules.usual().withMaxAttempts(2))
            .build());

    @AfterAll
    static void stop() {
        driver.close();
    }

    @AfterEach
    void close() {
        simulator.close();
        site.close();
    }

    @Test
    void paysWithout3dSecure() {
        String id = register("B-1");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            assertThat(payer.title()).isEqualTo("Order B-1");
            assertThat(payer.text())
                    .contains("tea-house", "2,300.00", "RUB", "A cup with a saucer", "Attempts left 2", "Time left");
            payer.keep("payment");
            fill(payer, WITHOUT_3DS, "123");
            assertThat(payer.script("document.getElementById('pan').value")).isEqualTo("5555 5555 5555 5599");
            payer.keep("payment-filled");
            assertThat(payer.complaints()).isEqualTo("{}");
            payer.press("#card-form button");
            payer.waitForAddress(site.at("/ok?orderId=" + id));
        }

        assertThat(status(id)).isEqualTo("2");
    }

    @Test
    void paysWith3dSecureThatIsPassed() {
        String id = register("B-2");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            toTheAcs(payer, id);
            assertThat(payer.text()).contains("tea-house", "2,300.00", "RUB", "•••• 1111");
            payer.keep("acs");
            payer.type("#password", "12345678");
            payer.press("button[value=confirm]");
            payer.waitForAddress(site.at("/ok?orderId=" + id));
        }

        assertThat(status(id)).isEqualTo("2");
    }

    @Test
    void goesFromPageToPageByTheKeyboard() {
        String id = register("B-18");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            fill(payer, ENROLLED, "123");
            payer.type("#cardholder", ENTER);
            payer.waitForAddress("/acs/");
            assertThat(payer.script("document.activeElement.id")).isEqualTo("password");
            payer.type("#password", "12345678" + ENTER);
            payer.waitForAddress(site.at("/ok?orderId=" + id));
        }
    }

    @Test
    void runsNothingThatStandsInAnOrder() {
        String attack = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        String id = send("register", Shop.with(order("B<b>19"), "description", attack))
                .get("orderId");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            assertThat(payer.title()).isEqualTo("Order B<b>19");
            assertThat(payer.text(".description")).isEqualTo(attack);
            assertThat(payer.has("img")).isFalse();
            assertThat(payer.complaints()).isEqualTo("{}");
        }
    }

    @Test
    void failsIn3dSecureAfterThreeWrongPasswords() {
        String id = register("B-3");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            toTheAcs(payer, id);
            for (int left = 2; left > 0; left--) {
                payer.type("#password", "87654321");
                payer.press("button[value=confirm]");
                String expected = "Wrong password. Tries left: " + left;
                payer.waitFor(expected, () -> payer.text("#password-error").equals(expected));
            }
            payer.keep("acs-wrong-password");
            payer.type("#password", "87654321");
            payer.press("button[value=confirm]");
            payer.waitForAddress(site.at("/fail?orderId=" + id));
        }

        assertThat(actionCode(id)).isEqualTo("-2006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "fail"})
    void comesBackFrom3dSecureThatThePayerDoesNotPass(String answer) {
        String id = register("B-4");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            toTheAcs(payer, id);
            payer.press("button[value=" + answer + "]");
            payer.waitForAddress(site.at("/fail?orderId=" + id));
        }

        assertThat(actionCode(id)).isEqualTo("-2006");
    }

    @Test
    void leavesTheAcsWithoutAnAnswer() {
        String id = register("B-5");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            toTheAcs(payer, id);
            payer.press(".choices a");
            payer.waitForAddress(site.at("/ok"));
        }

        assertThat(status(id)).isEqualTo("5");
    }

    @Test
    void cancelsOnThePaymentPage() {
        String id = register("B-6");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            payer.press("button[name=cancel]");
            payer.waitForAddress(site.at("/fail?orderId=" + id));
        }

        assertThat(status(id)).isEqualTo("6");
    }

    @Test
    void goesBackToTheShopIfTheTimeRunsOutWhileThePageIsOpen() {
        String id = register("B-7");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            fill(payer, WITHOUT_3DS, "123");
            simulator.clock().advance(Duration.ofMinutes(21));
            payer.press("#card-form button");
            payer.waitForAddress(site.at("/fail?orderId=" + id));
            payer.go(page(id, "en"));
            assertThat(payer.text()).contains("The time to pay this order has run out");
            payer.keep("expired");
            payer.press("main a");
            payer.waitForAddress(site.at("/fail?orderId=" + id));
        }

        assertThat(actionCode(id)).isEqualTo("-2007");
    }

    @Test
    void countsTheTimeDownToItsEnd() {
        String id = send(
                        "register",
                        Shop.with(Shop.with(Shop.order("B-8", 100), "sessionTimeoutSecs", "2"), "language", "en"))
                .get("orderId");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            payer.waitFor(
                    "the end",
                    () -> payer.has("main.notice") || payer.text("#time-left").equals("time is up"));
        }
    }

    @Test
    void paysWithTheRightCardAfterAWrongOne() {
        String id = register("B-9");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            pay(payer, POOR, "521");
            payer.waitFor("the reason", () -> payer.has("[role=alert]"));
            assertThat(payer.text("[role=alert]")).contains("The funds on the card are not sufficient");
            assertThat(payer.text()).contains("Attempts left 1");
            assertThat(payer.script("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            payer.keep("declined");
            pay(payer, WITHOUT_3DS, "123");
            payer.waitForAddress(site.at("/ok?orderId=" + id));
        }

        assertThat(status(id)).isEqualTo("2");
    }

    @Test
    void goesBackToTheShopWhenTheAttemptsAreUsedUp() {
        String id = register("B-10");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            pay(payer, POOR, "521");
            payer.waitFor("the reason", () -> payer.has("[role=alert]"));
            pay(payer, POOR, "521");
            payer.waitForAddress(site.at("/fail?orderId=" + id));
            payer.go(page(id, "en"));
            assertThat(payer.text()).contains("This order can no longer be paid");
        }
    }

    @Test
    void pointsAtMistakesBeforeAnythingIsSent() {
        String id = register("B-11");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            payer.type("#pan", "5555555555555598");
            payer.type("#month", "13");
            payer.type("#year", "2034");
            payer.press("#card-form button");
            assertThat(payer.text("#pan-error")).isEqualTo("Check the number: a digit is wrong or missing");
            assertThat(payer.text("#expiry-error")).isEqualTo("The month is 01 to 12");
            assertThat(payer.text("#cvc-error")).isEqualTo("Enter the CVC");
            assertThat(payer.script("document.activeElement.id")).isEqualTo("pan");
            payer.keep("mistakes");
            payer.script("document.getElementById('pan').value = ''");
            payer.type("#pan", WITHOUT_3DS);
            payer.waitFor("no mistake", () -> payer.text("#pan-error").isEmpty());
        }

        assertThat(status(id)).isEqualTo("0");
    }

    @Test
    void speaksRussian() {
        String id = register("B-12");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            payer.press("a.language");
            payer.waitForAddress("payment_ru.html");
            assertThat(payer.attribute("html", "lang")).isEqualTo("ru");
            assertThat(payer.text()).contains("Заказ B-12", "Номер карты", "Осталось попыток 2", "Отказаться");
            payer.keep("payment-ru");
            pay(payer, ENROLLED, "123");
            payer.waitForAddress("/acs/");
            assertThat(payer.text()).contains("Подтверждение платежа", "Пароль");
            payer.keep("acs-ru");
            payer.type("#password", "12345678");
            payer.press("button[value=confirm]");
            payer.waitForAddress(site.at("/ok?orderId=" + id));
        }
    }

    @ParameterizedTest
    @CsvSource({"375, 812", "320, 568"})
    void fitsATelephone(int width, int height) {
        String id = register("B-13");
        try (Browser payer = driver.open(Browser.Kind.desktop().sized(width, height))) {
            payer.go(page(id, "ru").replace("/payment_", "/mobile_payment_"));
            fitsIn(payer, width);
            payer.keep("payment-" + width);
            payer.press("#card-form button");
            fitsIn(payer, width);
            payer.keep("mistakes-" + width);
            pay(payer, ENROLLED, "123");
            payer.waitForAddress("/acs/");
            fitsIn(payer, width);
            payer.keep("acs-" + width);
        }
    }

    private static void fitsIn(Browser payer, int width) {
        assertThat(payer.script("window.innerWidth")).isEqualTo("" + width);
        assertThat(payer.script("document.documentElement.scrollWidth")).isEqualTo("" + width);
    }

    @Test
    void isDarkWhereThePayerLikesItSo() {
        String id = register("B-14");
        try (Browser payer = driver.open(Browser.Kind.desktop().inTheDark())) {
            payer.go(page(id, "en"));
            payer.press("#card-form button");
            payer.keep("payment-dark");
            pay(payer, ENROLLED, "123");
            payer.waitForAddress("/acs/");
            payer.keep("acs-dark");
        }
    }

    @Test
    void worksWithoutScripts() {
        String id = register("B-15");
        try (Browser payer = driver.open(Browser.Kind.desktop().withoutScripts())) {
            payer.go(page(id, "en"));
            pay(payer, "5555555555555598", "");
            payer.waitForText("Check the number: a digit is wrong or missing");
            assertThat(payer.text("#cvc-error")).isEqualTo("Enter the CVC");
            assertThat(payer.script("document.activeElement.id")).isEqualTo("pan");
            payer.keep("mistakes-without-scripts");
            pay(payer, ENROLLED, "123");
            payer.waitForText("Your bank asks you to confirm");
            payer.keep("to-the-acs-without-scripts");
            payer.press("main button");
            payer.waitForAddress("/acs/");
            payer.type("#password", "12345678");
            payer.press("button[value=confirm]");
            payer.waitForText("Back to the shop");
            payer.press("main button");
            payer.waitForAddress(site.at("/ok?orderId=" + id));
            payer.go(page(id, "en"));
            assertThat(payer.text()).contains("This order has been paid");
            payer.keep("paid");
        }

        assertThat(status(id)).isEqualTo("2");
    }

    @Test
    void asksForTheCvcAloneIfTheOrderIsBoundToAStoredCard() {
        String first = send("register", Shop.with(order("B-16"), "clientId", "client-1"))
                .get("orderId");
        send("paymentorder", Shop.card(first, WITHOUT_3DS, "123"));
        String binding = send("getBindings", Map.of("clientId", "client-1")).get("bindings[0].bindingId");
        String id = send("register", Shop.with(Shop.with(order("B-17"), "clientId", "client-1"), "bindingId", binding))
                .get("orderId");
        try (Browser payer = driver.open(Browser.Kind.desktop())) {
            payer.go(page(id, "en"));
            assertThat(payer.has("#pan")).isFalse();
            payer.keep("stored-card");
            payer.type("#cvc", "123");
            payer.press("#card-form button");
            payer.waitForAddress(site.at("/ok?orderId=" + id));
        }

        assertThat(status(id)).isEqualTo("2");
    }

    private void toTheAcs(Browser payer, String id) {
        payer.go(page(id, "en"));
        pay(payer, ENROLLED, "123");
        payer.waitForAddress("/acs/auth/start.do");
    }

    private static void pay(Browser payer, String pan, String cvc) {
        fill(payer, pan, cvc);
        payer.press("#card-form button");
    }

    private static void fill(Browser payer, String pan, String cvc) {
        payer.type("#pan", pan);
        payer.type("#month", "12");
        payer.type("#year", "2034");
        payer.type("#cvc", cvc);
        payer.type("#cardholder", "IVAN IVANOV");
    }

    private String register(String number) {
        return send("register", order(number)).get("orderId");
    }

    private Map<String, String> order(String number) {
        return Map.of(
                "orderNumber",
                number,
                "amount",
                "230000",
                "description",
                "Tea for two, delivered on Friday",
                "returnUrl",
                site.at("/ok"),
                "failUrl",
                site.at("/fail"),
                "orderBundle",
                CART);
    }

    private ReadAnswer send(String request, Map<String, String> fields) {
        return Wire.REST.send(simulator.baseUri(), request, Shop.with(fields, "userName", "tea-house-api"));
    }

    private String page(String id, String language) {
        return simulator.baseUri() + "/merchants/tea-house/payment_" + language + ".html?mdOrder=" + id;
    }

    private String status(String id) {
        return send("getOrderStatusExtended", Map.of("orderId", id)).get("orderStatus");
    }

    private String actionCode(String id) {
        return send("getOrderStatusExtended", Map.of("orderId", id)).get("actionCode");
    }
}
