package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.fault;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Outcome.Refused.Kind;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.http.WireAnswer;

/** The table of outcomes, each over a real socket, each with exactly one request. */
class OutcomeTest {

    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String WSS4J = "http://ws.apache.org/wss4j";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    static Stream<Arguments> accepted() {
        RegisteredOrder registered = new RegisteredOrder(OrderId.of("id-1"), "https://pay.example/id-1");
        String formUrl = "<formUrl> https://pay.example/id-1\n</formUrl></return>";
        return Stream.of(
                of(
                        Operations.REGISTER,
                        "<return orderId='id-1' errorCode='0' errorMessage='Success'>" + formUrl,
                        registered),
                of(
                        Operations.REGISTER,
                        "<return orderId=' id-1 ' errorCode=' 0 ' errorMessage=''>" + formUrl,
                        registered),
                of(Operations.REGISTER, "<return orderId='id-1' errorCode='00'>" + formUrl, registered),
                of(Operations.REGISTER, "<return orderId='id-1' errorCode=''>" + formUrl, registered),
                of(
                        Operations.REGISTER,
                        "<return orderId='id-1' fresh='x'><also/>" + formUrl,
                        new RegisteredOrder(
                                registered.orderId(), registered.formUrl(), Map.of("fresh", "x", "also", ""))),
                of(Operations.REGISTER_TWO_PHASE, "<return orderId='id-1' errorCode='0'>" + formUrl, registered),
                of(
                        Operations.COMPLETE,
                        "<return errorCode='0' errorMessage=' Success '/>",
                        new Acknowledged("Success")),
                of(
                        Operations.COMPLETE,
                        "<return errorCode='0' errorMessage='Success'><amount>5</amount></return>",
                        new Acknowledged("Success", Map.of("amount", "5"))),
                of(Operations.REVERSE, "<return errorCode='0'/>", new Acknowledged("")),
                of(Operations.DECLINE, "<return errorCode='0' errorMessage='Success'/>", new Acknowledged("Success")),
                of(Operations.ADD_PARAMETERS, "<return errorCode='0'/>", new Acknowledged("")),
                of(Operations.BIND, "<return errorCode='0' errorMessage='Success'/>", new Acknowledged("Success")),
                of(
                        Operations.UNBIND,
                        "<return errorCode='0' errorMessage='Successful'/>",
                        new Acknowledged("Successful")),
                of(
                        Operations.EXTEND_BINDING,
                        "<return errorCode='0' errorMessage='Successful'/>",
                        new Acknowledged("Successful")),
                of(
                        Operations.PAY_BY_BINDING,
                        "<return errorCode='0' info='Done' redirect='https://shop.example/ok'/>",
                        new PaymentAttempt.Processed(Optional.of("Done"), Optional.of("https://shop.example/ok"))),
                of(
                        Operations.PAY_BY_BINDING,
                        "<return errorCode='0' redirect='https://pay.example/finish' acsUrl='https://acs.example/start'"
                                + " paReq='eJx Vk1z='/>",
                        new PaReqChallenge(
                                "https://acs.example/start",
                                PaReq.of("eJxVk1z="),
                                "https://pay.example/finish",
                                "id-1")),
                of(
                        Operations.FINISH_3DS,
                        "<return errorMessage='' errorCode='0' returnUrl=' https://shop.example/ok '/>",
                        new PaymentAttempt.Processed(Optional.empty(), Optional.of("https://shop.example/ok"))),
                of(
                        Operations.FINISH_3DS,
                        "<return returnUrl='https://shop.example/ok'/>",
                        new PaymentAttempt.Processed(Optional.empty(), Optional.of("https://shop.example/ok"))),
                of(
                        Operations.FINISH_3DS,
                        "<return errorCode='0'/>",
                        new PaymentAttempt.Processed(Optional.empty(), Optional.empty())),
                of(
                        Operations.VERIFY_ENROLLMENT,
                        "<return isEnrolled='Y' emitterName='TEST CARD' emitterCountryCode='RU' errorCode='0'/>",
                        new Enrollment("Y", Optional.of("TEST CARD"), Optional.of("RU"))),
                of(
                        Operations.VERIFY_ENROLLMENT,
                        "<return isEnrolled=' U ' emitterName=' '/>",
                        new Enrollment("U", Optional.empty(), Optional.empty())),
                of(Operations.REFUND, "<return errorCode='0' errorMessage='  '/>", new Acknowledged("")),
                of(
                        Operations.PAY,
                        "<return errorCode='0' info='Done' redirect=' https://shop.example/ok '/>",
                        new PaymentAttempt.Processed(Optional.of("Done"), Optional.of("https://shop.example/ok"))),
                of(
                        Operations.PAY,
                        "<return redirect='https://shop.example/ok'><is3DSVer2>true</is3DSVer2></return>",
                        new PaymentAttempt.Processed(Optional.empty(), Optional.of("https://shop.example/ok"))),
                of(
                        Operations.PAY,
                        "<return errorCode='0' info='Wait' redirect='https://pay.example/finish'"
                                + " acsUrl=' https://acs.example/start ' paReq='eJx\n  Vk1&#10;z= '/>",
                        new PaReqChallenge(
                                "https://acs.example/start",
                                PaReq.of("eJxVk1z="),
                                "https://pay.example/finish",
                                "id-1",
                                Map.of("info", "Wait"))));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(Operations asked, String part, Object value) {
        assertThat(outcome(asked, ok(answer(asked.wireName(), part)))).isEqualTo(new Outcome.Accepted<>(value));
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(
                        "<return errorCode='0' acsUrl='https://acs.example'><is3DSVer2>true</is3DSVer2>"
                                + "<packedCReq>eyJ0</packedCReq></return>",
                        List.of("errorCode", "is3DSVer2", "packedCReq", "acsUrl")),
                Arguments.of(
                        "<return errorCode='0' info='i'><is3DSVer2>1</is3DSVer2></return>",
                        List.of("errorCode", "is3DSVer2", "info")),
                Arguments.of("<return acsUrl='a' paReq='b'/>", List.of("acsUrl", "paReq")));
    }

