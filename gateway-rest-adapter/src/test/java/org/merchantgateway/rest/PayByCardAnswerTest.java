package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.ID;
import static org.merchantgateway.rest.Operations.PAY;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.PaymentAttempt.Declined;
import org.merchantgateway.domain.payment.PaymentAttempt.OtherStep;
import org.merchantgateway.domain.payment.PaymentAttempt.Processed;
import org.merchantgateway.domain.port.Texts;

class PayByCardAnswerTest {

    @Test
    void anAttemptThatIsOverIsProcessed() {
        assertThat(
                        paid(
                                "{\"redirect\":\"/ok/?orderId=1\",\"info\":\"Your order is proceeded, redirecting...\",\"errorCode\":0}"))
                .isEqualTo(new Processed(
                        Optional.of("Your order is proceeded, redirecting..."), Optional.of("/ok/?orderId=1")));
    }

    @Test
    void aDeclineThatComesWithCode0IsDeclined() {
        assertThat(
                        paid(
                                "{\"redirect\":\"https://shop.example/fail\",\"error\":\"Operation declined.\",\"errorCode\":0,"
                                        + "\"is3DSVer2\":true,\"errorTypeName\":\"DATA_INPUT_ERROR\",\"errorMessage\":\"Operation declined.\"}"))
                .isEqualTo(new Declined(
                        Texts.technical("Operation declined."),
                        Optional.of(false),
                        Optional.of("https://shop.example/fail"),
                        Map.of("is3DSVer2", "true", "errorTypeName", "DATA_INPUT_ERROR")));
    }

    @Test
    void whereThePayerIsToGoIsEnoughWithoutACode() {
        assertThat(paid("{\"redirect\":\"https://shop.example/ok\"}")).isInstanceOf(Processed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":0}",
                "{\"errorCode\":0,\"info\":\"\",\"redirect\":null}",
                "{\"errorCode\":0,\"errorMessage\":\"Success\"}",
                "{\"errorCode\":\"0\",\"mdOrder\":\"61351fbd-ac25-484f-b930-4d0ce4101ab7\",\"actionCode\":\"0\"}",
                "{\"errorCode\":0,\"info\":{\"text\":\"done\"}}",
                "{\"errorCode\":0,\"info\":\"done\"}",
                "{\"info\":\"done\"}"
            })
    void isInDoubtWithoutAnySign(String answer) {
        assertThat(kind(outcome(PAY, answer))).isEqualTo("InDoubt INCOMPLETE");
    }

    @Test
    void threeDSecure1IsAChallengeWhosePaReqHasNoWhiteSpace() {
        assertThat(paid("{\"info\":\"redirecting...\",\"acsUrl\":\"https://acs.example/start.do\","
                        + "\"paReq\":\"eJxVUdtu\\ngkAQ\\r\\n /RXC+w==\\t\","
                        + "\"termUrl\":\"https://pay.example:443/payment/rest/finish3ds.do\",\"errorCode\":0}"))
                .isEqualTo(new PaReqChallenge(
                        "https://acs.example/start.do",
                        PaReq.of("eJxVUdtugkAQ/RXC+w=="),
                        "https://pay.example:443/payment/rest/finish3ds.do",
                        ID.value(),
                        Map.of("info", "redirecting...")));
    }

