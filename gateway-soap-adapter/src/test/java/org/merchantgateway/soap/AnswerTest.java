package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.client;
import static org.merchantgateway.soap.Envelopes.fault;
import static org.merchantgateway.soap.Envelopes.ok;
import static org.merchantgateway.soap.Envelopes.serverError;
import static org.merchantgateway.soap.Requests.payment;
import static org.merchantgateway.soap.Requests.registration;

import java.nio.charset.Charset;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedRequest;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderStatusRequest;
import org.merchantgateway.soap.wsdl.RegisterOrderResponse;
import org.merchantgateway.soap.wsdl.ReversalOrderParams;

class AnswerTest {

    private static final QName SECURITY_FAULT = new QName(
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd", "InvalidSecurity");
    private static final String REGISTERED = answer(
            "registerOrder",
            "<return orderId=\"7f3c\" errorCode=\"0\"><formUrl> https://pay.example/7f3c </formUrl></return>");

    private SoapAnswer next = ok("");
    private final MerchantClient client = client((envelope, contentType) -> next);

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    void readsARegistration() {
        RegisterOrderResponse answer = register(ok(REGISTERED));

        assertThat(answer.getErrorCode()).isEqualTo("0");
        assertThat(answer.getErrorMessage()).isNull();
        assertThat(answer.getOrderId()).isEqualTo("7f3c");
        assertThat(answer.getFormUrl()).isEqualTo(" https://pay.example/7f3c ");
    }

    @Test
    void readsARefusal() {
        RegisterOrderResponse answer =
                register(ok(answer("registerOrder", "<return errorCode=\"1\" errorMessage=\"Уже оформлен\"/>")));

        assertThat(answer.getErrorCode()).isEqualTo("1");
        assertThat(answer.getErrorMessage()).isEqualTo("Уже оформлен");
        assertThat(answer.getOrderId()).isNull();
        assertThat(answer.getFormUrl()).isNull();
    }

    @Test
    void makesNoZeroOfWhatIsMissingBlankOrOdd() {
        assertThat(register(ok(answer("registerOrder", "<return/>"))).getErrorCode())
                .isNull();
        assertThat(register(ok(answer("registerOrder", "<return errorCode=\"\"/>")))
                        .getErrorCode())
                .isEmpty();
        assertThat(register(ok(answer("registerOrder", "<return errorCode=\" x1\"/>")))
                        .getErrorCode())
                .isEqualTo(" x1");
    }

    @Test
    void readsAPaymentThatNeedsTheAcs() {
        var answer = call(ok(answer("paymentOrder", """
                        <return errorCode="0" info="Redirecting" redirect="https://pay.example/finish"
                            acsUrl="https://acs.example/start" paReq="eJxVUtu&#10;OwjAQ"/>""")), port -> port.paymentOrder(payment()));

        assertThat(answer.getAcsUrl()).isEqualTo("https://acs.example/start");
        assertThat(answer.getPaReq()).isEqualTo("eJxVUtu\nOwjAQ");
        assertThat(answer.getRedirect()).isEqualTo("https://pay.example/finish");
        assertThat(answer.getInfo()).isEqualTo("Redirecting");
    }

    @Test
    void readsACodeOnlyAnswer() {
        var answer = call(
                ok(answer("reverseOrder", "<return errorCode=\"7\" errorMessage=\"    \"/>")),
                port -> port.reverseOrder(new ReversalOrderParams()));

        assertThat(answer.getErrorCode()).isEqualTo("7");
        assertThat(answer.getErrorMessage()).isBlank();
    }

    @Test
    void readsAShortStatus() {
        var answer = call(ok(answer("getOrderStatus", """
                        <return orderStatus="2" orderNumber="A-1" pan="400000**1118" expiration="203112" amount="12345"
                            currency="643" authCode="2" date="2026-03-04T05:06:07.008+03:00"
                            actionCodeDescription="" errorCode="0"><params name="k" value="v"/></return>""")), port -> port.getOrderStatus(new OrderStatusRequest()));

        assertThat(answer.getOrderStatus()).isEqualTo("2");
        assertThat(answer.getAmount()).isEqualTo("12345");
        assertThat(answer.getDate()).isEqualTo("2026-03-04T05:06:07.008+03:00");
        assertThat(answer.getParams().get(0).getValue()).isEqualTo("v");
    }

    @Test
    void readsAnExtendedStatus() {
        var answer = call(
                ok(answer("getOrderStatusExtended", """
                        <return orderNumber="A-1" orderStatus="4" actionCode="0" amount="12345" currency="643"
                            date="2026-03-04T05:06:07.008+03:00" errorCode="0">
                          <attributes name="mdOrder" value="7f3c"/>
                          <cardAuthInfo maskedPan="400000**1118" expiration="203112">
                            <secureAuthInfo><eci>5</eci><threeDSInfo><xid>AAB</xid></threeDSInfo></secureAuthInfo>
                          </cardAuthInfo>
                          <authDateTime>2026-03-04T05:06:08+03:00</authDateTime>
                          <paymentAmountInfo paymentState="SOMETHING_NEW" approvedAmount="12345" refundedAmount="45"/>
                          <orderBundle><cartItems><items positionId="1">
                            <name>Tea</name><quantity measure="kg">99999.999</quantity><itemAmount>12345</itemAmount>
                          </items></cartItems></orderBundle>
                          <refunds referenceNumber="r1" amount="45"/>
                          <chargeback>false</chargeback>
                        </return>""")),
                port -> port.getOrderStatusExtended(new GetOrderStatusExtendedRequest()));

        assertThat(answer.getOrderStatus()).isEqualTo("4");
        assertThat(answer.getAttributes().get(0).getValue()).isEqualTo("7f3c");
        assertThat(answer.getCardAuthInfo().getSecureAuthInfo().getEci()).isEqualTo("5");
        assertThat(answer.getAuthDateTime()).isEqualTo("2026-03-04T05:06:08+03:00");
        assertThat(answer.getPaymentAmountInfo().getPaymentState()).isEqualTo("SOMETHING_NEW");
        assertThat(answer.getPaymentAmountInfo().getDepositedAmount()).isNull();
        assertThat(answer.getOrderBundle()
                        .getCartItems()
                        .getItems()
                        .get(0)
                        .getQuantity()
                        .getValue())
                .isEqualTo("99999.999");
        assertThat(answer.getRefunds().get(0).getAmount()).isEqualTo("45");
        assertThat(answer.getChargeback()).isEqualTo("false");
        assertThat(answer.getBankInfo()).isNull();
    }

    @Test
    void skipsWhatItDoesNotKnowAndTakesAnyOrder() {
        RegisterOrderResponse answer = register(ok(answer("registerOrder", """
                <x:hint xmlns:x="urn:x"/>
                <return xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" fresh="1" errorCode="0" orderId="7f3c">
                  <operations xsi:type="q:loyalty" xmlns:q="urn:q"><deep><er/></deep></operations>
                  <externalParams/><formUrl>https://pay.example/7f3c</formUrl>
                </return>""")));

        assertThat(answer.getOrderId()).isEqualTo("7f3c");
        assertThat(answer.getFormUrl()).isEqualTo("https://pay.example/7f3c");
    }

    @Test
    void takesAHeaderThatItWasToldToUnderstand() {
        RegisterOrderResponse answer = register(ok(REGISTERED.replace(
                "<soap:Body>",
                "<soap:Header><x:trace xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/></soap:Header><soap:Body>")));

        assertThat(answer.getOrderId()).isEqualTo("7f3c");
    }

    @Test
    void readsTheCharsetOfTheHeader() {
        byte[] body = answer("registerOrder", "<return errorCode=\"1\" errorMessage=\"Отказ\"/>")
                .getBytes(Charset.forName("windows-1251"));

        assertThat(register(new SoapAnswer(200, "text/xml; charset=\"windows-1251\"", body))
                        .getErrorMessage())
                .isEqualTo("Отказ");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void toldAFaultByItsCode(int status) {
        var envelope = fault(
                "xmlns:ns1=\"" + SECURITY_FAULT.getNamespaceURI() + "\">ns1:InvalidSecurity",
                "A header was not &lt;liked&gt;");

        SoapFault fault = catchThrowableOfType(
                SoapFault.class,
                () -> register(new SoapAnswer(status, "text/xml;charset=UTF-8", envelope.getBytes(UTF_8))));

        assertThat(fault.code()).isEqualTo(SECURITY_FAULT);
        assertThat(fault.text()).isEqualTo("A header was not <liked>");
        assertThat(fault).hasMessageNotContaining("liked").hasNoCause();
    }

    @Test
    void takesAFaultsCodeAndTextFromItsOwnChildrenAlone() {
        SoapFault fault = catchThrowableOfType(SoapFault.class, () -> register(serverError(Envelopes.body("""
                        <soap:Fault><detail><faultcode>soap:Client</faultcode><deep><faultstring>no</faultstring></deep></detail>
                        <faultcode>soap:Server</faultcode><faultactor/><faultstring>yes</faultstring></soap:Fault>"""))));

        assertThat(fault.code().getLocalPart()).isEqualTo("Server");
        assertThat(fault.text()).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 400, 404, 503})
    void takesNoFaultUnderAStatusUnderWhichSoapDoesNotAnswer(int status) {
        byte[] envelope = fault(">soap:Server", "no").getBytes(UTF_8);

        assertThat(refuses(new SoapAnswer(status, "text/xml", envelope)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {">", ">nowhere:Server", ">Server"})
    void survivesAFaultCodeThatNamesNothing(String code) {
        assertThat(catchThrowableOfType(RuntimeException.class, () -> register(serverError(fault(code, "no")))))
                .isInstanceOfAny(SoapFault.class, UnreadableAnswer.class);
    }

    @Test
    void refusesADocumentType() {
        String doctype = "<!DOCTYPE x [<!ENTITY code \"0\">]>";

        refuses(ok(doctype + REGISTERED));
        refuses(ok(doctype + REGISTERED.replace("errorCode=\"0\"", "errorCode=\"&code;\"")));
        refuses(ok("<!DOCTYPE x SYSTEM \"file:///no/such/file\">" + REGISTERED));
    }

    @Test
    void takesWhatNestsAsDeepAsItMay() {
        int inReturn = 64 - 4;
        String deep = "<a>".repeat(inReturn) + "</a>".repeat(inReturn);

        assertThat(register(ok(REGISTERED.replace("<formUrl>", deep + "<formUrl>")))
                        .getOrderId())
                .isEqualTo("7f3c");
        refuses(ok(REGISTERED.replace("<formUrl>", "<a>" + deep + "</a><formUrl>")));
    }

    @Test
    void refusesASecondBodyAndASecondAnswer() {
        String body = REGISTERED.substring(REGISTERED.indexOf("<soap:Body>"), REGISTERED.indexOf("</soap:Envelope>"));
        String answer = body.substring("<soap:Body>".length(), body.indexOf("</soap:Body>"));

        refuses(ok(REGISTERED.replace(body, body + body)));
        refuses(ok(REGISTERED.replace(body, "<soap:Body/>" + body)));
        refuses(ok(REGISTERED.replace(body, body + "<soap:Header/><soap:Body/>")));
        refuses(ok(REGISTERED.replace(answer, answer + answer)));
        refuses(ok(REGISTERED.replace(answer, answer + "<other/>")));
    }

    @Test
    void refusesWhatNestsTooDeep() {
        String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);

        refuses(ok(REGISTERED.replace("<formUrl>", deep + "<formUrl>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "OK",
                "<html><body>busy</body></html>",
                "<a/>",
                "{\"errorCode\":0}",
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
                "<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body/></soap:Envelope>",
            })
    void refusesWhatIsNoEnvelope(String body) {
        refuses(ok(body));
        refuses(serverError(body));
    }

    @Test
    void refusesAnEnvelopeWithoutTheAnswer() {
        refuses(ok(Envelopes.body("")));
        refuses(ok(answer("registerOrder", "")));
        refuses(ok(answer("depositOrder", "<return errorCode=\"0\"/>")));
        refuses(ok(REGISTERED.replace("<return", "<ns1:return").replace("</return", "</ns1:return")));
    }

    @Test
    void takesNoOtherTypeThanTheOperations() {
        RegisterOrderResponse answer = register(ok(REGISTERED.replace(
                "<return",
                "<return xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"ns1:orderParams\"")));

        assertThat(answer.getOrderId()).isEqualTo("7f3c");
    }

    @Test
    void refusesWhatBreaksOffAnywhereOrGoesOn() {
        for (int length = 0; length < REGISTERED.length(); length++) {
            refuses(ok(REGISTERED.substring(0, length)));
        }
        refuses(ok(REGISTERED + "<more/>"));
    }

    @Test
    void refusesBytesThatAreNotOfTheirCharset() {
        byte[] latin = answer("registerOrder", "<return errorCode=\"1\" errorMessage=\"\u00e9\"/>")
                .getBytes(Charset.forName("ISO-8859-1"));

        refuses(new SoapAnswer(200, "text/xml;charset=UTF-8", latin));
        refuses(new SoapAnswer(200, "text/xml", latin));
        refuses(new SoapAnswer(200, "text/xml;charset=no-such", REGISTERED.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 302, 400, 404, 502, 503})
    void refusesAStatusUnderWhichSoapDoesNotAnswer(int status) {
        UnreadableAnswer refused = refuses(new SoapAnswer(status, "text/xml", REGISTERED.getBytes(UTF_8)));

        assertThat(refused.status()).isEqualTo(status);
    }

    @Test
    void refusesAnotherContentType() {
        refuses(new SoapAnswer(200, "text/html", REGISTERED.getBytes(UTF_8)));
        refuses(new SoapAnswer(200, "multipart/related; type=\"text/xml\"", REGISTERED.getBytes(UTF_8)));
    }

    private RegisterOrderResponse register(SoapAnswer answer) {
        return call(answer, port -> port.registerOrder(registration("A-1")));
    }

    private <R> R call(SoapAnswer answer, Function<MerchantService, R> operation) {
        next = answer;
        return client.call(operation);
    }

    private UnreadableAnswer refuses(SoapAnswer answer) {
        UnreadableAnswer refused = catchThrowableOfType(UnreadableAnswer.class, () -> register(answer));
        assertThat(refused).as(new String(answer.body(), UTF_8)).isNotNull();
        assertThat(refused).hasNoCause().hasMessageNotContaining("7f3c");
        return refused;
    }
}
