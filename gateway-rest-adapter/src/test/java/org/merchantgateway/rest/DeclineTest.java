package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.PaymentAttempt.Processed;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Operation;

/** A declined payment whose code is 0 was processed and no more: for every kind of payment, only the report tells. */
class DeclineTest {

    /** As gateways tell a decline: by the payer's way, by a text, by names of what went wrong. */
    private static final List<String> DECLINES = List.of(
            "'errorCode':0,'info':'Declined. Check the data and the funds, redirecting...','redirect':'https://shop.example/fail'",
            "'errorCode':'0','redirect':'https://shop.example/fail','error':'Operation declined.',"
                    + "'errorMessage':'Operation declined.','is3DSVer2':true,'errorTypeName':'DATA_INPUT_ERROR'",
            "'errorCode':0,'actionCode':116,'redirect':'https://shop.example/fail','processingErrorType':'CLIENT_ERROR',"
                    + "'displayErrorMessage':'Not enough money'",
            "'redirect':'https://shop.example/fail','error':'Operation declined.'");

    static Stream<Arguments> declines() {
        return Stream.of(Operations.PAY, Operations.PAY_BY_BINDING, Operations.FINISH_3DS)
                .flatMap(payment -> DECLINES.stream().map(decline -> Arguments.of(payment, decline)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("declines")
    void isProcessed(Operation<PaymentAttempt> payment, String decline) {
        assertThat(accepted(outcome(payment, json("{" + decline + "}"))))
                .isInstanceOfSatisfying(
                        Processed.class,
                        processed -> assertThat(processed.redirect()).contains("https://shop.example/fail"));
    }

    static List<String> ofAWallet() {
        return DECLINES;
    }

    @ParameterizedTest
    @MethodSource("ofAWallet")
    void isProcessedWhenPaidByWallet(String decline) {
        WalletPayment payment = accepted(outcome(
                Operations.PAY_BY_WALLET,
                json("{'success':true,'data':{'orderId':'o-1'," + decline + "},'orderStatus':{'orderStatus':6}}")));

        assertThat(payment.attempt())
                .isInstanceOfSatisfying(
                        Processed.class,
                        processed -> assertThat(processed.redirect()).contains("https://shop.example/fail"));
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
