package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.ID;
import static org.merchantgateway.rest.Operations.PAY_BY_BINDING;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.PaymentAttempt.Processed;

/** The answer is that of a payment by card: {@link PayByCardAnswerTest} has all of its forms. */
class PayByBindingAnswerTest {

    @Test
    void anAttemptThatIsOverIsProcessed() {
        assertThat(paid("{\"redirect\":\"http://ya.ru?orderId=1\",\"info\":\"redirecting...\",\"errorCode\":0}"))
                .isEqualTo(new Processed(Optional.of("redirecting..."), Optional.of("http://ya.ru?orderId=1")));
    }

    @Test
    void threeDSecure1IsAChallengeThatNamesTheOrder() {
        assertThat(paid(
                        "{\"info\":\"redirecting...\",\"acsUrl\":\"https://acs.example/start.do\",\"paReq\":\"eJx\\nV\","
                                + "\"termUrl\":\"https://pay.example:443/payment/rest/finish3ds.do\",\"errorCode\":0}"))
                .isEqualTo(new PaReqChallenge(
                        "https://acs.example/start.do",
                        PaReq.of("eJxV"),
                        "https://pay.example:443/payment/rest/finish3ds.do",
                        ID.value(),
                        Map.of("info", "redirecting...")));
    }

    @Test
    void threeDSecure2BeginsWithADeviceCheck() {
        assertThat(paid("{\"errorCode\":0,\"is3DSVer2\":true,\"threeDSServerTransId\":\"5802746e\"}"))
                .isInstanceOf(DeviceCheck.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":0}",
                "{\"errorCode\":\"0\",\"bindingId\":\"b-1\"}",
                "{\"errorCode\":0,\"info\":\"z\"}"
            })
    void isInDoubtWithoutAnySignThatItIsOver(String answer) {
        assertThat(kind(outcome(PAY_BY_BINDING, answer))).isEqualTo("InDoubt INCOMPLETE");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"error\":\"No binding found\",\"errorCode\":2}`, Refused GATEWAY 2",
                "`{\"error\":\"[clientId] is empty\",\"errorCode\":5,\"is3DSVer2\":false}`, Refused GATEWAY 5",
                "`{\"errorCode\":2,\"bindings\":[],\"OrderStatus\":6}`, Refused GATEWAY 2"
            })
    void isRefusedByACode(String answer, String expected) {
        assertThat(kind(outcome(PAY_BY_BINDING, answer))).isEqualTo(expected);
    }

    private static PaymentAttempt paid(String answer) {
        return accepted(outcome(PAY_BY_BINDING, answer));
    }
}
