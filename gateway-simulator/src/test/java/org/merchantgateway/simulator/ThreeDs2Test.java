package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.simulator.acs.BrowserMessage;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.history.HistoryEntry;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** 3-D Secure 2: the two requests, the challenge and the end. Source: paymentorder.do, 3ds/continue.do, finish3dsVer2Payment.do. */
class ThreeDs2Test {

    private static final String FINISH_URL = "https://shop.example/back";

    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");

    private GatewaySimulator simulator;

    @BeforeEach
    void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant("other", "secret")
                .orderRules(org.merchantgateway.domain.order.OrderRules.usual().withMaxAttempts(2))
                .clock(clock)
                .build());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    /** How a payment goes on after the first answer. */
    enum Way {
        AGAIN_OVER_REST(Wire.REST),
        CONTINUE_OVER_REST(Wire.REST),
        AGAIN_OVER_SOAP(Wire.SOAP);

        private final Wire wire;

        Way(Wire wire) {
            this.wire = wire;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "THREE_DS_2_.*")
    void endsAsTheCardSaysByEveryWay(TestCard card) {
        for (Way way : Way.values()) {
            Shop shop = shop(way.wire);
            String id = registered(shop);
            ReadAnswer first = first(shop, id, card);
            checksTheFirstAnswer(first, card);
            assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
            simulator.payer().checkDevice(id);
            ReadAnswer second = second(way, shop, id, card, first);
            assertThat(second.code()).isEqualTo("0");
            assertThat(second.get("is3DSVer2")).isEqualTo("true");
            if (card.behaviour().versionTwo().orElseThrow().first().name().equals("C")) {
                assertThat(second.get("acsUrl")).isEqualTo(simulator.baseUri() + "/acs/v2/challenge");
                assertThat(shop.sums(id)).isEqualTo("5 CREATED 0 0 0");
                simulator.payer().authenticate(creq(second));
                assertThat(shop.sums(id)).isEqualTo("5 CREATED 0 0 0");
                finish(shop, first);
            }
            boolean pays = card.behaviour().pays();
            assertThat(shop.status(id).fields())
                    .containsEntry("actionCode", "" + card.behaviour().actionCode())
                    .containsEntry("orderStatus", pays ? "2" : "0");
            assertThat(shop.sums(id)).endsWith(pays ? "DEPOSITED 1000 1000 0" : "CREATED 0 0 0");
        }
    }

    private void checksTheFirstAnswer(ReadAnswer first, TestCard card) {
        String transactionId = transaction(first);
        boolean hasMethodPage =
                !card.behaviour().versionTwo().orElseThrow().methodPage().name().equals("NONE");
        assertThat(first.code()).isEqualTo("0");
        assertThat(first.fields())
                .containsEntry("is3DSVer2", "true")
                .containsEntry(
                        "threeDSMethodURLServer",
                        simulator.baseUri() + "/3dsserver/api/v1/client/gather?threeDSServerTransID=" + transactionId)
                .doesNotContainKeys("acsUrl", "redirect", "packedCReq");
        assertThat(first.fields().containsKey("threeDSMethodURL")).isEqualTo(hasMethodPage);
        assertThat(first.fields().containsKey("threeDSMethodDataPacked")).isEqualTo(hasMethodPage);
    }

    @ParameterizedTest
    @EnumSource
    void sendsThePayerBackWithOrderAndLanguage(Way way) {
        Shop shop = shop(way.wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_FRICTIONLESS);

        assertThat(second(way, shop, id, TestCard.THREE_DS_2_FRICTIONLESS, first)
                        .get("redirect"))
                .isEqualTo("https://shop.example/ok?orderId=" + id + "&lang=en");
    }

    @ParameterizedTest
    @EnumSource
    void answersARepeatedRequestAsTheFirstAndAuthorisesOnce(Way way) {
        TestCard card = TestCard.THREE_DS_2_CHALLENGE;
        Shop shop = shop(way.wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, card);
        ReadAnswer second = second(way, shop, id, card, first);

        assertThat(second(way, shop, id, card, first).fields()).isEqualTo(second.fields());
        simulator.payer().authenticate(creq(second));
        ReadAnswer end = finish(shop, first);
        assertThat(finish(shop, first).fields()).isEqualTo(end.fields());
        assertThat(second(way, shop, id, card, first).get("redirect"))
                .isEqualTo("https://shop.example/ok?orderId=" + id + "&lang=en");
        assertThat(simulator.orders().find(id).orElseThrow().attempts()).isEqualTo(1);
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void refusesARepeatedRequestWhereTheGatewayIsSetUpSo(Way way) {
        simulator.set(Map.of("repeatsThreeDsAnswers", "false"));
        TestCard card = TestCard.THREE_DS_2_CHALLENGE;
        Shop shop = shop(way.wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, card);
        ReadAnswer second = second(way, shop, id, card, first);

        assertThat(second(way, shop, id, card, first).code()).isEqualTo("5");
        simulator.payer().authenticate(creq(second));
        assertThat(finish(shop, first).code()).isEqualTo("0");
        assertThat(finish(shop, first).code()).isEqualTo("5");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherAuthenticationAndAnotherCard(Wire wire) {
        TestCard card = TestCard.THREE_DS_2_CHALLENGE;
        Shop shop = shop(wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, card);
        Map<String, String> wrong =
                Shop.with(Shop.card(id, card), "threeDSServerTransId", "00000000-0000-4000-8000-000000000000");
        Map<String, String> another =
                Shop.with(Shop.card(id, TestCard.MASTERCARD_WITHOUT_3DS), "threeDSServerTransId", transaction(first));

        assertThat(shop.send("paymentorder", wrong).error()).isEqualTo("5 [threeDSServerTransId] is unknown");
        assertThat(shop.send("paymentorder", another).error()).isEqualTo("5 [threeDSServerTransId] is unknown");
        simulator.set(Map.of("wrongTransactionCode", "7"));
        assertThat(shop.send("paymentorder", wrong).code()).isEqualTo("7");
        assertThat(shop.send("finish3dsVer2Payment", Map.of("threeDSServerTransId", "nobody's"))
                        .code())
                .isEqualTo("7");
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void forgetsAnAuthenticationWhenAnotherAttemptBegins(Way way) {
        TestCard card = TestCard.THREE_DS_2_CHALLENGE;
        Shop shop = shop(way.wire);
        String id = registered(shop);
        ReadAnswer old = first(shop, id, card);
        first(shop, id, card);

        assertThat(shop.send("paymentorder", Shop.with(Shop.card(id, card), "threeDSServerTransId", transaction(old)))
                        .code())
                .isEqualTo("5");
        assertThat(finish(shop, old).code()).isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnBeforeTheBrowserWasLookedAtUnlessSetUpOtherwise(Way way) {
        TestCard card = TestCard.THREE_DS_2_CHALLENGE;
        Shop shop = shop(way.wire);
        String id = registered(shop);
        simulator.set(Map.of("earlyContinue", "false"));
        ReadAnswer first = first(shop, id, card);

        assertThat(second(way, shop, id, card, first).code()).isEqualTo("5");
        simulator.payer().checkDevice(id);
        assertThat(second(way, shop, id, card, first).code()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"REST, 0", "REST, 5", "SOAP, 0", "SOAP, 5"})
    void tellsTheStatusThatIsSetUpBetweenTheRequests(Wire wire, String status) {
        simulator.set(Map.of("deviceCheckStatus", status));
        Shop shop = shop(wire);
        String id = registered(shop);
        first(shop, id, TestCard.THREE_DS_2_CHALLENGE);

        assertThat(shop.status(id).get("orderStatus")).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotEndBeforeTheChallenge(Wire wire) {
        Shop shop = shop(wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_CHALLENGE);

        assertThat(finish(shop, first).code()).isEqualTo("5");
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
    }

    /** Set up so, what the challenge came to, code of the end, action code, status. */
    @ParameterizedTest
    @CsvSource({
        "false, FAILED, 0, -2025, 0",
        "false, LEFT,   0, -2009, 0",
        "true,  FAILED, 5, -2025, 0",
        "true,  LEFT,   5, -100,  5",
    })
    void endsAChallengeThatDidNotSucceed(
            String refuses, String challenge, String code, String actionCode, String status) {
        simulator.set(Map.of("refusesFailedChallenge", refuses));
        for (Way way : Way.values()) {
            Shop shop = shop(way.wire);
            String id = registered(shop);
            ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_CHALLENGE);
            ReadAnswer second = second(way, shop, id, TestCard.THREE_DS_2_CHALLENGE, first);
            if (challenge.equals("FAILED")) {
                simulator.payer().authenticate(creq(second), Authentication.N);
            }
            ReadAnswer end = finish(shop, first);

            assertThat(end.code()).isEqualTo(code);
            assertThat(end.get(way.wire == Wire.REST ? "redirect" : "returnUrl"))
                    .isEqualTo(code.equals("0") ? "https://shop.example/ok?orderId=" + id + "&lang=en" : null);
            assertThat(shop.status(id).fields())
                    .containsEntry("actionCode", actionCode)
                    .containsEntry("orderStatus", status);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotEndWhatRanOutOfTimeNorAnotherMerchants(Way way) {
        Shop shop = shop(way.wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_CHALLENGE);
        simulator.payer().authenticate(creq(second(way, shop, id, TestCard.THREE_DS_2_CHALLENGE, first)));
        Map<String, String> end = Map.of("threeDSServerTransId", transaction(first), "userName", "other");

        assertThat(shop.send("finish3dsVer2Payment", end).code()).isEqualTo("5");
        assertThat(shop.status(id).get("orderStatus")).isEqualTo("5");
        clock.pass(Duration.ofMinutes(20));
        assertThat(finish(shop, first).code()).isEqualTo("5");
        assertThat(shop.status(id).get("actionCode")).isEqualTo("-2007");
    }

    @ParameterizedTest
    @EnumSource
    void paysByAStoredCardTheSameWay(Way way) {
        Shop shop = shop(way.wire);
        String first = shop.registered("client-2");
        ReadAnswer check = first(shop, first, TestCard.THREE_DS_2_FRICTIONLESS);
        second(way, shop, first, TestCard.THREE_DS_2_FRICTIONLESS, check);
        String binding = shop.status(first).get("bindingInfo.bindingId");
        String id = shop.registered("client-2");
        ReadAnswer again = shop.payByBinding(id, binding);
        Map<String, String> fields = Shop.byBinding(id, binding);

        assertThat(again.get("is3DSVer2")).isEqualTo("true");
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        ReadAnswer end = way == Way.CONTINUE_OVER_REST
                ? shop.send("3ds/continue", Map.of("mdOrder", id))
                : shop.send("paymentOrderBinding", Shop.with(fields, "threeDSServerTransId", transaction(again)));
        assertThat(end.get("redirect")).isNotNull();
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @CsvSource({"REST, android", "REST, google", "SOAP, android", "SOAP, google"})
    void paysByAWalletsTokenTheSameWay(Wire wire, String wallet) {
        Shop shop = shop(wire);
        Map<String, String> payment = Wallets.payment(Numbers.fresh(), TestCard.THREE_DS_2_CHALLENGE);
        ReadAnswer first = Wallets.pay(wire, simulator.baseUri(), wallet, payment);
        String id = first.get("data.orderId");

        assertThat(first.fields())
                .containsEntry("success", "true")
                .containsEntry("data.is3DSVer2", "true")
                .containsKeys("data.threeDSServerTransId", "data.threeDSMethodURL", "data.threeDSMethodURLServer");
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        Map<String, String> again = Shop.with(
                Shop.with(payment, "threeDSServerTransId", first.get("data.threeDSServerTransId")),
                "threeDSVer2MdOrder",
                id);
        ReadAnswer second = Wallets.pay(wire, simulator.baseUri(), wallet, again);
        simulator
                .payer()
                .authenticate(
                        new BrowserForm(second.get("data.acsUrl"), Map.of("creq", second.get("data.packedCReq"))));
        shop.send("finish3dsVer2Payment", Map.of("threeDSServerTransId", first.get("data.threeDSServerTransId")));
        assertThat(second.get("data.orderId")).isEqualTo(id);
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @ParameterizedTest
    @CsvSource({"REST, applepay", "REST, samsung", "SOAP, applepay", "SOAP, samsung"})
    void looksAtNoBrowserWhereTheTelephoneHasAuthenticated(Wire wire, String wallet) {
        Map<String, String> payment =
                Shop.without(Wallets.payment(Numbers.fresh(), TestCard.THREE_DS_2_CHALLENGE), "amount");
        ReadAnswer told = Wallets.pay(wire, simulator.baseUri(), wallet, payment);

        assertThat(told.fields()).containsEntry("success", "true").doesNotContainKey("data.is3DSVer2");
        assertThat(shop(wire).status(told.get("data.orderId")).get("orderStatus"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void reportsADeclineInTheAnswerWhereTheGatewayDoes(Way way) {
        simulator.set(Map.of("reportsDeclines", "true"));
        Shop shop = shop(way.wire);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_REJECTED);
        ReadAnswer left = second(way, shop, id, TestCard.THREE_DS_2_REJECTED, first);
        first = first(shop, id, TestCard.THREE_DS_2_REJECTED);
        ReadAnswer last = second(way, shop, id, TestCard.THREE_DS_2_REJECTED, first);

        assertThat(left.fields())
                .containsEntry("errorCode", "0")
                .containsEntry("is3DSVer2", "true")
                .containsEntry("errorTypeName", "DATA_INPUT_ERROR")
                .doesNotContainKey("redirect");
        assertThat(last.fields()).containsKeys("errorTypeName", "redirect");
    }

    @Test
    void authorisesOnceHoweverManyEndItAtOnce() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_CHALLENGE);
        simulator
                .payer()
                .authenticate(creq(second(Way.CONTINUE_OVER_REST, shop, id, TestCard.THREE_DS_2_CHALLENGE, first)));
        List<String> codes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> finish(shop, first).code())
                .toList();

        assertThat(codes).containsOnly("0");
        assertThat(simulator.orders().find(id).orElseThrow().history().stream()
                        .filter(HistoryEntry.Change.class::isInstance)
                        .filter(entry -> ((HistoryEntry.Change) entry).what().equals("deposited")))
                .hasSize(1);
    }

    @Test
    void believesTheAcsAndNotWhatTheBrowserBrings() {
        Shop shop = shop(Wire.REST);
        String id = registered(shop);
        ReadAnswer first = first(shop, id, TestCard.THREE_DS_2_CHALLENGE);
        ReadAnswer second = second(Way.CONTINUE_OVER_REST, shop, id, TestCard.THREE_DS_2_CHALLENGE, first);
        BrowserForm failed = simulator.payer().authenticate(creq(second), Authentication.N);
        BrowserForm tooLate = simulator.payer().authenticate(creq(second));

        assertThat(failed.url()).isEqualTo(FINISH_URL);
        assertThat(transStatus(failed)).isEqualTo("N");
        assertThat(transStatus(tooLate)).isEqualTo("N");
        finish(shop, first);
        assertThat(shop.status(id).get("actionCode")).isEqualTo("-2025");
    }

    @ParameterizedTest
    @CsvSource({
        "SOAP, 14, 5, -, -",
        "REST, 14, 5, -, 3",
        "REST, 30, 5, 2.2.0CY, 3",
        "REST, 43, 5, 2.2.0CY, -",
    })
    void reportsHowThePayerAuthenticated(Wire wire, String version, String eci, String statuses, String type) {
        simulator.set(Map.of("statusVersion", version));
        Shop shop = shop(wire);
        String id = registered(shop);
        Map<String, String> card = Shop.with(
                Shop.with(Shop.card(id, TestCard.THREE_DS_2_CHALLENGE), "threeDSVer2FinishUrl", FINISH_URL),
                wire == Wire.REST ? "threeDSProtocolVersion" : "threeDSMethodNotificationUrl",
                wire == Wire.REST ? "2.2.0" : "https://shop.example/noted");
        ReadAnswer first = shop.send("paymentorder", card);
        ReadAnswer second = shop.send("paymentorder", Shop.with(card, "threeDSServerTransId", transaction(first)));
        simulator.payer().authenticate(creq(second));
        finish(shop, first);
        ReadAnswer status = shop.status(id);
        String path = "cardAuthInfo.secureAuthInfo.";

        assertThat(status.get(path + "eci")).isEqualTo(eci);
        assertThat(status.get(path + "threeDSInfo.xid")).hasSize(36);
        assertThat(status.get(path + "threeDSInfo.cavv")).hasSize(28);
        assertThat(status.fields()).doesNotContainKeys(path + "paResStatus", path + "veResStatus");
        assertThat(status.get(path + "authTypeIndicator")).isEqualTo(type.equals("-") ? null : type);
        assertThat(statuses.equals("-") ? null : statuses)
                .isEqualTo(
                        status.get(path + "threeDSProtocolVersion") == null
                                ? null
                                : status.get(path + "threeDSProtocolVersion")
                                        + status.get(path + "aresTransStatus")
                                        + status.get(path + "rreqTransStatus"));
    }

    @ParameterizedTest
    @CsvSource({
        "threeDSVer2FinishUrl,         javascript:alert(1)",
        "threeDSVer2FinishUrl,         shop.example/back",
        "threeDSMethodNotificationUrl, /noted",
    })
    void refusesAnAddressThatIsNoneOfTheWeb(String field, String value) {
        for (Wire wire : Wire.values()) {
            Shop shop = shop(wire);
            String id = registered(shop);

            assertThat(shop.send("paymentorder", Shop.with(Shop.card(id, TestCard.THREE_DS_2_CHALLENGE), field, value))
                            .code())
                    .isEqualTo("5");
            assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        }
    }

    static String transStatus(BrowserForm back) {
        return BrowserMessage.read("cres", back.fields().get("cres")).require("transStatus");
    }

    static String decoded(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    static BrowserForm creq(ReadAnswer second) {
        return new BrowserForm(second.get("acsUrl"), Map.of("creq", second.get("packedCReq")));
    }

    static String transaction(ReadAnswer first) {
        return first.get("threeDSServerTransId");
    }

    private static Map<String, String> card(String orderId, TestCard card) {
        Map<String, String> fields = new TreeMap<>(Shop.card(orderId, card));
        fields.put("threeDSVer2FinishUrl", FINISH_URL);
        return fields;
    }

    private static ReadAnswer first(Shop shop, String orderId, TestCard card) {
        return shop.send("paymentorder", card(orderId, card));
    }

    private static ReadAnswer second(Way way, Shop shop, String orderId, TestCard card, ReadAnswer first) {
        return way == Way.CONTINUE_OVER_REST
                ? shop.send("3ds/continue", Map.of("mdOrder", orderId))
                : shop.send("paymentorder", Shop.with(card(orderId, card), "threeDSServerTransId", transaction(first)));
    }

    private static ReadAnswer finish(Shop shop, ReadAnswer first) {
        return shop.send("finish3dsVer2Payment", Map.of("threeDSServerTransId", transaction(first)));
    }

    private static String registered(Shop shop) {
        return shop.send("register", Shop.with(Shop.order(Numbers.fresh(), 1000), "language", "en"))
                .get("orderId");
    }

    private Shop shop(Wire wire) {
        return new Shop(wire, simulator.baseUri());
    }
}
