package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** The payment page as it is sent, without a browser. Source: register.do, formUrl; limits of paymentorder.do. */
class PaymentPageTest {

    private static final String WITHOUT_3DS = "5555555555555599";
    private static final String ENROLLED = "4111111111111111";
    private static final String POOR = "5432543254325430";

    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
    private final GatewaySimulator simulator = start(Variations.usual());
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());
    private final Payer payer = new Payer(simulator.baseUri(), "shop");

    private GatewaySimulator start(Variations variations) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .clock(clock)
                .variations(variations)
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .build());
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void showsWhatIsPaidAndHowLongItCanBe() {
        String id = shop.send(
                        "register",
                        Shop.with(
                                Shop.with(order(), "description", "Tea for two"),
                                "orderBundle",
                                Carts.of(Wire.REST, Carts.line(Wire.REST, "1", "T", "0.5", "itemPrice", "460000"))))
                .get("orderId");
        clock.pass(Duration.ofSeconds(61));

        assertThat(payer.look(id).body())
                .contains(
                        "<html lang=\"en\">",
                        "Order P-1",
                        "Tea for two",
                        "2,300.00\u00a0RUB",
                        ">Tea<",
                        "× 0.5 kg",
                        ">18:59<",
                        "Attempts left <strong>2<");
        assertThat(RawClient.get(payer.page(id, "payment_ru")).body())
                .contains("<html lang=\"ru\">", "Заказ P-1", "2\u00a0300,00\u00a0RUB", "Осталось попыток");
    }

    @ParameterizedTest
    @CsvSource({
        "840, 2300, '23.00\u00a0USD'",
        "392, 2300, '2,300\u00a0JPY'",
        "048, 2300, '2.300\u00a0BHD'",
        "810, 5,    '0.05\u00a0RUB'",
        "643, 999999999999, '9,999,999,999.99\u00a0RUB'",
    })
    void writesTheAmountInMajorUnits(String currency, String amount, String shown) {
        String id = shop.send("register", Shop.with(Shop.with(order(), "currency", currency), "amount", amount))
                .get("orderId");

        assertThat(payer.look(id).body()).contains(">" + shown + "<");
    }

    @Test
    void writesTheSameDigitsUnderEveryLocaleOfTheComputer() {
        String id = register();
        clock.pass(Duration.ofSeconds(61));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(payer.look(id).body()).contains(">18:59<");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mobile_payment_en", "payment_en", "desktop_payment_en", "my-shop_payment_en"})
    void isTheSameWhateverItsPrefix(String name) {
        HttpResponse<String> page = RawClient.get(payer.page(register(), name));

        assertThat(page.body()).contains("Order P-1", "action=\"" + name + ".html?mdOrder=");
    }

    @Test
    void sendsThePayerBackToTheShopWhoHasPaid() {
        String id = register();

        assertThat(Payer.way(payer.pay(id, WITHOUT_3DS, "123")))
                .containsExactly("https://shop.example/ok?orderId=" + id);
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 230000 230000 0");
        assertThat(Payer.way(payer.pay(id, WITHOUT_3DS, "123")))
                .as("pressed twice")
                .containsExactly("https://shop.example/ok?orderId=" + id);
        assertThat(payer.look(id).body())
                .contains("This order has been paid.", "href=\"https://shop.example/ok?orderId=" + id + "\"")
                .doesNotContain("$PAN");
    }

    @ParameterizedTest
    @CsvSource({"5555 5555 5555 5599, 7, 34", "5555-5555-5555-5599, 07, 2034"})
    void readsACardAsPayersWriteIt(String pan, String month, String year) {
        String id = register();

        payer.post(id, Map.of("$PAN", pan, "$CVC", "123", "MM", month, "YYYY", year, "TEXT", "IVAN IVANOV"));

        assertThat(shop.status(id).get("cardAuthInfo.expiration")).isEqualTo("203407");
    }

    @Test
    void saysWhyAnAttemptFailedUntilNoneIsLeft() {
        String id = register();

        HttpResponse<String> again = payer.pay(id, POOR, "521");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("role=\"alert\"", "The funds on the card are not sufficient", "Attempts left <strong>1<");
        assertThat(Payer.way(payer.pay(id, POOR, "521"))).containsExactly("https://shop.example/no?orderId=" + id);
        assertThat(payer.look(id).body())
                .contains("This order can no longer be paid.", "href=\"https://shop.example/no?orderId=");
    }

    @ParameterizedTest
    @CsvSource({
        "$PAN, 5555555555555598,     pan,        Check the number: a digit is wrong or missing",
        "$PAN, 55555555555555991234, pan,        Check the number: a digit is wrong or missing",
        "$PAN, '',                   pan,        Enter the card number",
        "MM,   13,                   expiry,     The month is 01 to 12",
        "MM,   '',                   expiry,     Enter month and year",
        "YYYY, 1999,                 expiry,     The year is like 2030",
        "YYYY, 2025,                 expiry,     The card has expired",
        "$CVC, 12,                   cvc,        'Three digits, on the back'",
        "$CVC, '',                   cvc,        Enter the CVC",
        "TEXT, '',                   cardholder, Enter the name on the card",
    })
    void saysBesideTheFieldWhatIsWrongAndKeepsNothingOfIt(String field, String value, String at, String error) {
        String id = register();

        HttpResponse<String> page = payer.post(id, Shop.with(Payer.card(WITHOUT_3DS, "9173"), field, value));

        assertThat(page.body())
                .contains("<p class=\"error\" id=\"" + at + "-error\">" + error + "</p>")
                .contains("aria-describedby=\"" + at + "-error\"")
                .containsOnlyOnce("aria-invalid=\"true\" autofocus")
                .doesNotContain("55555555", "9173", "PETR PETROV", "2034");
        assertThat(shop.status(id).get("actionCode")).as("no attempt").isEqualTo("-100");
    }

    @Test
    void takesACardToTheEndOfItsMonthInMoscow() {
        String id = register();

        HttpResponse<String> page = payer.post(
                id, Map.of("$PAN", WITHOUT_3DS, "$CVC", "123", "MM", "11", "YYYY", "2026", "TEXT", "IVAN IVANOV"));

        assertThat(Payer.way(page)).isNotEmpty();
    }

    @Test
    void goesToTheFailUrlWhenTheTimeHasRunOut() {
        String id = register();
        clock.pass(Duration.ofMinutes(20));

        assertThat(Payer.way(payer.pay(id, WITHOUT_3DS, "123")))
                .containsExactly("https://shop.example/no?orderId=" + id);
        assertThat(payer.look(id).body())
                .contains("The time to pay this order has run out.", "href=\"https://shop.example/no?orderId=")
                .doesNotContain("$PAN");
    }

    @Test
    void endsTheOrderOfAPayerWhoCancels() {
        String id = register();

        assertThat(Payer.way(payer.post(id, Map.of("cancel", "1"))))
                .containsExactly("https://shop.example/no?orderId=" + id);
        assertThat(shop.status(id).get("orderStatus")).isEqualTo("6");
        assertThat(shop.status(id).get("actionCode")).isEqualTo("-2014");
    }

    @Test
    void leavesAPaidOrderPaidIfThePayerCancelsLate() {
        String id = register();
        payer.pay(id, WITHOUT_3DS, "123");

        assertThat(Payer.way(payer.post(id, Map.of("cancel", "1"))))
                .containsExactly("https://shop.example/ok?orderId=" + id);
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 230000 230000 0");
    }

    @Test
    void leadsThePayerOfAnEnrolledCardToTheAcs() {
        String id = register();

        HttpResponse<String> page = payer.pay(id, ENROLLED, "123");

        assertThat(page.body()).contains("data-at-once", "<button class=\"button\" type=\"submit\">Continue</button>");
        assertThat(Payer.action(page)).isEqualTo(simulator.baseUri() + "/acs/auth/start.do?language=en");
        assertThat(Payer.hidden(page))
                .containsOnlyKeys("PaReq", "MD", "TermUrl")
                .containsEntry("MD", id)
                .containsEntry("TermUrl", simulator.baseUri() + "/rest/finish3ds.do");
        assertThat(shop.status(id).get("orderStatus")).isEqualTo("5");
    }

    @Test
    void asksForTheCvcAloneIfTheOrderIsBoundToAStoredCard() {
        String binding = storedCard();
        String id = shop.send("register", Shop.with(Shop.with(order(), "clientId", "c-1"), "bindingId", binding))
                .get("orderId");

        assertThat(payer.look(id).body()).contains("555555 •••• 5599", "$CVC").doesNotContain("$PAN", "\"MM\"", "TEXT");
        assertThat(payer.post(id, Map.of("$CVC", "")).body()).contains("Enter the CVC");
        assertThat(Payer.way(payer.post(id, Map.of("$CVC", "123"))))
                .containsExactly("https://shop.example/ok?orderId=" + id);
        assertThat(shop.status(id).get("bindingInfo.bindingId")).isEqualTo(binding);
    }

    @Test
    void saysWhatTheGatewayRefuses() {
        String binding = storedCard();
        String id = shop.send("register", Shop.with(Shop.with(order(), "clientId", "another"), "bindingId", binding))
                .get("orderId");

        assertThat(payer.post(id, Map.of("$CVC", "123")).body())
                .contains("role=\"alert\"", "The order cannot be paid, contact the merchant");
    }

    private String storedCard() {
        String first = shop.send("register", Shop.with(Shop.order("P-0", 100), "clientId", "c-1"))
                .get("orderId");
        shop.pay(first);
        return shop.send("getBindings", Map.of("clientId", "c-1")).get("bindings[0].bindingId");
    }

    @Test
    void needsNoCvcWhereTheMerchantMayPayWithoutOne() {
        try (GatewaySimulator lenient = start(Variations.usual().withPaymentWithoutCvc(true))) {
            String id = new Shop(Wire.REST, lenient.baseUri())
                    .send("register", order())
                    .get("orderId");
            Payer there = new Payer(lenient.baseUri(), "shop");

            assertThat(Payer.way(there.pay(id, WITHOUT_3DS, ""))).isNotEmpty();
        }
    }

    @Test
    void knowsNoOrderOfAnotherMerchantAndNoUnknownOne() {
        String id = register();

        assertThat(new Payer(simulator.baseUri(), "other").look(id).statusCode())
                .isEqualTo(404);
        assertThat(payer.look("0").statusCode()).isEqualTo(404);
        assertThat(payer.look("0").body()).contains("<h1>No such order</h1>");
        assertThat(RawClient.get(payer.page(id, "payment_xx")).statusCode()).isEqualTo(404);
        assertThat(payer.pay("0", WITHOUT_3DS, "123").statusCode()).isEqualTo(404);
    }

    @Test
    void isReadAndPostedOnly() {
        HttpRequest.Builder put =
                HttpRequest.newBuilder(URI.create(payer.page(register()))).PUT(BodyPublishers.noBody());

        assertThat(RawClient.send(put).headers().firstValue("Allow")).contains("GET, POST");
    }

    @Test
    void forbidsFramesForeignScriptsAndKeepingIt() {
        HttpResponse<String> page = payer.look(register());

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action http: https:");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContainPattern("<script>|<style|style=\"| on[a-z]+=");
    }

    @Test
    void letsTheFormLeadToAnApplicationOnATelephone() {
        String id = shop.send("register", Shop.with(order(), "returnUrl", "teashop://done"))
                .get("orderId");

        assertThat(payer.look(id)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .endsWith("form-action http: https: teashop:");
        assertThat(Payer.way(payer.pay(id, WITHOUT_3DS, "123"))).containsExactly("teashop://done?orderId=" + id);
    }

    @ParameterizedTest
    @CsvSource({"page.css, text/css", "page.js, text/javascript"})
    void servesItsOwnStyleAndScript(String name, String type) {
        HttpResponse<String> file = RawClient.get(simulator.baseUri() + "/page/" + name);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(type + ";charset=UTF-8");
        assertThat(RawClient.get(simulator.baseUri() + "/page/PageFiles.class").statusCode())
                .isEqualTo(404);
    }

    @Test
    void redirectsToAnAddressWithOtherLettersToo() {
        String id = shop.send("register", Shop.with(order(), "returnUrl", "https://shop.example/спасибо мир"))
                .get("orderId");

        assertThat(Payer.way(payer.pay(id, WITHOUT_3DS, "123")))
                .containsExactly(
                        "https://shop.example/%D1%81%D0%BF%D0%B0%D1%81%D0%B8%D0%B1%D0%BE%20%D0%BC%D0%B8%D1%80?orderId="
                                + id);
    }

    private String register() {
        return shop.send("register", order()).get("orderId");
    }

    private static Map<String, String> order() {
        return Shop.with(Shop.order("P-1", 230_000), "failUrl", "https://shop.example/no");
    }
}
