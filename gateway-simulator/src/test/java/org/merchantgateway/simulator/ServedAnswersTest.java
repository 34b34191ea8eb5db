package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.simulator.Shop.order;
import static org.merchantgateway.simulator.Shop.with;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.Acs;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.SoapGeneration;
import org.merchantgateway.simulator.setting.Variations;

/** Whatever the SOAP service answers is valid by the description that it serves, for every operation and both generations. */
class ServedAnswersTest {

    private static final String PERSON =
            "<customerDetails><email>a@b.example</email><fullName>Anna</fullName></customerDetails>";

    private final Set<String> answered = new TreeSet<>();
    private ServedSchema schema;
    private Shop shop;

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsValid(SoapGeneration generation) {
        schema = ServedSchema.of(generation);
        try (GatewaySimulator simulator = start(generation)) {
            shop = new Shop(Wire.SOAP, simulator.baseUri());
            assertThat(RawClient.get(shop.base() + "/webservices/merchant-ws?wsdl=MerchantService.xsd")
                            .body())
                    .isEqualTo(schema.document());
            paid();
            held();
            authenticated();
            asked();
            storedCards();
            if (generation == SoapGeneration.OF_2021) {
                later();
                authenticatedByVersionTwo(simulator.payer());
            }
        }
        assertThat(answered).isEqualTo(schema.service().operations().keySet());
    }

    @ParameterizedTest
    @EnumSource(names = "OF_2016")
    void anOlderServiceLacksOperationsAndFields(SoapGeneration generation) {
        try (GatewaySimulator simulator = start(generation)) {
            shop = new Shop(Wire.SOAP, simulator.baseUri());
            HttpResponse<String> declined = Envelopes.post(
                    shop.base(), Envelopes.of("decline", Map.of("orderId", "any", "orderNumber", "any")));
            ReadAnswer status = shop.status(shop.paid("register", "T-1", 1000));

            String versionTwo = shop.register("register", "T-2", 1000).get("orderId");
            shop.pay(versionTwo, TestCard.THREE_DS_2_CHALLENGE);

            assertThat(shop.status(versionTwo).get("actionCode")).isEqualTo("-2022");
            assertThat(declined.statusCode()).isEqualTo(500);
            assertThat(declined.body()).contains("was not recognized");
            assertThat(status.fields()).containsKey("chargeback").doesNotContainKeys("paymentWay", "depositedDate");
        }
    }

