package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SOAP wire: headers, shapes and faults. Source: SOAP interface, connection, errors and data types. */
class SoapTest {

    private static final String MERCHANT = "http://engine.paymentgate.ru/webservices/merchant";
    private static final String STATUS = "<m:getOrderStatusExtended xmlns:m=\"" + MERCHANT
            + "\"><order orderId=\"nothing\"/></m:getOrderStatusExtended>";

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** What real clients send: WS-Security UsernameToken in its variants. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:Security xmlns:w='WSSE' e:mustUnderstand='1'><w:UsernameToken><w:Username>shop</w:Username>"
                        + "<w:Password Type='T#PasswordText'>secret</w:Password>"
                        + "<w:Nonce EncodingType='B#Base64Binary'>da39a3ee5e6b4b0d3255bfef95601890afd80709</w:Nonce>"
                        + "</w:UsernameToken></w:Security>",
                "<w:Security xmlns:w='WSSE' e:mustUnderstand='1'><w:UsernameToken u:Id='UsernameToken-87'"
                        + " xmlns:u='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss- wssecurity-utility-1.0.xsd'>"
                        + "<w:Username>shop</w:Username><w:Password Type='T#PasswordText'>secret</w:Password>"
                        + "</w:UsernameToken></w:Security>",
                "<Security xmlns='WSSE'><UsernameToken><Username>\n shop\n</Username><Password>secret</Password>"
                        + "<u:Created xmlns:u='U'>2020-01-01T00:00:00Z</u:Created></UsernameToken></Security>",
                "<x:Action xmlns:x='X'>a</x:Action><w:Security xmlns:w='WSSE'><w:Timestamp/><w:UsernameToken>"
                        + "<w:Password>secret</w:Password><w:Username>shop</w:Username></w:UsernameToken></w:Security>",
            })
    void letsEveryRealHeaderIn(String header) {
        HttpResponse<String> answer = post(Envelopes.envelope(header.replace("WSSE", Envelopes.WSSE), STATUS));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ReadAnswer.envelope(answer.body()).code()).isEqualTo("6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<w:Security xmlns:w='WSSE'/>",
                "<w:Security xmlns:w='WSSE'><w:UsernameToken/></w:Security>",
                "<w:Security xmlns:w='WSSE'><w:UsernameToken><w:Username>shop</w:Username></w:UsernameToken></w:Security>",
                "<w:Security xmlns:w='WSSE'><w:UsernameToken><w:Username> </w:Username><w:Password>secret</w:Password>"
                        + "</w:UsernameToken></w:Security>",
                "<Security><UsernameToken><Username>shop</Username><Password>secret</Password></UsernameToken></Security>",
            })
    void answersAMissingOrIncompleteHeaderByTheGatewaysFault(String header) {
        HttpResponse<String> answer = post(Envelopes.envelope(header.replace("WSSE", Envelopes.WSSE), STATUS));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(
                        "<faultcode xmlns:ns1=\"" + Envelopes.WSSE + "\">ns1:InvalidSecurity</faultcode>"
                                + "<faultstring>An error was discovered processing the &lt;wsse:Security&gt; header</faultstring>");
    }

    @Test
    void answersAWrongPasswordByErrorCode5() {
        HttpResponse<String> answer = post(Envelopes.envelope(Envelopes.header("shop", "wr0ng"), STATUS));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<return errorCode=\"5\" errorMessage=\"Access denied\">");
    }

    @Test
    void registersInTheShapeOfTheRealGateway() {
        String body = send("<m:registerOrder xmlns:m='%s'><order merchantOrderNumber='S-1' amount='15000'>"
                + "<returnUrl>https://test.ru</returnUrl></order></m:registerOrder>");

        assertThat(body)
                .matches("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                        + "<ns1:registerOrderResponse xmlns:ns1=\"" + MERCHANT + "\">"
                        + "<return orderId=\"[0-9a-f-]{36}\" errorCode=\"0\" errorMessage=\"Success\">"
                        + "<formUrl>[^<]+</formUrl></return></ns1:registerOrderResponse></soap:Body></soap:Envelope>");
    }

    @Test
    void ignoresWhatItDoesNotKnowAndTheOrderOfChildren() {
        ReadAnswer told =
                ReadAnswer.envelope(send("<m:registerOrder xmlns:m='%s'><order merchantOrderNumber='S-2' amount='15000'"
                        + " language=' ' currency='' sessionTimeoutSecs='' resident='1'><novelty a='b'><c/></novelty>"
                        + "<clientId>c</clientId><params name='a' value='b' resident='1'/>"
                        + "<returnUrl>\n  https://test.ru\n</returnUrl></order></m:registerOrder>"));

        assertThat(told.code()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<m:registerOrder xmlns:m='%s'/>",
                "<m:registerOrder xmlns:m='%s'><m:order merchantOrderNumber='S-3' amount='1'/></m:registerOrder>",
                "<registerOrder xmlns='%s'><order merchantOrderNumber='S-3' amount='1'/></registerOrder>",
                "<m:registerOrder xmlns:m='%s'><order/></m:registerOrder>",
            })
    void refusesAPartThatIsMissingOrQualified(String body) {
        assertThat(ReadAnswer.envelope(send(body)).code()).isEqualTo("4");
    }

    @Test
    void readsABlankNumberAsNone() {
        assertThat(ReadAnswer.envelope(send("<m:getOrderStatusExtended xmlns:m='%s'><order orderId='' language='en'>"
                                + "<merchantOrderNumber> </merchantOrderNumber></order></m:getOrderStatusExtended>"))
                        .code())
                .isEqualTo("1");
    }

    @Test
    void completesTheWholeHoldIfNoAmountIsNamed() {
        Shop shop = new Shop(Wire.SOAP, simulator.baseUri());
        String id = shop.paid("registerPreAuth", Numbers.fresh(), 1000);

        assertThat(shop.send("deposit", Map.of("orderId", id)).code()).isEqualTo("0");
        assertThat(shop.sums(id)).isEqualTo("2 DEPOSITED 1000 1000 0");
    }

    @Test
    void writesDatesWithMillisecondsAndMoscowsOffset() {
        Shop shop = new Shop(Wire.SOAP, simulator.baseUri());
        String id = shop.paid("register", Numbers.fresh(), 1000);

        assertThat(shop.status(id).get("date")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+03:00");
        assertThat(shop.status(id).get("authDateTime")).endsWith("+03:00");
    }

    @Test
    void takesPostsWithTheDescriptionsQueryAndAnyAction() {
        String envelope = Envelopes.envelope(Envelopes.header("shop", "secret"), STATUS);
        String address = simulator.baseUri() + "/webservices/merchant-ws";

        assertThat(RawClient.post(address + "?wsdl", "text/xml", envelope).statusCode())
                .isEqualTo(200);
        assertThat(RawClient.post(address, "application/xml;charset=\"UTF-8\"", envelope)
                        .statusCode())
                .isEqualTo(200);
        assertThat(RawClient.post(address, "application/soap+xml; charset=utf-8", envelope)
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "not xml",
                "<a/>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>HEADER</e:Header></e:Envelope>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>HEADER</e:Header>"
                        + "<e:Body><m:getLastOrders xmlns:m='" + MERCHANT + "'/></e:Body></e:Envelope>",
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>HEADER</e:Header>"
                        + "<e:Body><registerOrder/></e:Body></e:Envelope>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
                "<!DOCTYPE a [\u0000]><a/>",
                "<!DOCTYPE e:Envelope><e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'/>",
                "<a>&b;</a>",
            })
    void answersWhatIsNoRequestByAClientFault(String message) {
        HttpResponse<String> answer = post(message.replace("HEADER", Envelopes.header("shop", "secret")));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
        assertThat(answer.body()).contains("<faultcode>soap:Client</faultcode>").doesNotContain("root:");
    }

    @Test
    void answersAnEnvelopeTwentyThousandDeepByAFault() {
        HttpResponse<String> answer = post("<a>".repeat(20_000) + "</a>".repeat(20_000));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("soap:Client");
    }

    @Test
    void answersSoap12ByVersionMismatchAndAForeignHeaderByMustUnderstand() {
        String soap12 = Envelopes.envelope("", STATUS)
                .replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
        String foreign = Envelopes.envelope(
                Envelopes.header("shop", "secret") + "<x:Pay xmlns:x='X' e:mustUnderstand='1'/>", STATUS);

        assertThat(post(soap12).body()).contains("<faultcode>soap:VersionMismatch</faultcode>");
        assertThat(post(foreign).body()).contains("<faultcode>soap:MustUnderstand</faultcode>");
    }

    private static String send(String body) {
        HttpResponse<String> answer =
                post(Envelopes.envelope(Envelopes.header("shop", "secret"), body.replace("%s", MERCHANT)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> post(String envelope) {
        return Envelopes.post(simulator.baseUri(), envelope);
    }
}
