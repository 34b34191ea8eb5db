package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The end of 3-D Secure that the payer's browser brings. Source: finish3dsPayment.do. */
class Finish3dsPageTest {

    private static final TestCard ENROLLED = TestCard.VISA_ENROLLED;

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** Return URL, fail URL, how the authentication ends; where the browser goes. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "https://shop.example/ok,     -,                       Y, https://shop.example/ok?orderId=ID",
        "https://shop.example/ok?a=b, https://shop.example/no, Y, https://shop.example/ok?a=b&orderId=ID",
        "https://shop.example/ok,     -,                       N, https://shop.example/ok?orderId=ID",
        "https://shop.example/ok,     https://shop.example/no, U, https://shop.example/no?orderId=ID",
        "https://shop.example/чай x,  -,                       Y, https://shop.example/%D1%87%D0%B0%D0%B9%20x?orderId=ID",
    })
    void sendsTheBrowserOnToTheShop(String returnUrl, String failUrl, Authentication end, String location) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            Map<String, String> order = Shop.with(Shop.order(Numbers.fresh(), 1000), "returnUrl", returnUrl);
            String id = shop.send("register", failUrl.equals("-") ? order : Shop.with(order, "failUrl", failUrl))
                    .get("orderId");
            PaReq paReq = PaReq.of(shop.pay(id, ENROLLED).get("paReq"));
            HttpResponse<String> answer = byBrowser(id, Acs.answer(paReq, end));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).contains(location.replace("ID", id));
            assertThat(shop.status(id).get("orderStatus")).isEqualTo(end == Authentication.Y ? "2" : "0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAPaResWhoseLinesTheBrowserHasChanged(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        String paRes = Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq"))).reveal();
        RawClient.postForm(
                simulator.baseUri() + "/rest/finish3ds.do",
                Map.of("MD", id, "PaRes", paRes.replaceAll("(.{76})", "$1\r\n")));

        assertThat(shop.status(id).get("orderStatus")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void sendsABrowserThatComesTwiceBackToTheShopAndTellsOneWithoutAnOrder(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        PaRes paRes = Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq")));
        byBrowser(id, paRes);
        String address = simulator.baseUri() + "/rest/finish3ds.do";

        assertThat(byBrowser(id, paRes).statusCode()).isEqualTo(302);
        assertThat(byBrowser("nothing", paRes).statusCode()).isEqualTo(400);
        assertThat(RawClient.postForm(address, Map.of("MD", registered(shop))).body())
                .contains("[paRes] is empty");
        assertThat(RawClient.postForm(address, Map.of()).statusCode()).isEqualTo(400);
        assertThat(RawClient.get(address).statusCode()).isEqualTo(405);
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void showsNoMessageOf3DSecureAndNoCardInAnErrorsText(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        String paReq = shop.pay(id, ENROLLED).get("paReq");
        PaRes paRes = Acs.answer(PaReq.of(paReq));
        shop.finish(id, paRes);
        String errors = shop.finish(id, paRes).body()
                + shop.send("finish3dsPayment", Map.of("mdOrder", paRes.reveal(), "paRes", paRes.reveal()))
                        .body()
                + shop.pay(id, ENROLLED).body()
                + byBrowser(id, paRes).body()
                + byBrowser(paRes.reveal(), paRes).body();

        assertThat(errors)
                .contains("No order found")
                .doesNotContain(paRes.reveal().substring(0, 20), paReq.substring(0, 20), ENROLLED.pan(), "411111");
    }

    private HttpResponse<String> byBrowser(String id, PaRes paRes) {
        return RawClient.postForm(
                simulator.baseUri() + "/rest/finish3ds.do", Map.of("MD", id, "PaRes", paRes.reveal()));
    }

    private static String registered(Shop shop) {
        return shop.register("register", Numbers.fresh(), 1000).get("orderId");
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
