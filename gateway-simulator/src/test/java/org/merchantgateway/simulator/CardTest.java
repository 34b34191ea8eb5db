package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.notation.LuhnCheck;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;

/** What each card does. Source: the gateways' test stands. */
class CardTest {

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** The sandbox's table: number, CVC, VeRes, PaRes or what the ACS says first and last, action code. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "4111 1111 1111 1111,  123, Y, Y, 0",
        "5100 0000 0000 0008,  123, Y, Y, 0",
        "6011 0000 0000 0004,  123, Y, Y, 0",
        "6390 0200 0000 000003, 123, Y, A, 0",
        "5555 5555 5555 5599,  123, N, -, 0",
        "4444 0000 0000 1111,  123, N, -, 0",
        "4563 9601 2200 1999,  347, Y, N, -2006",
        "5555 5555 5555 5557,  123, Y, U, -2011",
        "4444 3333 2222 1111,  123, Y, U, -2011",
        "4000 0000 0000 0002,  123, U, -, -2016",
        "5555 5555 4444 4442,  123, U, -, -2016",
        "4444 4444 4444 4422,  123, N, -, 913",
        "4444 4444 4444 4455,  123, N, -, 902",
        "4444 4444 4444 3333,  123, N, -, 123",
        "4444 4444 4444 6666,  123, N, -, -20010",
        "4444 4444 1111 1111,  123, N, -, 5",
        "4444 4444 9999 9999,  123, N, -, 151017",
        "5432 5432 5432 5430,  521, N, -, 116",
        "4000 0000 0000 1000,  123, Y, YY NOTIFIES, 0",
        "4000 0000 0000 1091,  123, Y, CY NOTIFIES, 0",
        "4000 0000 0000 1109,  123, Y, CN NONE, -2025",
        "4000 0000 0000 1026,  123, Y, AA NONE, 0",
        "4000 0000 0000 1042,  123, Y, RR NONE, -2006",
        "4000 0000 0000 1034,  123, Y, UU NONE, -2023",
        "5200 0000 0000 1096,  123, Y, CY SILENT, 0",
    })
    void standsInTheTable(String pan, String cvc, String veRes, String paRes, int actionCode) {
        TestCard card = TestCard.byPan(pan.replace(" ", "")).orElseThrow();

        assertThat(card.cvc()).isEqualTo(cvc);
        assertThat(card.behaviour().enrollment()).hasToString(veRes);
        assertThat(card.behaviour()
                        .authentication()
                        .map(Enum::name)
                        .or(() -> card.behaviour()
                                .versionTwo()
                                .map(two -> "" + two.first() + two.last() + " " + two.methodPage()))
                        .orElse("-"))
                .isEqualTo(paRes);
        assertThat(card.behaviour().actionCode()).isEqualTo(actionCode);
    }

    @Test
    void hasNoCardBesidesAndEveryNumberPassesTheLuhnCheck() {
        assertThat(TestCard.values()).hasSize(25).allMatch(card -> LuhnCheck.passes(card.pan()));
        assertThat(Arrays.stream(TestCard.values()).map(TestCard::pan)).doesNotHaveDuplicates();
    }

    /** Those of 3-D Secure 2 in {@link ThreeDs2Test}. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "THREE_DS_2_.*")
    void behavesSoOverREST(TestCard card) {
        behaves(Wire.REST, card);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "THREE_DS_2_.*")
    void behavesSoOverSOAP(TestCard card) {
        behaves(Wire.SOAP, card);
    }

    private static void behaves(Wire wire, TestCard card) {
        int actionCode = card.behaviour().actionCode();
        ReadAnswer status = card.behaviour().needsAcs()
                ? authenticated(wire, card)
                : tried(wire, card.pan(), card.cvc(), "register");

        assertThat(status.get("actionCode")).isEqualTo("" + actionCode);
        assertThat(status.get("orderStatus")).isEqualTo(actionCode == 0 ? "2" : "6");
        assertThat(status.get("paymentAmountInfo.approvedAmount")).isEqualTo(actionCode == 0 ? "1000" : "0");
        assertThat(status.get("cardAuthInfo.maskedPan"))
                .isEqualTo(card.pan().substring(0, 6) + "**"
                        + card.pan().substring(card.pan().length() - 4));
    }

    private static ReadAnswer authenticated(Wire wire, TestCard card) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        PaReq paReq = PaReq.of(shop.pay(id, card).get("paReq"));
        assertThat(shop.sums(id)).isEqualTo("5 CREATED 0 0 0");
        shop.finish(id, Acs.answer(paReq));
        return shop.status(id);
    }

    @ParameterizedTest
    @CsvSource({
        "REST, 4111111111111129, 123, 111",
        "SOAP, 4111111111111129, 123, 111",
        "REST, 5555555555555599, 124, 71015",
        "SOAP, 5555555555555599, 124, 71015",
    })
    void declinesAnUnknownNumberAndAWrongCvc(Wire wire, String pan, String cvc, String actionCode) {
        assertThat(tried(wire, pan, cvc, "register").get("actionCode")).isEqualTo(actionCode);
    }

    @ParameterizedTest
    @EnumSource
    void declinesAnExpiredCard(Wire wire) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String id = shop.register("register", Numbers.fresh(), 1000).get("orderId");
        shop.send("paymentorder", Shop.with(Shop.card(id, "5555555555555599", "123"), "YYYY", "2020"));

        assertThat(shop.status(id).get("actionCode")).isEqualTo("101");
    }

    @ParameterizedTest
    @CsvSource({
        "REST, https://shop.example/ok,       -,                       https://shop.example/ok?orderId=",
        "REST, https://shop.example/ok?a=b#c, -,                       https://shop.example/ok?a=b&orderId=ID#c",
        "REST, https://shop.example/ok,       https://shop.example/no, https://shop.example/no?orderId=",
        "SOAP, https://shop.example/ok,       https://shop.example/no, https://shop.example/no?orderId=",
        "SOAP, shop,                          -,                       http://HOST/shop?orderId=",
    })
    void sendsThePayerOfADeclinedCardAway(Wire wire, String returnUrl, String failUrl, String redirect) {
        Shop shop = new Shop(wire, simulator.baseUri());
        var order = Shop.with(Shop.order(Numbers.fresh(), 1000), "returnUrl", returnUrl);
        String id = shop.send("register", failUrl.equals("-") ? order : Shop.with(order, "failUrl", failUrl))
                .get("orderId");
        ReadAnswer told = shop.send("paymentorder", Shop.card(id, "5432543254325430", "521"));
        String expected = redirect.replace("HOST", simulator.baseUri().getAuthority());

        assertThat(told.code()).isEqualTo("0");
        assertThat(told.get("info")).startsWith("Operation declined. Check the data");
        assertThat(told.get("redirect"))
                .isEqualTo(expected.contains("ID#") ? expected.replace("ID", id) : expected + id);
    }

    @ParameterizedTest
    @CsvSource({
        "REST, FORCE_SSL, 4111111111111111, 2, 0",
        "SOAP, FORCE_SSL, 4000000000000002, 2, 0",
        "REST, FORCE_TDS, 5555555555555599, 6, -2003",
        "SOAP, FORCE_FULL_TDS, 5555555555555599, 6, -2003",
    })
    void doesWithOrWithout3DSecureAsTheOrderSays(
            Wire wire, String feature, String pan, String status, String actionCode) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String id = shop.send("register", Shop.with(Shop.order(Numbers.fresh(), 1000), "features", feature))
                .get("orderId");
        shop.send("paymentorder", Shop.card(id, pan, "123"));

        assertThat(shop.status(id).fields())
                .containsEntry("orderStatus", status)
                .containsEntry("actionCode", actionCode);
    }

    private static ReadAnswer tried(Wire wire, String pan, String cvc, String request) {
        Shop shop = new Shop(wire, simulator.baseUri());
        String id = shop.register(request, Numbers.fresh(), 1000).get("orderId");
        assertThat(shop.send("paymentorder", Shop.card(id, pan, cvc)).code()).isEqualTo("0");
        return shop.status(id);
    }
}
