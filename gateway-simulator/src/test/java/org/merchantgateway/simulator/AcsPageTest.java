package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.AuthenticationRequest;
import org.merchantgateway.simulator.acs.AuthenticationResponse;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The issuer's page and the way back from it, without a browser. Source: paymentorder.do, redirection to the ACS. */
class AcsPageTest {

    private static final String PASSWORD = "12345678";

    private final GatewaySimulator simulator = GatewaySimulator.start(SimulatorSettings.builder()
            .merchant("shop", "secret")
            .orderRules(OrderRules.usual().withMaxAttempts(2))
            .build());
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());
    private final Payer payer = new Payer(simulator.baseUri(), "shop");

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void showsShopAmountAndTheEndOfTheCard() {
        HttpResponse<String> page = start(register(), TestCard.VISA_ENROLLED);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<dd>shop</dd>", "<dd>2,300.00\u00a0RUB</dd>", "<dd>•••• 1111</dd>", "type=\"password\"")
                .contains("href=\"https://shop.example/ok\"")
                .doesNotContain("4111111111111111", "411111");
    }

    @ParameterizedTest
    @CsvSource({
        "VISA_ENROLLED,         ok, 2, 0",
        "MAESTRO_ATTEMPT,       ok, 2, 0",
        "AUTHENTICATION_FAILED, no, 0, -2006",
        "VISA_ACS_UNABLE,       no, 0, -2011",
    })
    void endsAsTheTestCardDoesForThePayerWhoKnowsThePassword(
            TestCard card, String way, String status, String actionCode) {
        String id = register();

        HttpResponse<String> back = answer(start(id, card), "confirm", PASSWORD);
        assertThat(back.body()).contains("data-at-once");
        assertThat(Payer.hidden(back)).containsOnlyKeys("PaRes", "MD").containsEntry("MD", id);
        assertThat(Payer.way(submit(back))).containsExactly("https://shop.example/" + way + "?orderId=" + id);
        assertThat(shop.status(id).get("orderStatus")).isEqualTo(status);
        assertThat(shop.status(id).get("actionCode")).isEqualTo(actionCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "cancel"})
    void tellsTheGatewayOfAPayerWhoDoesNotAuthenticate(String choice) {
        String id = register();

        HttpResponse<String> back = answer(start(id, TestCard.VISA_ENROLLED), choice, "");
        assertThat(AuthenticationResponse.of(PaRes.of(Payer.hidden(back).get("PaRes")))
                        .status())
                .hasToString("N");
        assertThat(Payer.way(submit(back))).containsExactly("https://shop.example/no?orderId=" + id);
        assertThat(shop.status(id).get("actionCode")).isEqualTo("-2006");
    }

    @Test
    void asksThreeTimesForThePassword() {
        HttpResponse<String> page = start(register(), TestCard.VISA_ENROLLED);
        for (int left = 2; left > 0; left--) {
            page = answer(page, "confirm", "1234567" + left);
            assertThat(page.body())
                    .contains("Wrong password. Tries left: " + left, "aria-invalid=\"true\"")
                    .doesNotContain("1234567" + left + "\"");
        }
        HttpResponse<String> back = answer(page, "confirm", "");

        assertThat(AuthenticationResponse.of(PaRes.of(Payer.hidden(back).get("PaRes")))
                        .status())
                .hasToString("N");
    }

    @Test
    void takesTheRightPasswordAtTheThirdTry() {
        HttpResponse<String> page = start(register(), TestCard.VISA_ENROLLED);
        page = answer(answer(page, "confirm", "wrong"), "confirm", "wrong");

        assertThat(Payer.way(submit(answer(page, "confirm", PASSWORD))).toString())
                .contains("/ok?orderId=");
    }

    @Test
    void leavesTheOrderOpenIfThePayerLeaves() {
        String id = register();
        start(id, TestCard.VISA_ENROLLED);

        assertThat(shop.status(id).get("orderStatus")).isEqualTo("5");
        assertThat(Payer.way(payer.pay(id, "5555555555555599", "123")).toString())
                .contains("/ok?orderId=");
    }

    @Test
    void sendsThePayerToTheFailUrlWhoComesBackTooLate() {
        String id = register();
        HttpResponse<String> back = answer(start(id, TestCard.VISA_ENROLLED), "confirm", PASSWORD);
        simulator.clock().advance(Duration.ofMinutes(21));

        assertThat(Payer.way(submit(back))).containsExactly("https://shop.example/no?orderId=" + id);
    }

    @Test
    void sendsThePayerToTheReturnUrlWhoseAnswerComesTwice() {
        String id = register();
        HttpResponse<String> back = answer(start(id, TestCard.VISA_ENROLLED), "confirm", PASSWORD);
        submit(back);

        assertThat(Payer.way(submit(back))).containsExactly("https://shop.example/ok?orderId=" + id);
    }

    @Test
    void saysWhyAnAnswerCannotBeTaken() {
        HttpResponse<String> page = RawClient.postForm(
                simulator.baseUri() + "/rest/finish3ds.do", Map.of("MD", register(), "PaRes", "eJwDAAAAAAE="));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>The payment cannot go on</h1>").doesNotContain("eJwDAAAAAAE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "javascript://shop.example/%0aalert(1)",
                "data:text/html,x",
                "//shop.example/back",
                "/back",
                "shop.example",
                "ftp://shop.example/",
                "http:///back",
                "http://shop.example/a b",
                "https://shop.example/\"><script>alert(1)</script>",
            })
    void refusesATermUrlThatIsNotOfTheWeb(String termUrl) {
        HttpResponse<String> page =
                RawClient.postForm(acs(), Map.of("PaReq", paReq("Shop"), "MD", "1", "TermUrl", termUrl));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("TermUrl must be an absolute http or https address")
                .doesNotContain(termUrl);
    }

    @ParameterizedTest
    @CsvSource({
        "PaReq,   '',         PaReq is required",
        "MD,      '',         MD is required",
        "TermUrl, '',         TermUrl is required",
        "PaReq,   not Base64, paReq must be Base64",
        "PaReq,   eJwDAAAAAAE=, PAReq must be XML",
        "PaReq,   YWJj,       paReq must be",
    })
    void saysWhatItCannotRead(String field, String value, String sentence) {
        Map<String, String> fields = Map.of("PaReq", paReq("Shop"), "MD", "1", "TermUrl", "https://shop.example/");
        HttpResponse<String> page = RawClient.postForm(acs(), Shop.with(fields, field, value));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>This authentication cannot begin</h1>", sentence);
    }

    @Test
    void refusesACardThatIsNotEnrolled() {
        HttpResponse<String> page = RawClient.postForm(
                acs(),
                Map.of(
                        "PaReq",
                        paReq("Shop", TestCard.VISA_WITHOUT_3DS),
                        "MD",
                        "1",
                        "TermUrl",
                        "https://shop.example/"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("enrolled in 3-D Secure");
    }

    @Test
    void servesAnyTermUrlOfTheWeb() {
        HttpResponse<String> page = RawClient.postForm(
                acs(),
                Map.of("PaReq", paReq("Shop"), "MD", "any thing", "TermUrl", "HTTPS://shop.example/back?a=1&b=2"));
        HttpResponse<String> back = answer(page, "confirm", PASSWORD);

        assertThat(Payer.action(back)).isEqualTo("HTTPS://shop.example/back?a=1&b=2");
        assertThat(Payer.hidden(back)).containsEntry("MD", "any thing");
        assertThat(back.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("form-action http: https:");
    }

    @Test
    void letsTheWayBackLeadToAnApplicationOnATelephone() {
        String id = shop.send("register", Shop.with(Shop.order("A-2", 100), "returnUrl", "teashop://done"))
                .get("orderId");
        HttpResponse<String> back = answer(start(id, TestCard.VISA_ENROLLED), "confirm", PASSWORD);

        assertThat(back.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("form-action http: https: teashop:");
        assertThat(Payer.way(submit(back))).containsExactly("teashop://done?orderId=" + id);
    }

    @Test
    void speaksRussianAfterARussianPaymentPage() {
        String id = register();
        HttpResponse<String> leading =
                RawClient.postForm(payer.page(id, "payment_ru"), Payer.card("4111111111111111", "123"));
        HttpResponse<String> page = RawClient.postForm(Payer.action(leading), Payer.hidden(leading));

        assertThat(page.body()).contains("<html lang=\"ru\">", "Подтверждение платежа");
        assertThat(answer(page, "confirm", "wrong").body()).contains("Неверный пароль. Осталось попыток: 2");
        assertThat(answer(page, "confirm", PASSWORD).body()).contains("<html lang=\"ru\">", "Возвращаемся в магазин");
    }

    @Test
    void isPostedOnly() {
        assertThat(RawClient.get(acs()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> start(String id, TestCard card) {
        HttpResponse<String> leading = payer.pay(id, card.pan(), card.cvc());
        return RawClient.postForm(Payer.action(leading), Payer.hidden(leading));
    }

    private HttpResponse<String> answer(HttpResponse<String> page, String choice, String password) {
        Map<String, String> fields = new LinkedHashMap<>(Payer.hidden(page));
        fields.put("answer", choice);
        fields.put("password", password);
        return RawClient.postForm(acs(), fields);
    }

    private static HttpResponse<String> submit(HttpResponse<String> page) {
        return RawClient.postForm(Payer.action(page), Payer.hidden(page));
    }

    private String acs() {
        return simulator.baseUri() + "/acs/auth/start.do";
    }

    private static String paReq(String merchant) {
        return paReq(merchant, TestCard.VISA_ENROLLED);
    }

    private static String paReq(String merchant, TestCard card) {
        return request(merchant, "https://shop.example/", card).packed();
    }

    static AuthenticationRequest request(String merchant, String url, TestCard card) {
        return new AuthenticationRequest(
                "1",
                merchant,
                url,
                "MDAwMDAwMDAwMDAwMDAwMDAwMDE=",
                LocalDateTime.of(2026, 11, 21, 12, 0),
                Amount.ofMinor(100),
                Currency.RUB,
                card.account(),
                Expiry.of(2034, 12));
    }

    private String register() {
        return shop.send("register", Shop.with(Shop.order("A-1", 230_000), "failUrl", "https://shop.example/no"))
                .get("orderId");
    }
}
