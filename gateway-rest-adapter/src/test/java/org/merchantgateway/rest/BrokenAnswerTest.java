package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;

/** Faults 17 to 26, 35, 37: answers that cannot be read. The numbers are those of the faults that the library survives. */
class BrokenAnswerTest {

    private static final String OK =
            "{\"errorCode\":\"0\",\"orderId\":\"61351fbd-ac25-484f-b930-4d0ce4101ab7\",\"formUrl\":\"https://pay.example\","
                    + "\"redirect\":\"/done\",\"orderStatus\":2,\"OrderStatus\":2,\"enrolled\":\"Y\",\"bindings\":[],"
                    + "\"orderStatuses\":[],\"totalCount\":0,\"success\":true,\"data\":{\"orderId\":\"61351fbd-ac25-484f-b930-4d0ce4101ab7\"}}";

    static Stream<Arguments> unreadable() throws IOException {
        return Stream.of(
                row("21 HTML", "<html><body>OK</body></html>"),
                row("22 nothing", ""),
                row("22 blanks", " \r\n "),
                row("26 duplicate key", OK.replace("{", "{\"errorCode\":\"0\",")),
                row("26 duplicate key inside", OK.replace("}", ",\"x\":{\"a\":1,\"a\":1}}")),
                row("26 trailing garbage", OK + "x"),
                row("26 two answers", OK + OK),
                row("26 null", "null"),
                row("26 array", "[" + OK + "]"),
                row("26 number", "0"),
                row("26 text", "\"errorCode\""),
                row("26 true", "true"),
                row("cut off", OK.substring(0, OK.length() - 1)),
                row("single quotes", OK.replace('"', '\'')),
                row("no quotes", "{errorCode:0}"),
                row("comment", OK.replace("{", "{/* */")),
                row("trailing comma", OK.replace("}", ",}")),
                row("NaN", OK.replace("}", ",\"x\":NaN}")),
                row("a raw line feed in a text", OK.replace("done", "do\nne")),
                row("a number of 101 digits", OK.replace("}", ",\"x\":" + "1".repeat(101) + "}")),
                row("a number with an exponent past all bounds", OK.replace("}", ",\"x\":1e99999999999}")),
                row("35 arrays 1,000 deep", OK.replace("}", ",\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}")),
                row("35 objects 1,000 deep", "{\"a\":".repeat(1000) + "0" + "}".repeat(1000)),
                row("35 objects never closed", "{\"a\":".repeat(20_000)),
                row("37 invalid UTF-8", bytes(OK.replace("done", "d\u00ff\u00fene"), StandardCharsets.ISO_8859_1)),
                row(
                        "37 windows-1251",
                        bytes(
                                OK.replace("done", "\u0433\u043e\u0442\u043e\u0432\u043e"),
                                Charset.forName("windows-1251"))),
                row("18 gzip that nobody asked for", gzip(OK)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void leavesAPaymentInDoubt(String fault, byte[] answer) {
        assertThat(kind(outcome(Operations.PAY, 200, answer))).isEqualTo("InDoubt UNREADABLE");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void leavesARegistrationInDoubt(String fault, byte[] answer) {
        assertThat(kind(outcome(Operations.REGISTER, 200, answer))).isEqualTo("InDoubt UNREADABLE");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void leavesAStatusInDoubt(String fault, byte[] answer) {
        assertThat(kind(outcome(Operations.STATUS, 200, answer))).isEqualTo("InDoubt UNREADABLE");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ALL")
    void readsTheAnswerThatTheseBreak(Operation<?> operation) {
        assertThat(kind(outcome(operation, OK))).isEqualTo("Accepted");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ALL")
    void fault24AnEmptyObjectIsIncomplete(Operation<?> operation) {
        assertThat(kind(outcome(operation, "{}"))).isEqualTo("InDoubt INCOMPLETE");
    }

    @Test
    void takesAByteOrderMarkAndBlanksAround() {
        assertThat(kind(outcome(Operations.REGISTER, "\ufeff \r\n" + OK + "\r\n ")))
                .isEqualTo("Accepted");
    }

    @Test
    void takesNestingAsItOccurs() {
        assertThat(kind(outcome(
                        Operations.REGISTER, OK.replace("}", ",\"x\":" + "[".repeat(90) + "]".repeat(90) + "}"))))
                .isEqualTo("Accepted");
    }

    @Test
    void survivesANumberWithAHugeExponent() {
        assertThat(kind(outcome(Operations.STATUS, OK.replace("}", ",\"amount\":1e999999999}"))))
                .isEqualTo("Accepted");
    }

    @Test
    void fault17AnAnswerOverTheLimitIsInDoubt() {
        try (RestPeer peer = RestPeer.answering(OK.replace("done", "d".repeat(10_000)))) {
            assertThat(kind(peer.execute(Operations.PAY, "gateway.maxAnswerBytes", "5000")))
                    .isEqualTo("InDoubt TOO_LARGE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, Refused ACCESS",
        "403, Refused ACCESS",
        "404, Refused ENDPOINT",
        "405, Refused ENDPOINT",
        "415, Refused ENDPOINT",
        "429, Refused BUSY",
        "301, InDoubt REDIRECT",
        "302, InDoubt REDIRECT",
        "307, InDoubt REDIRECT",
        "308, InDoubt REDIRECT",
        "201, InDoubt HTTP_STATUS",
        "400, InDoubt HTTP_STATUS",
        "407, InDoubt HTTP_STATUS",
        "500, InDoubt HTTP_STATUS",
        "502, InDoubt HTTP_STATUS",
        "503, InDoubt HTTP_STATUS",
        "504, InDoubt HTTP_STATUS"
    })
    void fault20ItIsTheStatusThatDecidesUnlessItIs200(int status, String expected) {
        byte[] wellFormed = bytes(OK, StandardCharsets.UTF_8);

        assertThat(kind(outcome(Operations.PAY, status, wellFormed))).isEqualTo(expected);
        assertThat(kind(outcome(Operations.STATUS, status, wellFormed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>4111111111111111</html>", "{}"})
    void keepsTheStatusAndWhatThereIsToSettle(String answer) {
        assertThat(outcome(Operations.REFUND, answer)
                        .<String>fold(
                                Object::toString,
                                Object::toString,
                                Object::toString,
                                inDoubt -> inDoubt.pending() + " "
                                        + inDoubt.doubt().httpStatus().orElse(0)))
                .isEqualTo(
                        "pending/3;operation=refund;settledAs=refund;orderId=" + Operations.ID + ";wanted=50000 200");
    }

    @Test
    void saysNothingOfWhatItCouldNotRead() {
        Doubt doubt = outcome(Operations.PAY, "{\"pan\":4111111111111111x}")
                .fold(a -> null, r -> null, n -> null, inDoubt -> inDoubt.doubt());

        assertThat(doubt.text()).isEqualTo("the answer is not JSON");
    }

    private static Arguments row(String name, String answer) {
        return row(name, bytes(answer, StandardCharsets.UTF_8));
    }

    private static Arguments row(String name, byte[] answer) {
        return Arguments.of(name, answer);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
