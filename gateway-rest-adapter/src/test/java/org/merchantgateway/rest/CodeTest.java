package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.ACKNOWLEDGED;
import static org.merchantgateway.rest.Operations.BIND;
import static org.merchantgateway.rest.Operations.COMPLETE;
import static org.merchantgateway.rest.Operations.FINISH_3DS;
import static org.merchantgateway.rest.Operations.PAY;
import static org.merchantgateway.rest.Operations.PAY_BY_BINDING;
import static org.merchantgateway.rest.Operations.PAY_BY_WALLET;
import static org.merchantgateway.rest.Operations.REFUND;
import static org.merchantgateway.rest.Operations.REGISTER;
import static org.merchantgateway.rest.Operations.REVERSE;
import static org.merchantgateway.rest.Operations.SHORT_STATUS;
import static org.merchantgateway.rest.Operations.STATUS;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.Outcomes.refused;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Texts;

/** Faults 24, 25, 30: the error code, in every form in which a gateway writes it. */
class CodeTest {

    /** A field of the answer; what a registration with its success fields comes to; what a completion without any does. */
    private static final String TABLE = """
            ''                                  | Accepted           | InDoubt INCOMPLETE
            "errorCode":null                    | Accepted           | InDoubt INCOMPLETE
            "errorCode":""                      | Accepted           | InDoubt INCOMPLETE
            "errorCode":" "                     | Accepted           | InDoubt INCOMPLETE
            "errorCode":0                       | Accepted           | Accepted
            "errorCode":"0"                     | Accepted           | Accepted
            "errorCode":" 0 "                   | Accepted           | Accepted
            "errorCode":"00"                    | Accepted           | Accepted
            "ErrorCode":"0"                     | Accepted           | Accepted
            "error":{"code":0}                  | Accepted           | Accepted
            "errorCode":null,"ErrorCode":"0"    | Accepted           | Accepted
            "errorCode":0,"error":false         | Accepted           | Accepted
            "errorCode":0,"error":"declined"    | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "errorCode":0.0                     | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":"0.0"                   | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":0e0                     | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":00                      | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":true                    | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":false                   | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":"word"                  | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":[]                      | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":{}                      | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":12345678901             | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":"word","ErrorCode":0    | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":5                       | Refused GATEWAY 5  | Refused GATEWAY 5
            "errorCode":"5"                     | Refused GATEWAY 5  | Refused GATEWAY 5
            "errorCode":" 05 "                  | Refused GATEWAY 5  | Refused GATEWAY 5
            "errorCode":"-1"                    | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":-1                      | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":"A12"                   | Refused GATEWAY A12 | Refused GATEWAY A12
            "errorCode":"1e0"                   | InDoubt UNREADABLE | InDoubt UNREADABLE
            "errorCode":"999"                   | Refused GATEWAY 999 | Refused GATEWAY 999
            "ErrorCode":"6"                     | Refused GATEWAY 6  | Refused GATEWAY 6
            "error":{"code":"10"}               | Refused GATEWAY 10 | Refused GATEWAY 10
            "error":{"code":1}                  | Refused GATEWAY 1  | Refused GATEWAY 1
            "error":"no","errorCode":2          | Refused GATEWAY 2  | Refused GATEWAY 2
            "error":true,"errorCode":1          | Refused GATEWAY 1  | Refused GATEWAY 1
            "success":false                     | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "success":"false"                   | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "success":false,"errorCode":0       | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "success":false,"errorCode":5       | InDoubt CONTRADICTION | Refused GATEWAY 5
            "success":false,"errorCode":"word"  | InDoubt UNREADABLE | InDoubt UNREADABLE
            "success":false,"error":{"code":"10"} | Refused GATEWAY 10 | Refused GATEWAY 10
            "success":false,"errorCode":0,"error":{"code":"10"} | Refused GATEWAY 10 | Refused GATEWAY 10
            "errorCode":0,"error":{"code":"7"}  | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "errorCode":0,"ErrorCode":7         | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "errorCode":0,"ERRORCODE":"7"       | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "errorCode":5,"error":{"code":"7"}  | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "errorCode":"5","ErrorCode":5       | Refused GATEWAY 5  | Refused GATEWAY 5
            "success":true                      | Accepted           | InDoubt INCOMPLETE
            "success":"true","errorCode":0      | Accepted           | Accepted
            "success":true,"errorCode":5        | InDoubt CONTRADICTION | InDoubt CONTRADICTION
            "success":null,"errorCode":5        | Refused GATEWAY 5  | Refused GATEWAY 5
            "success":"","errorCode":0          | Accepted           | Accepted
            "success":"yes","errorCode":0       | InDoubt UNREADABLE | InDoubt UNREADABLE
            "success":1,"errorCode":0           | InDoubt UNREADABLE | InDoubt UNREADABLE
            "success":{},"errorCode":0          | InDoubt UNREADABLE | InDoubt UNREADABLE
            """;

