package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.PAY_BY_WALLET;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.Outcomes.refused;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.PaymentAttempt.OtherStep;
import org.merchantgateway.domain.payment.PaymentAttempt.Processed;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Texts;

class PayByWalletAnswerTest {

    private static final OrderId PAID = OrderId.of("id-1");
    private static final PaymentAttempt OVER = new Processed(Optional.empty(), Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":{\"orderId\":\"id-1\"}}",
                "{\"success\":\"true\",\"data\":{\"orderId\":\" id-1 \",\"bindingId\":\"\",\"acsUrl\":null}}"
            })
    void anAttemptThatAsksForNothingMoreIsProcessed(String answer) {
        assertThat(paid(answer)).isEqualTo(new WalletPayment(PAID, Optional.empty(), OVER));
    }

    @Test
    void keepsAStoredCardThatNoRequestCouldName() {
        PaymentAttempt over = new Processed(Optional.empty(), Optional.empty(), Map.of("bindingId", "a\u0000b"));

        assertThat(paid("{\"success\":true,\"data\":{\"orderId\":\"id-1\",\"bindingId\":\"a\\u0000b\"}}"))
                .isEqualTo(new WalletPayment(PAID, Optional.empty(), over));
    }

    @Test
    void namesTheStoredCard() {
        assertThat(paid("{\"success\":true,\"data\":{\"orderId\":\"id-1\",\"bindingId\":\"b-1\"}}"))
                .isEqualTo(new WalletPayment(PAID, Optional.of(BindingId.of("b-1")), OVER));
    }

    @Test
    void appleMayTellTheOrdersStatusAlready() {
        String status =
                "{\"errorCode\":\"7\",\"orderStatus\":1,\"info\":\"x\",\"acsUrl\":\"https://x\",\"attributes\":[]}";

        assertThat(paid("{\"success\":true,\"data\":{\"orderId\":\"id-1\"},\"orderStatus\":" + status + "}"))
                .isEqualTo(new WalletPayment(PAID, Optional.empty(), OVER, Map.of("orderStatus", status)));
    }

    @Test
    void threeDSecure1IsAChallengeThatNamesTheNewOrder() {
        assertThat(paid("{\"success\":true,\"data\":{\"orderId\":\"id-1\",\"acsUrl\":\"https://acs.example/start.do\","
                                + "\"paReq\":\"eJx\\nV\",\"termUrl\":\"https://pay.example/rest/finish3ds.do\"}}")
                        .attempt())
                .isEqualTo(new PaReqChallenge(
                        "https://acs.example/start.do",
                        PaReq.of("eJxV"),
                        "https://pay.example/rest/finish3ds.do",
                        "id-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"acsUrl\":\"https://acs.example/creq\",\"packedCReq\":\"eyJ0\"",
                "\"acsUrl\":\"https://acs.example\",\"paReq\":\"eJxV\"",
            })
    void aStepThatLacksSomethingIsAnother(String fields) {
        assertThat(paid("{\"success\":true,\"data\":{\"orderId\":\"id-1\"," + fields + "}}")
                        .attempt())
                .isInstanceOfSatisfying(
                        OtherStep.class, step -> assertThat(step.fields()).containsEntry("orderId", "id-1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"success\":true}`, InDoubt INCOMPLETE",
                "`{\"success\":true,\"data\":null}`, InDoubt INCOMPLETE",
                "`{\"success\":true,\"data\":{}}`, InDoubt INCOMPLETE",
                "`{\"success\":true,\"data\":\"id-1\"}`, InDoubt INCOMPLETE",
                "`{\"success\":true,\"orderId\":\"id-1\"}`, InDoubt INCOMPLETE",
                "`{\"success\":true,\"data\":{\"orderId\":\"a\\u0000b\"}}`, InDoubt UNREADABLE",
                "`{\"data\":{\"orderId\":\"id-1\"}}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":0,\"data\":{\"orderId\":\"id-1\"}}`, InDoubt INCOMPLETE",
                "`{\"success\":\"yes\",\"data\":{\"orderId\":\"id-1\"}}`, InDoubt UNREADABLE"
            })
    void isInDoubtWithoutSuccessOrAnOrder(String answer, String expected) {
        assertThat(kind(outcome(PAY_BY_WALLET, answer))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "\"10\", 10"})
    void keepsACodeAsNumberOrTextAndBothTextsOfARefusal(String written, String code) {
        var refused = refused(outcome(
                PAY_BY_WALLET,
                "{\"success\":false,\"data\":{},\"error\":{\"code\":" + written
                        + ",\"description\":\"Processing Error\",\"message\":\"The funds are not sufficient\"}}"));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.texts()).isEqualTo(new Texts("The funds are not sufficient", "Processing Error"));
    }

    private static WalletPayment paid(String answer) {
        return accepted(outcome(PAY_BY_WALLET, answer));
    }
}
