package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What is kept of requests and answers holds no secret, wherever it is shown and however it is spelt. */
class HistorySecretTest {

    private static final String PASSWORD = "pa55\"word<of>&the/shop+1";
    private static final String CVC = "9173";
    private static final String EMAIL = "ivan.the-payer@post.example";
    private static final String IP = "203.0.113.77";
    private static final String HOLDER = "IVAN THE-HOLDER";

    private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, CVC, EMAIL, IP, HOLDER));

    @ParameterizedTest
    @EnumSource
    void showsNoSecretOfAnyRequestInHistoryAndControlApi(Wire wire) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", PASSWORD)
                .clock(new SettableClock("2026-11-21T12:00:00.123Z"))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Shop shop = new Shop(wire, simulator.baseUri());
            String id = payWithAuthentication(wire, shop);
            payByWallet(simulator);
            confuse(wire, shop, id);

            assertThat(shown(simulator, id))
                    .contains("411111******1111", "555555******5599", "T-1", "***")
                    .doesNotContain("4111111111", "5555555555", "4111 1111", "55555555555555981")
                    .doesNotContain(spellings());
        }
    }

    private String payWithAuthentication(Wire wire, Shop shop) {
        Map<String, String> order = Shop.with(Shop.order("T-1", 1000), "email", EMAIL);
        String id = send(wire, shop, "register", Shop.with(order, "description", "paid by 5555 5555 5555 5599, thanks"))
                .get("orderId");
        Map<String, String> card = Shop.card(id, TestCard.VISA_ENROLLED.pan(), "123");
        card = Shop.with(Shop.with(Shop.with(card, "email", EMAIL), "ip", IP), "TEXT", HOLDER);
        String paReq = send(wire, shop, "paymentorder", card).get("paReq").replaceAll("\\s", "");
        String paRes = Acs.answer(PaReq.of(paReq)).reveal();
        secrets.add(paReq);
        secrets.add(paRes);
        RawClient.postForm(shop.base() + "/rest/finish3ds.do", Map.of("MD", id, "PaRes", paRes, "TermUrl", "x"));
        send(wire, shop, "getOrderStatusExtended", Map.of("orderId", id));
        return id;
    }

    private void payByWallet(GatewaySimulator simulator) {
        String token = TestCard.MASTERCARD_WITHOUT_3DS.walletToken(1000);
        secrets.add(token);
        RawClient.post(
                simulator.baseUri() + "/google/payment.do",
                "application/json",
                "{\"merchant\":\"shop\",\"orderNumber\":\"W-1\",\"amount\":1000,\"ip\":\"" + IP
                        + "\",\"returnUrl\":\"https://shop.example/ok\",\"paymentToken\":\"" + token + "\"}");
    }

    /** Cards that are no test cards or no cards at all, a wrong CVC, secrets in places that are not theirs. */
    private void confuse(Wire wire, Shop shop, String id) {
        for (String pan : List.of("5555555555555599", "55555555555555981", "5555555555555598", "555555555555x5598")) {
            send(wire, shop, "paymentorder", Shop.with(Shop.card(id, pan, CVC), "ip", IP));
        }
        send(wire, shop, "refund", Map.of("orderId", id, "amount", "1", "language", escaped(wire, PASSWORD)));
        RawClient.get(shop.base() + "/rest/register.do?userName=shop&password=" + encoded(PASSWORD) + "&orderNumber="
                + encoded(PASSWORD) + "&token=" + encoded(PASSWORD) + "&description=" + base64(PASSWORD));
        RawClient.post(shop.base() + "/webservices/merchant-ws", "text/xml", "<a>" + CVC + " " + EMAIL);
    }

    private static ReadAnswer send(Wire wire, Shop shop, String request, Map<String, String> fields) {
        return shop.send(request, Shop.with(fields, "password", escaped(wire, PASSWORD)));
    }

    /** The hand-made envelopes want the password as XML writes it. */
    private static String escaped(Wire wire, String text) {
        return wire == Wire.SOAP ? xml(text) : text;
    }

    private static String shown(GatewaySimulator simulator, String id) {
        String host = "http://127.0.0.1:" + simulator.baseUri().getPort();
        return String.join(
                "\n",
                simulator.orders().list().toString(),
                simulator.orders().find(id).orElseThrow().toString(),
                simulator.orders().find(id).orElseThrow().history().toString(),
                simulator.orders().find("W-1").orElseThrow().history().toString(),
                simulator.orders().otherRequests().toString(),
                simulator.settings().toString(),
                RawClient.get(host + "/_control/orders").body(),
                RawClient.get(host + "/_control/orders/" + id).body(),
                RawClient.get(host + "/_control/requests").body(),
                RawClient.get(host + "/_control/settings").body(),
                RawClient.get(host + "/_control/orders/W-1").body(),
                RawClient.get(host + "/_control/cards").body());
    }

    private List<String> spellings() {
        return secrets.stream()
                .flatMap(secret -> List.of(
                        secret,
                        encoded(secret),
                        base64(secret),
                        new String(JsonStringEncoder.getInstance().quoteAsString(secret)),
                        xml(secret),
                        xml(secret).replace("'", "&#39;").replace(">", "&gt;"))
                        .stream())
                .distinct()
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