    @Test
    void threeDSecure1MayCallTheTermUrlRedirect() {
        assertThat(
                        paid(
                                "{\"acsUrl\":\"https://acs.example\",\"paReq\":\"eJx=\",\"redirect\":\"https://pay.example/3ds\"}"))
                .isEqualTo(new PaReqChallenge(
                        "https://acs.example", PaReq.of("eJx="), "https://pay.example/3ds", ID.value()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"acsUrl\":\"https://acs.example/creq\",\"is3DSVer2\":true,\"packedCReq\":\"eyJ0\",\"info\":\"redirecting\"`",
                "`\"acsUrl\":\"https://acs.example\",\"paReq\":\"eJx=\"`",
                "`\"sbpC2bInfo\":{\"qrId\":\"BD2\"}`",
                "`\"is3DSVer2\":true`"
            })
    void aStepThatWeDoNotTakeIsAnother(String fields) {
        assertThat(paid("{\"errorCode\":0," + fields + "}")).isInstanceOf(OtherStep.class);
    }

    @Test
    void anotherStepKeepsAllFieldsAsTheyCame() {
        assertThat(
                        paid(
                                "{\"errorCode\":0,\"is3DSVer2\":true,\"packedCReq\":\"eyJ0\",\"sbpC2bInfo\":{\"qrId\":\"BD2\"}}"))
                .isInstanceOfSatisfying(
                        OtherStep.class,
                        step -> assertThat(step.fields())
                                .containsEntry("errorCode", "0")
                                .containsEntry("is3DSVer2", "true")
                                .containsEntry("packedCReq", "eyJ0")
                                .containsEntry("sbpC2bInfo", "{\"qrId\":\"BD2\"}"));
    }

    /** The second answer names no authentication, and its CReq need not show one: it is that of the request. */
    @Test
    void theSecondAnswerIsAboutTheAuthenticationOfTheRequest() {
        DeviceCheck first = DeviceCheck.builder()
                .orderId(ID)
                .transactionId(Operations.TRANSACTION)
                .build();
        String second =
                "{\"errorCode\":0,\"is3DSVer2\":true,\"acsUrl\":\"https://acs.example\",\"packedCReq\":\"eyJ0\"}";
        CReqChallenge challenge = new CReqChallenge(ID, Operations.TRANSACTION, "https://acs.example", CReq.of("eyJ0"));

        assertThat(accepted(outcome(PAY.again(first), second))).isEqualTo(challenge);
        assertThat(accepted(outcome(first.next(true), second))).isEqualTo(challenge);
    }

    /** An app has to add what its SDK encrypted, so it makes the payment again; a browser goes on without the card. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`,\"threeDSSDKKey\":\"key\"`, true", "``, false"})
    void aFirstAnswerAsksForThePaymentAgainInAnApp(String sdkKey, boolean again) {
        assertThat(paid("{\"errorCode\":0,\"is3DSVer2\":true,\"threeDSServerTransId\":\""
                        + Operations.TRANSACTION.value() + "\"" + sdkKey + "}"))
                .isInstanceOfSatisfying(
                        DeviceCheck.class,
                        check -> assertThat(check.needsPaymentAgain()).isEqualTo(again));
    }

    /** A later answer may repeat what the first one said. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"errorCode\":0,\"redirect\":\"/ok\",\"formUrl\":\"https://p/1\"}`",
                "`{\"errorCode\":0,\"redirect\":\"/ok\",\"threeDSServerTransId\":\"7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50\"}`"
            })
    void anEndMayRepeatTheFirstAnswer(String answer) {
        assertThat(accepted(outcome(Operations.FINISH_3DS_2, answer))).isInstanceOf(Processed.class);
        assertThat(accepted(outcome(Operations.CONTINUE_3DS, answer))).isInstanceOf(Processed.class);
    }

    /** Code 0 alone ends 3-D Secure, but not where the gateway names a page on which the payer goes on. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"errorCode\":0}`, Processed",
                "`{\"errorCode\":0,\"threeDSServerTransId\":\"7c1b5a52-0e43-4d0e-9f1b-6a8c2d3e4f50\"}`, Processed",
                "`{\"errorCode\":0,\"formUrl\":\"https://p/1\"}`, OtherStep"
            })
    void theEndOfThreeDSecure2(String answer, String attempt) {
        PaymentAttempt ended = accepted(outcome(Operations.FINISH_3DS_2, answer));

        assertThat(ended.getClass().getSimpleName()).isEqualTo(attempt);
    }

    @Test
    void aFinishedThreeDSecure2IsProcessed() {
        assertThat(paid("{\"redirect\":\"https://shop.example/ok\",\"errorCode\":0,\"is3DSVer2\":true}"))
                .isInstanceOf(Processed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void aFieldOfAnotherStepThatIsEmptyIsMissing(String nothing) {
        assertThat(paid("{\"redirect\":\"https://shop.example/ok\",\"info\":\"done\",\"errorCode\":0,\"acsUrl\":"
                        + nothing + ",\"paReq\":" + nothing + ",\"termUrl\":" + nothing + ",\"packedCReq\":" + nothing
                        + "}"))
                .isEqualTo(new Processed(Optional.of("done"), Optional.of("https://shop.example/ok")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"error\":\"Access denied\",\"errorCode\":5,\"errorMessage\":\"Access denied\"}`, Refused GATEWAY 5",
                "`{\"errorCode\":5,\"redirect\":\"https://shop.example/fail\",\"info\":\"declined\"}`, Refused GATEWAY 5",
                "`{\"success\":false,\"error\":{\"code\":1,\"message\":\"not sufficient\"}}`, Refused GATEWAY 1"
            })
    void aDeclineToldByACodeIsRefused(String answer, String expected) {
        assertThat(kind(outcome(PAY, answer))).isEqualTo(expected);
    }

    private static PaymentAttempt paid(String answer) {
        return accepted(outcome(PAY, answer));
    }
}
