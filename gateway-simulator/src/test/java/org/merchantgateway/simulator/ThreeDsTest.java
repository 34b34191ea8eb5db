package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.acs.AuthenticationResponse;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** 3-D Secure 1: the payer's way to the ACS and back. Source: paymentorder.do and finish3dsPayment.do. */
class ThreeDsTest {

    private static final TestCard ENROLLED = TestCard.VISA_ENROLLED;
    private static final String NO_PARES = "bm90IGEgUGFSZXM=";

    /** Half past midnight of the 22nd in Moscow. */
    private final SettableClock clock = new SettableClock("2026-11-21T21:30:00Z");

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .clock(clock)
                .build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void sendsThePayerToTheAcs(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        ReadAnswer told = shop.pay(id, ENROLLED);
        boolean rest = wire == Wire.REST;
        Map<String, String> expected = new TreeMap<>(Map.of(
                "info",
                "Your payment has been processed, redirecting...",
                "acsUrl",
                simulator.baseUri() + "/acs/auth/start.do",
                "paReq",
                told.get("paReq"),
                rest ? "termUrl" : "redirect",
                simulator.baseUri() + "/rest/finish3ds.do",
                "errorCode",
                "0"));

        assertThat(told.fields()).isEqualTo(expected);
        assertThat(told.body()).contains(rest ? "\"errorCode\":0" : " errorCode=\"0\"");
        assertThat(shop.status(id).fields())
                .containsEntry("orderStatus", "5")
                .containsEntry("actionCode", "-100")
                .containsEntry("cardAuthInfo.maskedPan", "411111**1111")
                .doesNotContainKeys("cardAuthInfo.secureAuthInfo.eci", "authDateTime");
    }

    /** Card, feature; status, action code and ECI in the end. */
    @ParameterizedTest(name = "{0} {1}: {2} {3} {4}")
    @CsvSource({
        "VISA_ENROLLED,         -,              2, 0,     5",
        "MASTERCARD_ENROLLED,   FORCE_TDS,      2, 0,     5",
        "DISCOVER_ENROLLED,     FORCE_FULL_TDS, 2, 0,     5",
        "MAESTRO_ATTEMPT,       -,              2, 0,     6",
        "MAESTRO_ATTEMPT,       FORCE_TDS,      2, 0,     6",
        "MAESTRO_ATTEMPT,       FORCE_FULL_TDS, 0, -2003, 6",
        "AUTHENTICATION_FAILED, -,              0, -2006, 7",
        "MASTERCARD_ACS_UNABLE, -,              0, -2011, 7",
        "VISA_ACS_UNABLE,       FORCE_FULL_TDS, 0, -2011, 7",
    })
    void endsAsTheAcsAndTheFeatureSay(TestCard card, String feature, String status, String actionCode, String eci) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            Map<String, String> order = Shop.order(Numbers.fresh(), 1000);
            String id = shop.send("register", feature.equals("-") ? order : Shop.with(order, "features", feature))
                    .get("orderId");
            PaReq paReq = PaReq.of(shop.pay(id, card).get("paReq"));
            shop.finish(id, Acs.answer(paReq));
            ReadAnswer told = shop.status(id);
            String letter = card.behaviour().authentication().orElseThrow().name();
            boolean good = "YA".contains(letter);