    @ParameterizedTest
    @MethodSource
    void steps(String part, List<String> fields) {
        assertThat(outcome(Operations.PAY, ok(answer("paymentOrder", part))))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        done -> assertThat(done.value())
                                .isInstanceOfSatisfying(
                                        PaymentAttempt.OtherStep.class,
                                        step -> assertThat(step.fields().keySet())
                                                .containsExactlyInAnyOrderElementsOf(fields)));
    }

    static Stream<Arguments> refusedByTheGateway() {
        return Stream.of(
                of(Operations.REGISTER, "<return errorCode='1' errorMessage='Order already processed'/>", "1", true),
                of(Operations.REGISTER, "<return errorCode='07' errorMessage='Order already processed'/>", "7", true),
                of(
                        Operations.REGISTER,
                        "<return orderId='id-1' errorCode='5' errorMessage='Order already processed'>"
                                + "<formUrl>https://pay.example</formUrl></return>",
                        "5",
                        true),
                of(
                        Operations.PAY,
                        "<return errorCode='5' info='i' errorMessage='Order already processed'/>",
                        "5",
                        true),
                of(Operations.PAY, "<return errorCode='7' errorMessage='Order already processed'/>", "7", false),
                of(Operations.COMPLETE, "<return errorCode='A1' errorMessage='Order already processed'/>", "A1", true),
                of(Operations.REVERSE, "<return errorCode='7' errorMessage='Order already processed'/>", "7", false),
                of(Operations.REFUND, "<return errorCode='7' errorMessage='Order already processed'/>", "7", false),
                of(
                        Operations.PAY_BY_BINDING,
                        "<return errorCode='2' info='i' errorMessage='Order already processed'/>",
                        "2",
                        true),
                of(
                        Operations.PAY_BY_BINDING,
                        "<return errorCode='7' errorMessage='Order already processed'/>",
                        "7",
                        false),
                of(
                        Operations.FINISH_3DS,
                        "<return errorCode='5' returnUrl='r' errorMessage='Order already processed'/>",
                        "5",
                        true),
                of(
                        Operations.VERIFY_ENROLLMENT,
                        "<return errorCode='6' isEnrolled='N' errorMessage='Order already processed'/>",
                        "6",
                        true),
                of(Operations.DECLINE, "<return errorCode='7' errorMessage='Order already processed'/>", "7", true),
                of(
                        Operations.ADD_PARAMETERS,
                        "<return errorCode='5' errorMessage='Order already processed'/>",
                        "5",
                        true),
                of(Operations.BIND, "<return errorCode='2' errorMessage='Order already processed'/>", "2", true),
                of(Operations.UNBIND, "<return errorCode='2' errorMessage='Order already processed'/>", "2", true),
                of(
                        Operations.EXTEND_BINDING,
                        "<return errorCode='2' errorMessage='Order already processed'/>",
                        "2",
                        true),
                of(
                        Operations.BINDINGS,
                        "<return errorCode='5' errorMessage='Order already processed'><bindings/></return>",
                        "5",
                        true),
                of(
                        Operations.LAST_ORDERS,
                        "<return errorCode='10' errorMessage='Order already processed'><totalCount>0</totalCount></return>",
                        "10",
                        true),
                of(
                        Operations.SHORT_STATUS,
                        "<return orderStatus='0' amount='0' authCode='0' errorCode='6'"
                                + " errorMessage='Order already processed'/>",
                        "6",
                        true),
                of(
                        Operations.SHORT_STATUS,
                        "<return orderStatus='0' errorCode='2' errorMessage='Order already processed'/>",
                        "2",
                        true),
                of(
                        Operations.SHORT_STATUS,
                        "<return orderStatus='2' errorCode='2' errorMessage='Order already processed'/>",
                        "2",
                        true),
                of(
                        Operations.SHORT_STATUS,
                        "<return errorCode='2' errorMessage='Order already processed'/>",
                        "2",
                        true),
                of(
                        Operations.SHORT_STATUS,
                        "<return orderStatus='6' errorCode='5' errorMessage='Order already processed'/>",
                        "5",
                        true),
                of(
                        Operations.STATUS,
                        "<return errorCode='6' orderStatus='2' amount='5' errorMessage='Order already processed'/>",
                        "6",
                        true));
    }

    @ParameterizedTest
    @MethodSource
    void refusedByTheGateway(Operations asked, String part, String code, boolean conclusive) {
        Outcome.Refused<?> refused = refused(asked, ok(answer(asked.wireName(), part)));

        assertThat(refused.kind()).isEqualTo(Kind.GATEWAY);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.texts()).isEqualTo(Texts.technical("Order already processed"));
        assertThat(refused.httpStatus()).hasValue(200);
        assertThat(refused.conclusive()).isEqualTo(conclusive);
        assertThat(refused.effect()).isEqualTo(asked.operation().effect());
    }

    @ParameterizedTest
    @CsvSource({"Sorry, Sorry, no, no", "'  ', '', '  ', ''"})
    void keepsTheTextForThePayerApart(String userMessage, String payer, String errorMessage, String technical) {
        Outcome.Refused<?> refused = refused(
                Operations.STATUS,
                ok(answer(
                        "getOrderStatusExtended",
                        "<return errorCode='6' actionCode='116' userMessage='%s' errorMessage='%s'/>"
                                .formatted(userMessage, errorMessage))));

        assertThat(refused.texts()).isEqualTo(new Texts(payer, technical));
        assertThat(refused.actionCode()).isEqualTo(OptionalInt.of(116));
    }

    static Stream<Arguments> inDoubt() {
        return Stream.of(
                of(Operations.REGISTER, "<return errorCode='0'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.REGISTER, "<return errorCode='0' orderId='id-1'/>", Doubt.Kind.INCOMPLETE),
                of(
                        Operations.REGISTER,
                        "<return errorCode='0' orderId=' '><formUrl>https://p</formUrl></return>",
                        Doubt.Kind.INCOMPLETE),
                of(
                        Operations.REGISTER,
                        "<return errorCode='0' orderId='a&#10;b'><formUrl>https://p</formUrl></return>",
                        Doubt.Kind.UNREADABLE),
                of(Operations.REGISTER, "<return/>", Doubt.Kind.INCOMPLETE),
                of(Operations.PAY, "<return errorCode='0'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.PAY, "<return errorCode='0' info=' ' paReq='x'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.COMPLETE, "<return/>", Doubt.Kind.INCOMPLETE),
                of(Operations.PAY_BY_BINDING, "<return errorCode='0'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.FINISH_3DS, "<return/>", Doubt.Kind.INCOMPLETE),
                of(Operations.FINISH_3DS, "<return errorCode=' ' returnUrl=' '/>", Doubt.Kind.INCOMPLETE),
                of(Operations.VERIFY_ENROLLMENT, "<return errorCode='0'/>", Doubt.Kind.INCOMPLETE),
                of(
                        Operations.VERIFY_ENROLLMENT,
                        "<return errorCode='0' isEnrolled=' ' emitterName='TEST'/>",
                        Doubt.Kind.INCOMPLETE),
                of(Operations.DECLINE, "<return/>", Doubt.Kind.INCOMPLETE),
                of(Operations.ADD_PARAMETERS, "<return errorMessage='Success'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.BIND, "<return/>", Doubt.Kind.INCOMPLETE),
                of(Operations.UNBIND, "<return/>", Doubt.Kind.INCOMPLETE),
                of(Operations.EXTEND_BINDING, "<return errorMessage='Successful'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.EXTEND_BINDING, "<return errorCode='0.0'/>", Doubt.Kind.UNREADABLE),
                of(Operations.BINDINGS, "<return errorCode='0'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.BINDINGS, "<return errorCode='other'><bindings/></return>", Doubt.Kind.UNREADABLE),
                of(Operations.SHORT_STATUS, "<return errorCode='0'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.SHORT_STATUS, "<return errorCode='0' orderStatus='paid'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.LAST_ORDERS, "<return/>", Doubt.Kind.INCOMPLETE),
                of(Operations.PAY, "<return info='Done' acsUrl='' paReq=' '/>", Doubt.Kind.INCOMPLETE),
                of(
                        Operations.LAST_ORDERS,
                        "<return errorCode='0'><totalCount>many</totalCount></return>",
                        Doubt.Kind.INCOMPLETE),
                of(
                        Operations.LAST_ORDERS,
                        "<return errorCode='0'><totalCount>-1</totalCount></return>",
                        Doubt.Kind.INCOMPLETE),
                of(Operations.REVERSE, "<return errorCode='' errorMessage='Success'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.REFUND, "<return errorCode=' '/>", Doubt.Kind.INCOMPLETE),
                of(Operations.STATUS, "<return errorCode='0'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.STATUS, "<return errorCode='0' orderStatus='paid'/>", Doubt.Kind.INCOMPLETE),
                of(Operations.REFUND, "<return errorCode='0' ErrorCode='7'/>", Doubt.Kind.CONTRADICTION),
                of(
                        Operations.REFUND,
                        "<return errorCode='0'><error><code>7</code></error></return>",
                        Doubt.Kind.CONTRADICTION),
                of(Operations.REFUND, "<return success='true' errorCode='7'/>", Doubt.Kind.CONTRADICTION),
                of(Operations.REFUND, "<return success='false'/>", Doubt.Kind.CONTRADICTION),
                of(Operations.PAY, "<return errorCode='5' actionCode='151019'/>", Doubt.Kind.CONTRADICTION),
                of(Operations.REFUND, "<return errorCode='0' orderId='another'/>", Doubt.Kind.MISMATCH),
                of(Operations.REFUND, "<return errorCode='5' orderId='another'/>", Doubt.Kind.MISMATCH),
                of(
                        Operations.STATUS,
                        "<return errorCode='0' orderStatus='2'><attributes name='mdOrder' value='another'/></return>",
                        Doubt.Kind.MISMATCH),
                of(Operations.REFUND, "<return errorCode='0.0'/>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<return errorCode='true'/>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<return errorCode='zero'/>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<return errorCode='1e3'/>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<return errorCode='4294967296'/>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<return errorCode='0' errorCode='0'/>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<return errorCode='0'>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<return errorCode='7'/><return errorCode='0'/>", Doubt.Kind.UNREADABLE),
                of(
                        Operations.REFUND,
                        "<return errorCode='7'/></ns1:refundOrderResponse><ns1:refundOrderResponse><return errorCode='0'/>",
                        Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "<answer errorCode='0'/>", Doubt.Kind.UNREADABLE),
                of(Operations.REFUND, "", Doubt.Kind.UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource
    void inDoubt(Operations asked, String part, Doubt.Kind kind) {
        Outcome.InDoubt<?> doubtful = doubtful(asked, ok(answer(asked.wireName(), part)));

        assertThat(doubtful.doubt().kind()).isEqualTo(kind);
        assertThat(doubtful.doubt().httpStatus()).hasValue(200);
        assertThat(doubtful.pending()).isEqualTo(asked.operation().pending());
    }

    @ParameterizedTest
    @CsvSource({
        "500, " + WSSE + ", InvalidSecurity, ACCESS",
        "200, " + WSSE + ", FailedAuthentication, ACCESS",
        "500, " + WSS4J + ", SecurityError, ACCESS",
        "200, " + WSS4J + ", SecurityError, ACCESS",
        "500, " + SOAP + ", Client, GATEWAY",
        "200, " + SOAP + ", Client, GATEWAY",
        "500, " + SOAP + ", Client.Version, GATEWAY",
        "500, " + SOAP + ", VersionMismatch, GATEWAY",
        "500, " + SOAP + ", MustUnderstand, GATEWAY",
    })
    void refusedByAFault(int status, String namespace, String code, Kind kind) {
        Outcome.Refused<?> refused =
                refused(Operations.PAY, faultUnder(status, "xmlns:f='" + namespace + "'>f:" + code));

        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.code()).isEmpty();
        assertThat(refused.texts()).isEqualTo(Texts.technical("it went <wrong>"));
        assertThat(refused.httpStatus()).hasValue(status);
        assertThat(refused.conclusive()).isFalse();
        assertThat(refused(Operations.REGISTER, faultUnder(status, "xmlns:f='" + namespace + "'>f:" + code))
                        .conclusive())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "500, " + SOAP + ", Server",
        "200, " + SOAP + ", Server",
        "500, " + SOAP + ", ClientSide",
        "500, urn:other, Client",
        "500, urn:other, InvalidSecurity",
    })
    void inDoubtAfterAnyOtherFault(int status, String namespace, String code) {
        Doubt doubt = doubtful(Operations.PAY, faultUnder(status, "xmlns:f='" + namespace + "'>f:" + code))
                .doubt();

        assertThat(doubt.kind()).isEqualTo(Doubt.Kind.FAULT);
        assertThat(doubt.httpStatus()).hasValue(status);
        assertThat(doubt.text()).doesNotContain("wrong");
    }

    @ParameterizedTest
    @CsvSource({"401, ACCESS", "403, ACCESS", "404, ENDPOINT", "405, ENDPOINT", "415, ENDPOINT", "429, BUSY"})
    void refusedByTheStatusWhateverTheBody(int status, Kind kind) {
        for (WireAnswer answer : bodies(status)) {
            Outcome.Refused<?> refused = refused(Operations.PAY, answer);

            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.httpStatus()).hasValue(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, HTTP_STATUS",
        "502, HTTP_STATUS",
        "503, HTTP_STATUS",
        "400, HTTP_STATUS",
        "301, REDIRECT",
        "302, REDIRECT",
        "307, REDIRECT"
    })
    void inDoubtByTheStatusWhateverTheBody(int status, Doubt.Kind kind) {
        for (WireAnswer answer : bodies(status)) {
            Doubt doubt = doubtful(Operations.PAY, answer).doubt();

            assertThat(doubt.kind()).isEqualTo(kind);
            assertThat(doubt.httpStatus()).hasValue(status);
        }
    }

    private static List<WireAnswer> bodies(int status) {
        String success = answer("paymentOrder", "<return errorCode='0' info='Done'/>");
        return List.of(
                Envelopes.under(status, "", new byte[0]),
                Envelopes.under(status, "text/html", "<html>busy</html>".getBytes(UTF_8)),
                Envelopes.under(status, "text/xml", success.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"text/html, <html>busy</html>", "text/xml, <html/>", "application/json, {}", "text/xml, ''"})
    void inDoubtWhenTheAnswerIsNotSoap(String contentType, String body) {
        Doubt doubt = doubtful(Operations.PAY, Envelopes.under(200, contentType, body.getBytes(UTF_8)))
                .doubt();

        assertThat(doubt.kind()).isEqualTo(Doubt.Kind.UNREADABLE);
        assertThat(doubt.httpStatus()).hasValue(200);
    }

    private static Outcome.Refused<?> refused(Operations asked, WireAnswer answer) {
        Outcome<?> outcome = outcome(asked, answer);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused<?>) outcome;
    }

    private static Outcome.InDoubt<?> doubtful(Operations asked, WireAnswer answer) {
        Outcome<?> outcome = outcome(asked, answer);
        assertThat(outcome).isInstanceOf(Outcome.InDoubt.class);
        return (Outcome.InDoubt<?>) outcome;
    }

    private static Outcome<?> outcome(Operations asked, WireAnswer answer) {
        try (MerchantPeer peer = new MerchantPeer(answer)) {
            Outcome<?> outcome = peer.execute(asked.operation());
            assertThat(peer.requests()).hasSize(1);
            return outcome;
        }
    }

    private static WireAnswer faultUnder(int status, String code) {
        return Envelopes.under(
                status,
                "text/xml;charset=UTF-8",
                fault(code, "it went &lt;wrong>").getBytes(UTF_8));
    }

    private static Arguments of(Object... row) {
        return Arguments.of(row);
    }
}
