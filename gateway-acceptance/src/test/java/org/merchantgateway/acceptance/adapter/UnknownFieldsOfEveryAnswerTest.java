package org.merchantgateway.acceptance.adapter;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.CallOptions;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.rest.RestOverBytes;
import org.merchantgateway.soap.SoapOverBytes;

/** What every operation answers keeps a field that the library does not know, over either wire. */
class UnknownFieldsOfEveryAnswerTest {

    /** In the place of an operation that SOAP lacks. */
    private static final String NOT_OVER_SOAP = "";

    /** The SOAP operations of {@link OneOfEach}, in its order. */
    private static final List<String> SOAP_NAMES = List.of(
            "registerOrder",
            "registerOrderPreAuth",
            "paymentOrder",
            "paymentOrderBinding",
            "androidPay",
            "googlePay",
            "applePay",
            "samsungPay",
            "finishThreeDs",
            NOT_OVER_SOAP,
            "finishThreeDsVer2",
            "verifyEnrollment",
            "depositOrder",
            "reverseOrder",
            "refundOrder",
            "declineOrder",
            "addParams",
            "getOrderStatusExtended",
            "getOrderStatus",
            "getLastOrdersForMerchants",
            "getBindings",
            "getBindingsByCardOrId",
            "bindCard",
            "unBindCard",
            "extendBinding");

    /** What makes any operation succeed, each field where it is wanted, and one that nobody knows. */
    private static final String JSON = """
            {"newField":"kept","errorCode":"0","success":true,"orderId":"no-such-order","formUrl":"https://p/1",
            "redirect":"/done","orderStatus":2,"enrolled":"Y","totalCount":0,"data":{"orderId":"no-such-order"},
            "bindings":[{"bindingId":"b-1","newField":"kept"}]}""";

    private static final String XML = """
            <return newField="kept" errorCode="0" success="true" orderId="no-such-order" formUrl="https://p/1"
            redirect="/done" orderStatus="2" enrolled="Y" isEnrolled="Y" totalCount="0"><data><orderId>no-such-order</orderId></data>
            <bindings><binding bindingId="b-1" newField="kept"/></bindings></return>""";

    static Stream<Arguments> calls() {
        List<Operation<?>> operations = OneOfEach.operations();
        return IntStream.range(0, operations.size())
                .boxed()
                .flatMap(i -> Stream.of("REST", "SOAP")
                        .filter(wire ->
                                wire.equals("REST") || !SOAP_NAMES.get(i).equals(NOT_OVER_SOAP))
                        .map(wire -> Arguments.of(wire, SOAP_NAMES.get(i), operations.get(i))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void isKept(String wire, String name, Operation<?> operation) {
        assertThat(others(answer(wire, name, operation, wire.equals("REST") ? JSON : XML)))
                .containsEntry("newField", "kept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Processed    | {'redirect':'/done'}                                        | <return redirect='/done'/>",
                "Declined     | {'errorCode':0,'error':'no','redirect':'/done'}             | <return errorCode='0' error='no' redirect='/done'/>",
                "PaReqChallenge | {'acsUrl':'https://a','paReq':'eJw','termUrl':'https://t'}  | <return acsUrl='https://a' paReq='eJw' redirect='https://t'/>",
                "OtherStep    | {'acsUrl':'https://a','packedCReq':'eJw'}                   | <return acsUrl='https://a' packedCReq='eJw'/>"
            })
    void isKeptInEveryKindOfPaymentAttempt(String kind, String json, String xml) {
        Operation<?> payment = OneOfEach.operations().get(SOAP_NAMES.indexOf("paymentOrder"));
        for (String wire : List.of("REST", "SOAP")) {
            Object attempt = answer(
                    wire,
                    "paymentOrder",
                    payment,
                    wire.equals("REST")
                            ? json.replace('\'', '"').replaceFirst("}$", ",\"newField\":\"kept\"}")
                            : xml.replace("/>", " newField='kept'/>"));

            assertThat(attempt.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(others(attempt)).containsEntry("newField", "kept");
        }
    }

    @Test
    void asksEveryOperation() {
        assertThat(SOAP_NAMES).hasSameSizeAs(OneOfEach.operations());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void isSeenBesideTheKnownOnesByWhoAsks(String wire, String name, Operation<?> operation) {
        List<Map<String, String>> seen = new ArrayList<>();
        boolean isRest = wire.equals("REST");

        answer(wire, name, operation, isRest ? JSON : XML, CallOptions.NONE.withAnswers(seen::add));

        assertThat(seen)
                .singleElement(as(InstanceOfAssertFactories.MAP))
                .containsEntry("newField", "kept")
                .containsEntry("errorCode", "0")
                .containsEntry("data.orderId", "no-such-order")
                .containsEntry(isRest ? "bindings[0].bindingId" : "bindings.binding[0].bindingId", "b-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REST", "SOAP"})
    void isSeenWithoutSecretsAndChangesNoOutcome(String wire) {
        Operation<?> payment = OneOfEach.operations().get(SOAP_NAMES.indexOf("paymentOrder"));
        List<Map<String, String>> seen = new ArrayList<>();
        String json = """
                {"redirect":"/done","paReq":"eJwSecret","quoted":"secret","card":"5555555555554444","packedCReq":"eyJz","data":{"PaReq":"eJw"}}""";
        String xml =
                "<return redirect='/done' paReq='eJwSecret' quoted='secret' card='5555555555554444' packedCReq='eyJz'>"
                        + "<data PaReq='eJw'/></return>";

        answer(wire, "paymentOrder", payment, wire.equals("REST") ? json : xml, CallOptions.NONE.withAnswers(fields -> {
            seen.add(fields);
            throw new IllegalStateException("an observer");
        }));

        assertThat(seen)
                .containsExactly(Map.of(
                        "redirect", "/done",
                        "paReq", "***",
                        "quoted", "***",
                        "card", "555555******4444",
                        "packedCReq", "***",
                        "data.PaReq", "***"));
    }

    private static Object answer(String wire, String name, Operation<?> operation, String answer) {
        return answer(wire, name, operation, answer, CallOptions.NONE);
    }

    private static Object answer(String wire, String name, Operation<?> operation, String answer, CallOptions options) {
        boolean isRest = wire.equals("REST");
        String body = isRest
                ? answer
                : "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><m:" + name
                        + "Response xmlns:m=\"http://engine.paymentgate.ru/webservices/merchant\">" + answer + "</m:"
                        + name + "Response></s:Body></s:Envelope>";
        WireAnswer whole = new WireAnswer(
                200, Optional.of(isRest ? "application/json" : "text/xml"), body.getBytes(StandardCharsets.UTF_8));
        GatewayConfig config =
                GatewayConfig.of(wire.toLowerCase(Locale.ROOT), URI.create("http://localhost"), "shop", "secret");
        try (PaymentGateway gateway =
                isRest ? RestOverBytes.open(config, () -> whole) : SoapOverBytes.open(config, () -> whole)) {
            return gateway.with(options).execute(operation).orElseThrow();
        }
    }

    /** What an answer keeps. */
    @SuppressWarnings("unchecked") // names and values of an answer are texts
    private static Map<String, String> others(Object answer) {
        return Part.of(Fields.typeOf(answer)).stream()
                .filter(part -> part.name().equals("others") || part.name().equals("fields"))
                .map(part -> (Map<String, String>) Objects.requireNonNull(part.read(answer)))
                .findFirst()
                .orElseThrow();
    }
}