            assertThat(told.fields())
                    .containsEntry("orderStatus", status)
                    .containsEntry("actionCode", actionCode)
                    .containsEntry("cardAuthInfo.secureAuthInfo.eci", eci)
                    .containsEntry("cardAuthInfo.secureAuthInfo.paResStatus", letter)
                    .containsEntry("cardAuthInfo.secureAuthInfo.veResStatus", "Y")
                    .containsEntry("cardAuthInfo.secureAuthInfo.threeDSInfo.xid", xid(paReq));
            assertThat(told.fields().containsKey("cardAuthInfo.secureAuthInfo.threeDSInfo.cavv"))
                    .isEqualTo(good);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereThePayerGoesAndNothingElse(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        ReadAnswer told =
                shop.finish(id, Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq"))));
        String goesTo = "https://shop.example/ok?orderId=" + id;

        assertThat(told.fields())
                .isEqualTo(
                        wire == Wire.REST
                                ? Map.of("redirect", goesTo, "errorCode", "0")
                                : Map.of("returnUrl", goesTo, "errorCode", "0", "errorMessage", "Success"));
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheAmountOfATwoPhaseOrder(Wire wire) {
        Shop shop = shop(wire);
        String id = shop.register("registerPreAuth", Numbers.fresh(), 1000).get("orderId");
        shop.finish(id, Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq"))));

        assertThat(shop.sums(id)).isEqualTo("1 APPROVED 1000 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void declinesAWrongCvcAfterTheAuthenticationOnly(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        ReadAnswer told = shop.send("paymentorder", Shop.card(id, ENROLLED.pan(), "999"));
        assertThat(told.get("acsUrl")).isNotNull();
        shop.finish(id, Acs.answer(PaReq.of(told.get("paReq"))));

        assertThat(shop.status(id).get("actionCode")).isEqualTo("71015");
    }

    @ParameterizedTest
    @EnumSource
    void declinesTheAnswerToAnotherAuthentication(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        String other = registered(shop);
        shop.pay(id, ENROLLED);
        PaReq others = PaReq.of(shop.pay(other, ENROLLED).get("paReq"));
        shop.finish(id, Acs.answer(others));

        assertThat(shop.status(id).get("actionCode")).isEqualTo("-2010");
        assertThat(shop.status(other).get("orderStatus")).isEqualTo("5");
        assertThat(shop.finish(other, Acs.answer(others)).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void declinesTheAnswerToAnAuthenticationThatWasAbandoned(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        PaReq abandoned = PaReq.of(shop.pay(id, ENROLLED).get("paReq"));
        shop.pay(id, ENROLLED);
        shop.finish(id, Acs.answer(abandoned));

        assertThat(shop.status(id).get("actionCode")).isEqualTo("-2010");
    }

    @ParameterizedTest
    @CsvSource({"REST, bm90IGEgUGFSZXM=", "SOAP, bm90IGEgUGFSZXM=", "REST, %%%", "SOAP, not Base64", "REST, PaReq"})
    void declinesWhatIsNoAnswerOfAnAcs(Wire wire, String text) {
        Shop shop = shop(wire);
        String id = registered(shop);
        String paReq = shop.pay(id, ENROLLED).get("paReq");
        ReadAnswer told =
                shop.send("finish3dsPayment", Map.of("mdOrder", id, "paRes", text.equals("PaReq") ? paReq : text));

        assertThat(told.code()).isEqualTo("0");
        assertThat(shop.status(id).fields())
                .containsEntry("orderStatus", "0")
                .containsEntry("actionCode", "-2005")
                .doesNotContainKey("cardAuthInfo.secureAuthInfo.eci");
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondEnd(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        PaRes paRes = Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq")));
        shop.finish(id, paRes);

        assertThat(shop.finish(id, paRes).code()).isEqualTo("5");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @CsvSource({
        "mdOrder, -,       1, [mdOrder] is empty",
        "mdOrder, nothing, 2, No order found",
        "paRes,   -,       1, [paRes] is empty",
        "language, xx,     5, Invalid merchant language",
        "password, wrong,  5, Access denied",
    })
    void refusesAnEnd(String field, String value, String code, String text) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop);
            shop.pay(id, ENROLLED);
            Map<String, String> fields = Map.of("mdOrder", id, "paRes", NO_PARES);
            ReadAnswer told = shop.send(
                    "finish3dsPayment",
                    value.equals("-") ? Shop.without(fields, field) : Shop.with(fields, field, value));

            assertThat(told.error()).isEqualTo(code + " " + text);
            assertThat(shop.status(id).get("orderStatus")).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheEndOfWhatNeverBegan(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);

        assertThat(shop.finish(id, PaRes.of(NO_PARES)).code()).isEqualTo("5");
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void paysAnOrderWhoseFirstAuthenticationFailed(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        PaReq first = PaReq.of(shop.pay(id, ENROLLED).get("paReq"));
        assertThat(shop.finished(id, Acs.answer(first, Authentication.N)))
                .isEqualTo("https://shop.example/ok?orderId=" + id);
        assertThat(shop.finish(id, Acs.answer(first)).code()).isEqualTo("5");
        shop.finish(id, Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq"))));

        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void forgetsAnAuthenticationWhenTheOrderIsPaidOtherwise(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        PaRes late = Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq")));

        assertThat(shop.pay(id).code()).isEqualTo("0");
        assertThat(shop.finish(id, late).code()).isEqualTo("5");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void endsAnOrderWhosePayerDoesNotComeBackInTime(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        PaRes late = Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq")));
        clock.pass(Duration.ofMinutes(20));

        assertThat(shop.finish(id, late).code()).isEqualTo("5");
        assertThat(shop.status(id).fields()).containsEntry("orderStatus", "6").containsEntry("actionCode", "-2007");
    }

    @ParameterizedTest
    @EnumSource
    void refusesToEndAnotherMerchantsAuthentication(Wire wire) {
        try (GatewaySimulator two = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant("other", "secret")
                .build())) {
            Shop shop = new Shop(wire, two.baseUri());
            String id = registered(shop);
            PaRes paRes = Acs.answer(PaReq.of(shop.pay(id, ENROLLED).get("paReq")));
            Map<String, String> fields = Map.of("mdOrder", id, "paRes", paRes.reveal(), "userName", "other");

            assertThat(shop.send("finish3dsPayment", fields).code()).isEqualTo("2");
            assertThat(shop.status(id).get("orderStatus")).isEqualTo("5");
        }
    }

    private static String xid(PaReq paReq) {
        Matcher xid = Pattern.compile("<xid>(.*?)</xid>").matcher(paReq.xml());
        assertThat(xid.find()).isTrue();
        assertThat(AuthenticationResponse.of(Acs.answer(paReq)).xid()).isEqualTo(xid.group(1));
        return xid.group(1);
    }

    private static String registered(Shop shop) {
        return shop.register("register", Numbers.fresh(), 1000).get("orderId");
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
