package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.body;
import static org.merchantgateway.soap.Envelopes.fault;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.WireAnswer;

class SoapMaskingTest {

    private final SoapMasking masking = new SoapMasking(Password.of(MerchantPeer.PASSWORD));

    @Test
    void showsAPaymentWithoutItsCard() {
        PayByCard payment = PayByCard.builder()
                .orderId("id-1")
                .card(Card.builder()
                        .pan("4111111111111111")
                        .expiry(2030, 2)
                        .cvc("737")
                        .cardholder("Anna Ivanova"))
                .ip("192.0.2.10")
                .email("anna@shop.example")
                .parameters(Parameters.none().with("phone", "79161234567"))
                .build();

        assertThat(sent(payment))
                .contains("<wsse:Username>shop-api</wsse:Username>")
                .contains("#PasswordText\">***</wsse:Password>")
                .contains(" orderId=\"id-1\"")
                .contains(" pan=\"411111******1111\"")
                .contains(" cvc=\"***\"")
                .contains(" year=\"***\"")
                .contains(" language=\"en\"")
                .contains("<params name=\"***\" value=\"***\"/>")
                .doesNotContain(MerchantPeer.PASSWORD, "4111111111111111", "737", "Anna", "192.0.2.10", "anna@")
                .doesNotContain("2030", "phone", "79161234567", "\n");
    }

