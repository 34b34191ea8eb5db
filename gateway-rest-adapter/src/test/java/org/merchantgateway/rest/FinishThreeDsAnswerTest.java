package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.FINISH_3DS;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.payment.PaymentAttempt.Declined;
import org.merchantgateway.domain.payment.PaymentAttempt.Processed;
import org.merchantgateway.domain.port.Texts;

class FinishThreeDsAnswerTest {

    @Test
    void isProcessedWhereThePayerIsToGo() {
        assertThat(accepted(
                        outcome(FINISH_3DS, "{\"redirect\":\"https://shop.example/ok?orderId=1\",\"errorCode\":0}")))
                .isEqualTo(new Processed(Optional.empty(), Optional.of("https://shop.example/ok?orderId=1")));
    }

    @Test
    void theCodeAloneIsEnough() {
        assertThat(accepted(outcome(FINISH_3DS, "{\"errorCode\":0}")))
                .isEqualTo(new Processed(Optional.empty(), Optional.empty()));
        assertThat(accepted(outcome(FINISH_3DS, "{\"errorCode\":\"0\",\"error\":\"declined\"}")))
                .isEqualTo(new Declined(Texts.technical("declined"), Optional.empty(), Optional.empty()));
    }

    @Test
    void whereThePayerIsToGoIsEnoughWithoutACode() {
        assertThat(accepted(outcome(FINISH_3DS, "{\"redirect\":\"/ok\"}"))).isInstanceOf(Processed.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{}`, InDoubt INCOMPLETE",
                "`{\"info\":\"done\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":null,\"redirect\":\"\"}`, InDoubt INCOMPLETE",
                "`{\"error\":\"declined\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"word\"}`, InDoubt UNREADABLE",
                "`{\"success\":true,\"errorCode\":7}`, InDoubt CONTRADICTION",
                "`{\"success\":true}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":5,\"error\":\"no\",\"redirect\":\"https://shop.example/fail\"}`, Refused GATEWAY 5"
            })
    void isInDoubtWithoutAnySignAndRefusedByACode(String answer, String expected) {
        assertThat(kind(outcome(FINISH_3DS, answer))).isEqualTo(expected);
    }
}