    private static GatewaySimulator start(SoapGeneration generation) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(Variations.usual().withSoapGeneration(generation).withStatusVersion(46))
                .build());
    }

    private ReadAnswer send(String request, Map<String, String> fields) {
        ReadAnswer told = shop.send(request, fields);
        answered.add(schema.check(told.body()));
        return told;
    }

    /** A request and the same of somebody whom the gateway does not know. */
    private ReadAnswer done(String request, Map<String, String> fields) {
        assertThat(send(request, with(fields, "password", "wr0ng")).code()).isEqualTo("5");
        ReadAnswer told = send(request, fields);
        assertThat(told.code()).as(told.body()).isEqualTo("0");
        return told;
    }

    private String registered(String request, String number) {
        String cart = Carts.of(Wire.SOAP, Carts.line(Wire.SOAP, "1", "A", "2.5", "itemAmount", "1000"))
                .replace("<cartItems>", PERSON + "<cartItems>");
        Map<String, String> order = with(order(number, 1000), "clientId", "anna");
        return done(request, with(order, "orderBundle", cart)).get("orderId");
    }

    private void paid() {
        String id = registered("register", "T-1");
        done("paymentorder", Shop.card(id, TestCard.VISA_WITHOUT_3DS));
        done("addParams", Map.of("orderId", id, "params", "<params name=\"mark\" value=\"1\"/>"));
        done("refund", Map.of("orderId", id, "amount", "400"));
        done("getOrderStatus", Map.of("orderId", id));
        done("getOrderStatusExtended", Map.of("orderId", id));
    }

    private void held() {
        String completed = registered("registerPreAuth", "T-2");
        done("paymentorder", Shop.card(completed, TestCard.VISA_WITHOUT_3DS));
        done("deposit", Map.of("orderId", completed, "amount", "1000"));
        String reversed = registered("registerPreAuth", "T-3");
        done("paymentorder", Shop.card(reversed, TestCard.VISA_WITHOUT_3DS));
        done("reverse", Map.of("orderId", reversed));
        send("getOrderStatus", Map.of("orderId", reversed));
        send("getOrderStatusExtended", Map.of("orderId", reversed));
    }

    private void authenticated() {
        String id = registered("register", "T-4");
        ReadAnswer challenge = done("paymentorder", Shop.card(id, TestCard.VISA_ENROLLED));
        send("getOrderStatusExtended", Map.of("orderId", id));
        String paRes = Acs.answer(PaReq.of(challenge.get("paReq"))).reveal();
        done("finish3dsPayment", Map.of("mdOrder", id, "paRes", paRes));
        send("getOrderStatusExtended", Map.of("orderId", id));
        done("verifyEnrollment", Map.of("pan", TestCard.VISA_ENROLLED.pan()));
    }

    private void authenticatedByVersionTwo(SimulatedPayer payer) {
        String id = registered("register", "T-9");
        Map<String, String> card = Shop.card(id, TestCard.THREE_DS_2_CHALLENGE);
        ReadAnswer first = done("paymentorder", card);
        ReadAnswer second = done("paymentorder", with(card, "threeDSServerTransId", first.get("threeDSServerTransId")));
        payer.authenticate(ThreeDs2Test.creq(second));
        done("finish3dsVer2Payment", Map.of("threeDSServerTransId", first.get("threeDSServerTransId")));
        send("getOrderStatusExtended", Map.of("orderId", id));
    }

    private void asked() {
        String declined = registered("register", "T-5");
        send("paymentorder", Shop.card(declined, TestCard.INSUFFICIENT_FUNDS));
        send("getOrderStatus", Map.of("orderId", declined));
        send("getOrderStatusExtended", Map.of("orderId", declined));
        Map<String, String> period = Map.of(
                "from", "20200101000000",
                "to", "20991231000000",
                "page", "0",
                "size", "200",
                "transactionStates", "CREATED,APPROVED,DEPOSITED,DECLINED,REVERSED,REFUNDED");
        assertThat(done("getLastOrdersForMerchants", with(period, "searchByCreatedDate", "true"))
                        .get("totalCount"))
                .isEqualTo("5");
    }

    private void storedCards() {
        Map<String, String> client = Map.of("clientId", "anna", "showExpired", "false");
        String binding = done("getBindings", client).get("bindings[0].bindingId");
        done("paymentOrderBinding", Shop.byBinding(registered("register", "T-6"), binding));
        done("unBindCard", Map.of("bindingId", binding));
        done("bindCard", Map.of("bindingId", binding));
        done("extendBinding", Map.of("bindingId", binding, "newExpiry", "203812"));
        assertThat(send("getBindings", Map.of("clientId", "nobody")).code()).isEqualTo("2");
    }

    private void later() {
        done("decline", Map.of("orderId", registered("register", "T-7"), "orderNumber", "T-7"));
        done("getBindingsByCardOrId", Map.of("pan", TestCard.VISA_WITHOUT_3DS.pan()));
        for (String wallet : Set.of("android", "google", "applepay", "samsung")) {
            for (TestCard card : Set.of(
                    TestCard.VISA_WITHOUT_3DS,
                    TestCard.VISA_ENROLLED,
                    TestCard.INSUFFICIENT_FUNDS,
                    TestCard.THREE_DS_2_CHALLENGE)) {
                Map<String, String> payment = Wallets.payment("T-" + wallet + card, card);
                answered.add(schema.check(
                        Wallets.pay(Wire.SOAP, shop.base(), wallet, payment).body()));
            }
            Map<String, String> refused = with(Wallets.payment("T-8", TestCard.VISA_WITHOUT_3DS), "password", "wr0ng");
            schema.check(Wallets.pay(Wire.SOAP, shop.base(), wallet, refused).body());
        }
    }
}
