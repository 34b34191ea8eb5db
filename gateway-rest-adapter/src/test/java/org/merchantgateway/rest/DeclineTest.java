package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.PaymentAttempt.Declined;
import org.merchantgateway.domain.payment.PaymentAttempt.Processed;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Operation;

/** A declined payment whose code is 0: declined where the answer says so, else processed, and the report tells. */
class DeclineTest {

    /** What an answer may say of a decline, and what that is. */
    private static final Map<String, Class<? extends PaymentAttempt>> DECLINES = Map.of(
            "'errorCode':0,'info':'Declined. Check the data and the funds, redirecting...','redirect':'https://shop.example/fail'",
            Processed.class,
            "'errorCode':'0','redirect':'https://shop.example/fail','error':'Operation declined.',"
                    + "'errorMessage':'Operation declined.','is3DSVer2':true,'errorTypeName':'DATA_INPUT_ERROR'",
            Declined.class,
            "'errorCode':0,'actionCode':116,'redirect':'https://shop.example/fail','processingErrorType':'CLIENT_ERROR',"
                    + "'displayErrorMessage':'Not enough money'",
            Declined.class,
            "'redirect':'https://shop.example/fail','error':'Operation declined.'",
            Declined.class);

    static Stream<Arguments> declines() {
        return Stream.of(Operations.PAY, Operations.PAY_BY_BINDING, Operations.FINISH_3DS)
                .flatMap(payment -> DECLINES.entrySet().stream()
                        .map(decline -> Arguments.of(payment, decline.getKey(), decline.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("declines")
    void isReadAsWhatItSays(Operation<PaymentAttempt> payment, String answer, Class<?> step) {
        PaymentAttempt attempt = accepted(outcome(payment, json("{" + answer + "}")));

        assertThat(attempt).isInstanceOf(step);
        assertThat(redirect(attempt)).contains("https://shop.example/fail");
    }

    static Stream<Arguments> ofAWallet() {
        return DECLINES.entrySet().stream().map(decline -> Arguments.of(decline.getKey(), decline.getValue()));
    }

    @ParameterizedTest
    @MethodSource("ofAWallet")
    void isReadAsWhatItSaysWhenPaidByWallet(String answer, Class<?> step) {
        WalletPayment payment = accepted(outcome(
                Operations.PAY_BY_WALLET,
                json("{'success':true,'data':{'orderId':'o-1'," + answer + "},'orderStatus':{'orderStatus':6}}")));

        assertThat(payment.attempt()).isInstanceOf(step);
        assertThat(redirect(payment.attempt())).contains("https://shop.example/fail");
    }

    private static Optional<String> redirect(PaymentAttempt attempt) {
        return attempt.fold(
                Processed::redirect,
                Declined::redirect,
                check -> Optional.empty(),
                challenge -> Optional.empty(),
                other -> Optional.empty());
    }

    @Test
    void theReportTells() {
        OrderReport report =
                accepted(outcome(Operations.STATUS, json("{'errorCode':'0','orderStatus':6,'actionCode':116}")));

        assertThat(report.isPaid()).isFalse();
        assertThat(report.actionCode()).hasValue(116);
    }

    @Test
    void aTextAloneIsNoSignThatItWasProcessed() {
        assertThat(Outcomes.kind(outcome(Operations.PAY, json("{'errorCode':0,'errorMessage':'Declined'}"))))
                .isEqualTo("InDoubt INCOMPLETE");
        assertThat(accepted(outcome(Operations.FINISH_3DS, json("{'errorCode':0,'errorMessage':'Declined'}"))))
                .isEqualTo(new Processed(Optional.empty(), Optional.empty(), Map.of("errorMessage", "Declined")));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