    static Stream<Arguments> codes() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .map(cells -> Arguments.of(cells[0].strip().replace("''", ""), cells[1].strip(), cells[2].strip()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("codes")
    void decidesWhereSuccessHasFields(String code, String registered, String completed) {
        String fields = "\"orderId\":\"id-1\",\"formUrl\":\"https://pay.example/1\"";

        assertThat(kind(outcome(REGISTER, "{" + fields + (code.isEmpty() ? "" : "," + code) + "}")))
                .isEqualTo(registered);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("codes")
    void decidesWhereTheCodeIsTheOnlySign(String code, String registered, String completed) {
        assertThat(ACKNOWLEDGED)
                .allSatisfy(operation ->
                        assertThat(kind(outcome(operation, "{" + code + "}"))).isEqualTo(completed));
    }

    static Stream<Arguments> unanswered() {
        return Stream.of(
                Arguments.of(PAY, "InDoubt CONTRADICTION"),
                Arguments.of(PAY_BY_BINDING, "InDoubt CONTRADICTION"),
                Arguments.of(PAY_BY_WALLET, "InDoubt CONTRADICTION"),
                Arguments.of(FINISH_3DS, "InDoubt CONTRADICTION"),
                Arguments.of(STATUS, "Refused GATEWAY 5"));
    }

    @ParameterizedTest
    @MethodSource("unanswered")
    void aPaymentThatWasSentToTheProcessingWithoutAnAnswerIsInDoubt(Operation<?> operation, String expected) {
        assertThat(kind(outcome(operation, "{\"errorCode\":\"5\",\"actionCode\":151019}")))
                .isEqualTo(expected);
        assertThat(kind(outcome(operation, "{\"errorCode\":\"5\",\"actionCode\":\"151018\"}")))
                .isEqualTo("Refused GATEWAY 5");
    }

    static Stream<Arguments> systemErrors() {
        return Stream.of(
                Arguments.of(PAY, false),
                Arguments.of(COMPLETE, false),
                Arguments.of(REVERSE, false),
                Arguments.of(REFUND, false),
                Arguments.of(PAY_BY_BINDING, false),
                Arguments.of(PAY_BY_WALLET, false),
                Arguments.of(FINISH_3DS, false),
                Arguments.of(REGISTER, true),
                Arguments.of(BIND, true),
                Arguments.of(SHORT_STATUS, true),
                Arguments.of(STATUS, true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("systemErrors")
    void fault30Code7IsNotConclusiveWhereMoneyMoves(Operation<?> operation, boolean conclusive) {
        assertThat(refused(outcome(operation, "{\"errorCode\":\"7\",\"errorMessage\":\"System error\"}"))
                        .conclusive())
                .isEqualTo(conclusive);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is said                                                        | to the payer | technically
                "\"errorMessage\":\"Access denied\"                                    | ``           | Access denied",
                "\"ErrorMessage\":\"Access denied\"                                    | ``           | Access denied",
                "\"error\":\"No binding found\"                                        | ``           | No binding found",
                "\"error\":\"a\",\"errorMessage\":\"b\"                                | ``           | b",
                "\"error\":true                                                        | ``           | ``",
                "\"errorMessage\":\"b\",\"userMessage\":\"u\"                          | u            | b",
                "\"errorMessage\":\"b\",\"displayErrorMessage\":\"d\"                  | d            | b",
                "\"errorMessage\":\"b\",\"displayErrorMessage\":\"\"                   | ``           | b",
                "\"userMessage\":\" \",\"displayErrorMessage\":\"d\"                | d            | ``",
                "\"error\":{\"code\":5,\"description\":\"d\",\"message\":\"m\"}        | m            | d",
                "\"error\":{\"code\":5,\"description\":\"d\",\"displayErrorMessage\":\"m\"} | m          | d",
                "\"errorMessage\":5                                                    | ``           | ``"
            })
    void keepsWhatTheGatewaySays(String said, String forPayer, String technical) {
        assertThat(refused(outcome(REGISTER, "{\"errorCode\":5," + said + "}")).texts())
                .isEqualTo(new Texts(forPayer, technical));
    }

    @ParameterizedTest
    @CsvSource({"116, 116", "-2007, -2007", "\"116\", 116"})
    void keepsTheActionCodeOfADecline(String written, int code) {
        assertThat(refused(outcome(PAY, "{\"errorCode\":5,\"actionCode\":" + written + "}"))
                        .actionCode())
                .isEqualTo(OptionalInt.of(code));
    }

    @ParameterizedTest
    @CsvSource({"null", "\"\"", "\"S1\"", "1.5"})
    void leavesAnUnreadableActionCodeOut(String written) {
        assertThat(refused(outcome(PAY, "{\"errorCode\":5,\"actionCode\":" + written + "}"))
                        .actionCode())
                .isEmpty();
    }

    @Test
    void keepsTheMessageOfASuccess() {
        assertThat(Outcomes.<Acknowledged>accepted(
                        outcome(REFUND, "{\"errorCode\":\"0\",\"errorMessage\":\"Success\"}")))
                .isEqualTo(new Acknowledged("Success"));
    }
}