    @Test
    void showsARegistrationWithItsCart() {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-7")
                .returnUrl("https://shop.example/ok?a=1&b=2")
                .description("Tea & <cake>")
                .parameters(Parameters.none().with("email", "anna@shop.example"))
                .cart(Cart.of(CartItem.builder()
                        .positionId(1)
                        .name("Tea")
                        .quantity("2.5", "kg")
                        .itemCode("TEA-1")
                        .itemPrice(6_000)
                        .build()))
                .build();

        assertThat(sent(order))
                .contains(" merchantOrderNumber=\"A-7\"", " amount=\"15000\"")
                .contains(" description=\"Tea &amp; &lt;cake&gt;\"")
                .contains("<returnUrl>https://shop.example/ok?a=1&amp;b=2</returnUrl>")
                .contains("<orderBundle><cartItems><items positionId=\"1\"><name>Tea</name>")
                .contains("<quantity measure=\"kg\">2.5</quantity><itemAmount>15000</itemAmount>")
                .contains("<itemPrice>6000</itemPrice></items></cartItems></orderBundle>")
                .contains("<params name=\"***\" value=\"***\"/>")
                .doesNotContain("anna@", MerchantPeer.PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void showsOfEveryRequestAllButSecrets(Operations one) {
        assertThat(sent(one.operation()))
                .startsWith("<")
                .contains("<ns2:" + one.wireName() + " ")
                .doesNotContain(MerchantPeer.PASSWORD, "4111111111111111", "737", "IVAN")
                .doesNotContain("eJxVUdtu", "c2VjcmV0LXRva2Vu", "203.0.113.7", "79161234567");
    }

    @ParameterizedTest
    @EnumSource
    void showsOfEveryFullRequestAllButSecrets(Operations one) {
        assertThat(sent(FullOperations.of(one.wireName())))
                .doesNotContain(MerchantPeer.PASSWORD, "4111111111111111", "737", "Anna")
                .doesNotContain("eJxVUdtu", "c2VjcmV0LXRva2Vu", "192.0.2.10", "payer@", "79001234567", "table");
    }

    @Test
    void showsANumberThatIsThePartItself() {
        assertThat(sent(Operations.VERIFY_ENROLLMENT.operation())).contains("<pan>411111******1111</pan>");
    }

    @Test
    void showsNothingOfAStoredCardThatIsThePartItself() {
        assertThat(sent(Operations.BIND.operation())).contains("<bindingId>***</bindingId>");
    }

    @Test
    void showsAWalletsPaymentWithoutItsToken() {
        assertThat(sent(FullOperations.of("androidPay")))
                .contains("<merchant>shop-branch</merchant><orderNumber>A-7</orderNumber>")
                .contains("<entry><key>***</key><value>***</value></entry>")
                .contains("<preAuth>true</preAuth><paymentToken>***</paymentToken><ip>***</ip>")
                .contains("<amount>15000</amount><currencyCode>643</currencyCode>");
    }

    @ParameterizedTest
    @CsvSource({
        "PAY, 4111111111111111 737",
        "PAY_BY_BINDING, 737",
        "FINISH_3DS, eJxVUdtu",
        "VERIFY_ENROLLMENT, 4111111111111111",
        "ANDROID_PAY, c2VjcmV0LXRva2Vu",
        "GOOGLE_PAY, c2VjcmV0LXRva2Vu",
        "APPLE_PAY, c2VjcmV0LXRva2Vu",
        "SAMSUNG_PAY, c2VjcmV0LXRva2Vu",
    })
    void redactsTheSecretsOfARequestOfAnAnswerThatQuotesThem(Operations one, String secrets) {
        String[] each = secrets.split(" ");
        WireAnswer quoting =
                ok(answer(one.wireName(), "<return errorCode='5' errorMessage='no %s'/>".formatted(secrets)));
        try (MerchantPeer peer = new MerchantPeer(quoting)) {
            peer.execute(one.operation());

            assertThat(peer.requests().get(0)).contains(each);
            assertThat(peer.exchanges().get(0).received())
                    .contains("errorMessage=\"no ")
                    .doesNotContain(each);
        }
    }

    @Test
    void showsAWalletsChallengeWithoutItsPaReq() {
        assertThat(masking.answer(answer("androidPay", """
                        <return><success>true</success><data><orderId>id-1</orderId><bindingId>b-1</bindingId>
                        <acsUrl>https://acs.example</acsUrl><paReq>eJxVUk1z</paReq></data></return>""").getBytes(UTF_8)))
                .contains("<success>true</success><data><orderId>id-1</orderId><bindingId>***</bindingId>")
                .contains("<acsUrl>https://acs.example</acsUrl><paReq>***</paReq>");
    }

    @Test
    void showsAShortStatusWithoutThePayer() {
        assertThat(masking.answer(answer("getOrderStatus", """
                        <return orderStatus="2" pan="411111**1111" hpan="4111111111111111" cardholderName="Anna"
                            expiration="203002" ip="192.0.2.10" clientId="client-7" bindingId="b-1" errorCode="0">
                          <params name="email" value="payer@example.com"/></return>""").getBytes(UTF_8)))
                .contains("orderStatus=\"2\" pan=\"411111**1111\" hpan=\"***\" cardholderName=\"***\"")
                .contains("<params name=\"email\" value=\"***\"/>")
                .doesNotContain("Anna", "203002", "192.0.2.10", "client-7", "b-1", "payer@");
    }

    @Test
    void showsAStatusWithoutThePayer() {
        String shown = masking.answer(answer("getOrderStatusExtended", """
                        <return orderNumber="A-7" orderStatus="2" amount="15000" ip="192.0.2.10" errorCode="0">
                          <merchantOrderParams name="email" value="anna@shop.example"/>
                          <attributes name="mdOrder" value="id-1"/>
                          <attributes name="other" value="hidden"/>
                          <cardAuthInfo maskedPan="411111**1111" expiration="203002" cardholderName="Anna Ivanova"
                              approvalCode="123456"><secureAuthInfo><eci>5</eci></secureAuthInfo></cardAuthInfo>
                          <terminalId>111113</terminalId>
                          <paymentAmountInfo paymentState="DEPOSITED" approvedAmount="15000"/>
                          <payerData email="anna@shop.example" phone="79161234567"/>
                        </return>""").getBytes(UTF_8));

        assertThat(shown)
                .contains("<return orderNumber=\"A-7\" orderStatus=\"2\" amount=\"15000\" ip=\"***\" errorCode=\"0\">")
                .contains("<merchantOrderParams name=\"email\" value=\"***\"/>")
                .contains("<attributes name=\"mdOrder\" value=\"id-1\"/>")
                .contains("<attributes name=\"other\" value=\"***\"/>")
                .contains("maskedPan=\"411111**1111\" expiration=\"***\" cardholderName=\"***\" approvalCode=\"***\"")
                .contains("<eci>***</eci>")
                .contains("<terminalId>111113</terminalId>")
                .contains("paymentState=\"DEPOSITED\" approvedAmount=\"15000\"")
                .doesNotContain("anna@", "Anna", "7916", "192.0.2.10", "203002", "\n");
    }

    @Test
    void showsAChallengeWithoutItsPaReq() {
        assertThat(masking.answer(
                        answer("paymentOrder", "<return acsUrl='https://acs.example' paReq='eJxVUk1z' errorCode='0'/>")
                                .getBytes(UTF_8)))
                .contains("<return acsUrl=\"https://acs.example\" paReq=\"***\" errorCode=\"0\"/>")
                .doesNotContain("eJx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<return errorCode='5' errorMessage='no qwe?rt%y, no 4111111111111111'/>",
                "<return errorCode='5' errorMessage='no 4111 1111 1111 1111'/>",
                "<return><formUrl>https://p/qwe?rt%y/4111111111111111</formUrl></return>",
                "<return><formUrl>qw<!-- 4111111111111111 -->e?rt%y</formUrl></return>",
                "<return><formUrl><![CDATA[qwe?]]>rt%y</formUrl></return>",
                "<return pan='4111111111111111' cvc='737'/>",
                "<return><x4111111111111111/><?pi qwe?rt%y?></return>",
                "<x:a xmlns:x='urn:qwe?rt%y'/>",
                "qwe?rt%y 4111111111111111"
            })
    void showsNoSecretThatAnAnswerQuotes(String part) {
        assertThat(masking.answer(answer("registerOrder", part).getBytes(UTF_8)))
                .startsWith("<soap:Envelope")
                .doesNotContain("qwe?rt%y", "4111111111111111", "4111 1111 1111 1111", "737");
    }

    /** Numbers that pass the Luhn check by chance; no scheme issues such cards. */
    @Test
    void showsReferencesAsTheyAre() {
        String shown = masking.answer(answer("getOrderStatusExtended", """
                        <return orderNumber="20260101040000" orderDescription="20260101040000">
                          <attributes name="mdOrder" value="7000000000000005"/></return>""").getBytes(UTF_8));

        assertThat(shown)
                .contains("<return orderNumber=\"20260101040000\" orderDescription=\"202601****0000\">")
                .contains("<attributes name=\"mdOrder\" value=\"7000000000000005\"/>");
    }

    @Test
    void showsAFaultByItsCodeAlone() {
        assertThat(masking.answer(fault(">soap:Server", "For input string: 737").getBytes(UTF_8)))
                .contains("<faultcode>soap:Server</faultcode><faultstring>***</faultstring>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"pan\":\"4111111111111111\"}",
                "<a>4111111111111111",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>",
                "<html><body>busy<br></body></html>"
            })
    void showsOfAnythingElseTheSizeAlone(String answer) {
        byte[] bytes = answer.getBytes(UTF_8);

        assertThat(masking.answer(bytes)).isEqualTo("(" + bytes.length + " bytes that are not XML)");
        assertThat(masking.request(bytes, Set.of())).isEqualTo("(" + bytes.length + " bytes that are not XML)");
    }

    @Test
    void showsXmlAsItStood() {
        String xml = body("<a:b xmlns:a=\"urn:a\" xmlns=\"\"><errorCode>0</errorCode><c/></a:b>");

        assertThat(masking.answer(xml.getBytes(UTF_8))).isEqualTo(xml);
    }

    private static String sent(Operation<?> operation) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(operation, Map.of());
            assertThat(peer.exchanges()).hasSize(1);
            return peer.exchanges().get(0).sent();
        }
    }
}
