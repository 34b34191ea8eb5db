package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.fault;
import static org.merchantgateway.soap.Envelopes.ok;
import static org.merchantgateway.soap.Envelopes.serverError;

import java.nio.charset.Charset;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.answer.UnreadableAnswer;

/** What is read of an answer, before anybody knows which of its fields have a place in a result. */
class EnvelopeTest {

    private static final QName SECURITY_FAULT = new QName(
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd", "InvalidSecurity");
    private static final String REGISTERED = answer(
            "registerOrder",
            "<return orderId=\"7f3c\" errorCode=\"0\"><formUrl> https://pay.example/7f3c </formUrl></return>");

    @Test
    void readsARegistration() {
        assertThat(part(REGISTERED))
                .isEqualTo("{'orderId':'7f3c','errorCode':'0','formUrl':' https://pay.example/7f3c '}");
    }

    @Test
    void readsARefusal() {
        assertThat(part(answer("registerOrder", "<return errorCode=\"1\" errorMessage=\"Уже оформлен\"/>")))
                .isEqualTo("{'errorCode':'1','errorMessage':'Уже оформлен'}");
    }

    @ParameterizedTest
    @CsvSource({
        "<return/>, {}",
        "<return errorCode=''/>, {'errorCode':''}",
        "<return errorCode=' x1'/>, {'errorCode':' x1'}"
    })
    void makesNoZeroOfWhatIsMissingBlankOrOdd(String written, String read) {
        assertThat(part(answer("registerOrder", written.replace('\'', '"')))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a text as it came             | <a> x<!-- -->y<![CDATA[<z]]></a>              | {'a':' xy<z'}",
                "a line feed in an attribute   | <a b='x&#10;y'/>                               | {'a':{'b':'x\\ny'}}",
                "a list that the schema has    | <refunds amount='1'/>                          | {'refunds':[{'amount':'1'}]}",
                "a list that it has not        | <x>1</x><x>2</x>                               | {'x':['1','2']}",
                "an empty element of a list    | <items/><items/>                               | {'items':[{},{}]}",
                "a text with an attribute      | <quantity measure='kg'>99999.999</quantity>    | {'quantity':{'measure':'kg','value':'99999.999'}}",
                "what is nil is not there      | <a xsi:nil='true'/><b xsi:nil='1'>x</b>        | {}",
                "a type of another's           | <a xsi:type='q:loyalty' xmlns:q='urn:q'>x</a>  | {'a':'x'}",
                "a name of another's           | <q:formUrl xmlns:q='urn:q'>x</q:formUrl>       | {'{urn:q}formUrl':'x'}"
            })
    void keepsWhatCame(String what, String written, String read) {
        assertThat(part(answer(
                        "registerOrder",
                        "<return xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + written + "</return>")))
                .isEqualTo(read);
    }

    @Test
    void skipsWhatStandsBesideTheAnswer() {
        assertThat(part(answer("registerOrder", "<x:hint xmlns:x=\"urn:x\"/><return errorCode=\"0\"/>")))
                .isEqualTo("{'errorCode':'0'}");
    }

    @Test
    void takesAHeaderThatItWasToldToUnderstand() {
        assertThat(
                        part(
                                REGISTERED.replace(
                                        "<soap:Body>",
                                        "<soap:Header><x:trace xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/></soap:Header><soap:Body>")))
                .contains("'orderId':'7f3c'");
    }

    @Test
    void readsTheCharsetOfTheHeader() {
        byte[] body = answer("registerOrder", "<return errorCode=\"1\" errorMessage=\"Отказ\"/>")
                .getBytes(Charset.forName("windows-1251"));

        assertThat(part(Envelopes.under(200, "text/xml; charset=\"windows-1251\"", body)))
                .contains("'Отказ'");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void toldAFaultByItsCode(int status) {
        var envelope = fault(
                "xmlns:ns1=\"" + SECURITY_FAULT.getNamespaceURI() + "\">ns1:InvalidSecurity",
                "A header was not &lt;liked&gt;");

        SoapFault fault = read(Envelopes.under(status, "text/xml;charset=UTF-8", envelope.getBytes(UTF_8)))
                .fault()
                .orElseThrow();

        assertThat(fault.code()).isEqualTo(SECURITY_FAULT);
        assertThat(fault.text()).isEqualTo("A header was not <liked>");
        assertThat(fault.toString()).doesNotContain("liked");
    }

    @Test
    void takesAFaultsCodeAndTextFromItsOwnChildrenAlone() {
        SoapFault fault = read(serverError(Envelopes.body("""
                        <soap:Fault><detail><faultcode>soap:Client</faultcode><deep><faultstring>no</faultstring></deep></detail>
                        <faultcode>soap:Server</faultcode><faultactor/><faultstring>yes</faultstring></soap:Fault>"""))).fault().orElseThrow();

        assertThat(fault.code().getLocalPart()).isEqualTo("Server");
        assertThat(fault.text()).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 503})
    void takesNoFaultUnderAStatusUnderWhichSoapDoesNotAnswer(int status) {
        byte[] envelope = fault(">soap:Server", "no").getBytes(UTF_8);

        refuses(Envelopes.under(status, "text/xml", envelope));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", ">nowhere:Server", ">Server"})
    void survivesAFaultCodeThatNamesNothing(String code) {
        assertThat(read(serverError(fault(code, "no"))).fault()).isPresent();
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

        assertThat(part(REGISTERED.replace("<formUrl>", deep + "<formUrl>"))).contains("'7f3c'");
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
        assertThat(
                        part(
                                REGISTERED.replace(
                                        "<return",
                                        "<return xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"ns1:orderParams\"")))
                .contains("\'orderId\':\'7f3c\'");
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

        refuses(Envelopes.under(200, "text/xml;charset=UTF-8", latin));
        refuses(Envelopes.under(200, "text/xml", latin));
        refuses(Envelopes.under(200, "text/xml;charset=no-such", REGISTERED.getBytes(UTF_8)));
    }

    @Test
    void refusesAnotherContentType() {
        refuses(Envelopes.under(200, "text/html", REGISTERED.getBytes(UTF_8)));
        refuses(Envelopes.under(200, "multipart/related; type=\"text/xml\"", REGISTERED.getBytes(UTF_8)));
    }

    private static String part(String envelope) {
        return part(ok(envelope));
    }

    /** The fields as JSON, in single quotes. */
    private static String part(WireAnswer answer) {
        return read(answer).part().raw().replace('"', '\'');
    }

    private static Envelope read(WireAnswer answer) {
        try {
            return Envelope.read(answer, "registerOrder");
        } catch (UnreadableAnswer unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void refuses(WireAnswer answer) {
        UnreadableAnswer refused =
                catchThrowableOfType(UnreadableAnswer.class, () -> Envelope.read(answer, "registerOrder"));
        assertThat(refused).as(new String(answer.body(), UTF_8)).isNotNull();
        assertThat(refused).hasNoCause().hasMessageNotContaining("7f3c");
    }
}
