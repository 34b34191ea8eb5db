package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.acs.BrowserMessage;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.history.HistoryEntry;

/** 3-D Secure 2 in the payer's browser: the 3DS Server's pages, the ACS's and the gateway's own. */
class ThreeDs2PagesTest {

    private static final String FINISH_URL = "https://shop.example/back";
    private static final String SESSION_DATA = "c2Vzc2lvbi0x";

    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final Shop shop = new Shop(Wire.REST, simulator.baseUri());
    private final Payer payer = new Payer(simulator.baseUri(), "shop");
    private final String id = shop.send("register", Shop.with(Shop.order("T-1", 1000), "language", "en"))
            .get("orderId");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void readsTheBrowserInAHiddenFrame(String method) {
        String url = first(TestCard.THREE_DS_2_CHALLENGE).get("threeDSMethodURLServer");
        HttpResponse<String> gather = method.equals("GET") ? RawClient.get(url) : RawClient.postForm(url, Map.of());
        Map<String, String> fields = new TreeMap<>(Payer.hidden(gather));
        fields.put("clientInfo", "{\"userAgent\":\"x\"}");
        HttpResponse<String> read = RawClient.postForm(at(Payer.action(gather)), fields);

        assertThat(gather.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("data-told=\"browser\"");
        mayBeFramed(gather);
        mayBeFramed(read);
        assertThat(changes()).contains("browser read by the 3DS Server");
    }

    @Test
    void runsTheMethodPageWhichNotifiesTheGateway() {
        ReadAnswer first = first(TestCard.THREE_DS_2_CHALLENGE);
        HttpResponse<String> page = method(first);
        HttpResponse<String> noted = RawClient.postForm(Payer.action(page), Payer.hidden(page));

        assertThat(Payer.action(page)).isEqualTo(simulator.baseUri() + "/3dsserver/api/v1/method/notification");
        assertThat(BrowserMessage.read("threeDSMethodData", Payer.hidden(page).get("threeDSMethodData"))
                        .transactionId())
                .isEqualTo(first.get("threeDSServerTransId"));
        assertThat(noted.body()).contains("data-told=\"method\"");
        mayBeFramed(page);
        mayBeFramed(noted);
        assertThat(changes()).contains("method page of the ACS loaded", "notified that the method page has run");
    }

    @Test
    void runsTheMethodPageWhichNotifiesTheShop() {
        ReadAnswer first = shop.send(
                "paymentorder",
                Shop.with(
                        Shop.card(id, TestCard.THREE_DS_2_FRICTIONLESS),
                        "threeDSMethodNotificationUrl",
                        "https://shop.example/noted"));

        assertThat(Payer.action(method(first))).isEqualTo("https://shop.example/noted");
    }

    @Test
    void runsAMethodPageThatNeverNotifies() {
        HttpResponse<String> page = method(first(TestCard.THREE_DS_2_SILENT_METHOD));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<form");
        assertThat(shop.send("3ds/continue", Map.of("mdOrder", id)).fields()).containsKey("packedCReq");
    }

    @ParameterizedTest
    @CsvSource({"confirm, Y, 0, 2", "fail, N, -2025, 6", "cancel, N, -2025, 6"})
    void asksThePayerAndGivesTheSessionDataBack(String answer, String word, String actionCode, String status) {
        ReadAnswer first = first(TestCard.THREE_DS_2_CHALLENGE);
        HttpResponse<String> page = challenge(shop.send("3ds/continue", Map.of("mdOrder", id)));
        HttpResponse<String> back =
                RawClient.postForm(at(Payer.action(page)), Shop.with(Payer.hidden(page), "answer", answer));
        BrowserMessage cres = BrowserMessage.read("cres", Payer.hidden(back).get("cres"));

        assertThat(page.body()).contains(">Confirm<", "10.00", "1091").doesNotContain("4000000000001091");
        mayBeFramed(page);
        mayBeFramed(back);
        assertThat(Payer.action(back)).isEqualTo(FINISH_URL);
        assertThat(Payer.hidden(back)).containsEntry("threeDSSessionData", SESSION_DATA);
        assertThat(cres.require("transStatus")).isEqualTo(word);
        assertThat(cres.require("challengeCompletionInd")).isEqualTo("Y");
        assertThat(shop.status(id).get("orderStatus")).isEqualTo("5");
        finish(first);
        assertThat(shop.status(id).fields())
                .containsEntry("actionCode", actionCode)
                .containsEntry("orderStatus", status);
        assertThat(changes()).contains("challenge demanded by the ACS", "ACS tells the 3DS Server: " + word);
    }

    /** What of the message is changed, and to what. */
    @ParameterizedTest
    @CsvSource({
        "threeDSServerTransID, 00000000-0000-4000-8000-000000000000",
        "acsTransID,           00000000-0000-4000-8000-000000000000",
        "messageType,          CRes",
        "messageVersion,       9.9.9",
        "acsTransID,           -",
    })
    void refusesAnotherChallengeThanTheOneThatIsUnderWay(String member, String value) {
        first(TestCard.THREE_DS_2_CHALLENGE);
        BrowserMessage right = BrowserMessage.read(
                "creq", shop.send("3ds/continue", Map.of("mdOrder", id)).get("packedCReq"));
        Map<String, String> members = new TreeMap<>();
        for (String name : new String[] {"threeDSServerTransID", "acsTransID", "messageType", "messageVersion"}) {
            members.put(name, right.require(name));
        }
        if (value.equals("-")) {
            members.remove(member);
        } else {
            members.put(member, value);
        }

        refuses(Map.of("creq", BrowserMessage.of("creq", members).packed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not Base64!", "bm90IEpTT04", "WzFd", "e30", "{\"a\":1}"})
    void refusesWhatIsNoChallenge(String creq) {
        refuses(creq.isEmpty() ? Map.of() : Map.of("creq", creq));
    }

    @Test
    void refusesAChallengeThatIsTooLongOrTooDeep() {
        refuses(Map.of("creq", "A".repeat(100_000)));
        refuses(Map.of("creq", base64("[".repeat(2000))));
        first(TestCard.THREE_DS_2_CHALLENGE);
        String creq = shop.send("3ds/continue", Map.of("mdOrder", id)).get("packedCReq");
        refuses(Map.of("creq", creq, "threeDSSessionData", "A".repeat(10_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//shop.example/noted", ""})
    void notifiesNoAddressThatIsNoneOfTheWeb(String url) {
        String transactionId = first(TestCard.THREE_DS_2_CHALLENGE).get("threeDSServerTransId");
        String data = BrowserMessage.of(
                        "threeDSMethodData",
                        Map.of("threeDSServerTransID", transactionId, "threeDSMethodNotificationURL", url))
                .packed();
        HttpResponse<String> answer =
                RawClient.postForm(simulator.baseUri() + "/acs/v2/method", Map.of("threeDSMethodData", data));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("<form", "alert(1)");
    }

    private void refuses(Map<String, String> fields) {
        HttpResponse<String> answer = RawClient.postForm(simulator.baseUri() + "/acs/v2/challenge", fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "<form").contains("This authentication cannot go on");
    }

    @Test
    void takesPaddingAndTheOtherAlphabetOfBase64() {
        first(TestCard.THREE_DS_2_CHALLENGE);
        String creq = shop.send("3ds/continue", Map.of("mdOrder", id)).get("packedCReq");
        String padded =
                Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(creq));

        assertThat(RawClient.postForm(simulator.baseUri() + "/acs/v2/challenge", Map.of("creq", padded))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void endsThePaymentItselfWhereTheShopHasNoAddress() {
        shop.send("paymentorder", Shop.card(id, TestCard.THREE_DS_2_CHALLENGE));
        HttpResponse<String> page = challenge(shop.send("3ds/continue", Map.of("mdOrder", id)));
        HttpResponse<String> back =
                RawClient.postForm(at(Payer.action(page)), Shop.with(Payer.hidden(page), "answer", "confirm"));
        HttpResponse<String> end = RawClient.postForm(Payer.action(back), Payer.hidden(back));

        assertThat(Payer.action(back)).isEqualTo(simulator.baseUri() + "/rest/finish3dsVer2.do");
        assertThat(Payer.way(end)).containsExactly("https://shop.example/ok?orderId=" + id + "&lang=en");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
        assertThat(Payer.way(RawClient.postForm(Payer.action(back), Payer.hidden(back))))
                .containsExactly("https://shop.example/ok?orderId=" + id + "&lang=en");
        assertThat(simulator.orders().find(id).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void changesNothingByAForgedAnswerOfTheAcs() {
        ReadAnswer first = shop.send("paymentorder", Shop.card(id, TestCard.THREE_DS_2_CHALLENGE));
        String forged = BrowserMessage.of(
                        "cres",
                        Map.of(
                                "threeDSServerTransID",
                                first.get("threeDSServerTransId"),
                                "messageType",
                                "CRes",
                                "transStatus",
                                "Y"))
                .packed();
        String address = simulator.baseUri() + "/rest/finish3dsVer2.do";

        assertThat(RawClient.postForm(address, Map.of("cres", forged)).statusCode())
                .isEqualTo(400);
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        HttpResponse<String> page = challenge(shop.send("3ds/continue", Map.of("mdOrder", id)));
        assertThat(RawClient.postForm(address, Map.of("cres", forged)).statusCode())
                .isEqualTo(400);
        assertThat(RawClient.get(address + "?tDsTransId=" + first.get("threeDSServerTransId"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(shop.sums(id)).isEqualTo("5 CREATED 0 0 0");
        RawClient.postForm(at(Payer.action(page)), Shop.with(Payer.hidden(page), "answer", "fail"));
        RawClient.postForm(address, Map.of("cres", forged));
        assertThat(shop.status(id).get("actionCode")).isEqualTo("-2025");
        assertThat(shop.sums(id)).endsWith("0 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cres=%21", "cres=e30", "tDsTransId=nobody", ""})
    void refusesAWayBackOfNobodys(String query) {
        HttpResponse<String> answer = RawClient.get(simulator.baseUri() + "/rest/finish3dsVer2.do?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The payment cannot go on").doesNotContain("Exception");
    }

    @Test
    void leadsToTheAcsOfEitherVersionAndBackToTheShop() {
        String address = simulator.baseUri() + "/acsRedirect.do?orderId=";
        assertThat(RawClient.get(address + "nobody").statusCode()).isEqualTo(400);
        shop.pay(id, TestCard.VISA_ENROLLED);
        HttpResponse<String> one = RawClient.get(address + id);
        first(TestCard.THREE_DS_2_CHALLENGE);
        HttpResponse<String> early = RawClient.get(address + id);
        ReadAnswer second = shop.send("3ds/continue", Map.of("mdOrder", id));
        HttpResponse<String> two = RawClient.get(address + id);

        assertThat(Payer.action(one)).startsWith(simulator.baseUri() + "/acs/auth/start.do");
        assertThat(Payer.hidden(one)).containsKeys("PaReq", "MD", "TermUrl");
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(Payer.action(two)).isEqualTo(second.get("acsUrl"));
        assertThat(Payer.hidden(two)).containsExactly(Map.entry("creq", second.get("packedCReq")));
        shop.pay(id);
        assertThat(Payer.way(RawClient.get(address + id))).containsExactly("https://shop.example/ok?orderId=" + id);
    }

    /** Card, button at the ACS, where the order ends. */
    @ParameterizedTest
    @CsvSource({
        "THREE_DS_2_FRICTIONLESS,     -,       2, 0",
        "THREE_DS_2_ATTEMPTED,        -,       2, 0",
        "THREE_DS_2_CHALLENGE,        confirm, 2, 0",
        "THREE_DS_2_SILENT_METHOD,    confirm, 2, 0",
        "THREE_DS_2_CHALLENGE,        fail,    6, -2025",
        "THREE_DS_2_CHALLENGE_FAILED, confirm, 6, -2025",
        "THREE_DS_2_REJECTED,         -,       6, -2006",
        "THREE_DS_2_UNAVAILABLE,      -,       6, -2023",
    })
    void paysOnTheGatewaysOwnPage(TestCard card, String button, String status, String actionCode) {
        HttpResponse<String> device = payer.pay(id, card.pan(), card.cvc());
        assertThat(shop.sums(id)).isEqualTo("0 CREATED 0 0 0");
        assertThat(device.body()).contains("<iframe", "/3dsserver/api/v1/client/gather?threeDSServerTransID=");
        assertThat(device.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-src 'self'", "frame-ancestors 'none'");
        HttpResponse<String> next =
                payer.post(id, Map.of("goOn", Payer.hidden(device).get("goOn")));
        if (!button.equals("-")) {
            HttpResponse<String> page = RawClient.postForm(Payer.action(next), Payer.hidden(next));
            HttpResponse<String> back =
                    RawClient.postForm(at(Payer.action(page)), Shop.with(Payer.hidden(page), "answer", button));
            next = RawClient.postForm(Payer.action(back), Payer.hidden(back));
        }

        assertThat(Payer.way(next)).containsExactly("https://shop.example/ok?orderId=" + id + "&lang=en");
        assertThat(shop.status(id).fields())
                .containsEntry("orderStatus", status)
                .containsEntry("actionCode", actionCode);
    }

    @Test
    void keepsWhatBrowsersCarryOutOfTheHistory() {
        ReadAnswer first = first(TestCard.THREE_DS_2_CHALLENGE);
        RawClient.postForm(
                simulator.baseUri() + "/3dsserver/api/v1/client",
                Map.of(
                        "threeDSServerTransID",
                        first.get("threeDSServerTransId"),
                        "clientInfo",
                        "{\"userAgent\":\"my browser\"}"));
        method(first);
        ReadAnswer second = shop.send("3ds/continue", Map.of("mdOrder", id));
        HttpResponse<String> page = challenge(second);
        HttpResponse<String> back =
                RawClient.postForm(at(Payer.action(page)), Shop.with(Payer.hidden(page), "answer", "confirm"));
        RawClient.postForm(simulator.baseUri() + "/rest/finish3dsVer2.do", Payer.hidden(back));
        String shown = simulator.orders().find(id).orElseThrow().history().toString()
                + simulator.orders().otherRequests();

        assertThat(shown)
                .contains("/acs/v2/challenge", "/3dsserver/api/v1/client", "/rest/finish3dsVer2.do", "***")
                .doesNotContain(
                        second.get("packedCReq"),
                        Payer.hidden(back).get("cres"),
                        first.get("threeDSMethodDataPacked"),
                        "my browser",
                        SESSION_DATA,
                        "4000000000001091");
        assertThat(simulator.orders().otherRequests()).isEmpty();
    }

    private ReadAnswer first(TestCard card) {
        return shop.send("paymentorder", Shop.with(Shop.card(id, card), "threeDSVer2FinishUrl", FINISH_URL));
    }

    private ReadAnswer finish(ReadAnswer first) {
        return shop.send("finish3dsVer2Payment", Map.of("threeDSServerTransId", first.get("threeDSServerTransId")));
    }

    private static HttpResponse<String> method(ReadAnswer first) {
        return RawClient.postForm(
                first.get("threeDSMethodURL"), Map.of("threeDSMethodData", first.get("threeDSMethodDataPacked")));
    }

    private static HttpResponse<String> challenge(ReadAnswer second) {
        return RawClient.postForm(
                second.get("acsUrl"), Map.of("creq", second.get("packedCReq"), "threeDSSessionData", SESSION_DATA));
    }

    private static void mayBeFramed(HttpResponse<String> page) {
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors http: https:", "default-src 'none'");
    }

    private java.util.List<String> changes() {
        return simulator.orders().find(id).orElseThrow().history().stream()
                .filter(HistoryEntry.Change.class::isInstance)
                .map(entry -> ((HistoryEntry.Change) entry).what())
                .toList();
    }

    private String at(String path) {
        return simulator.baseUri().resolve(path).toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
