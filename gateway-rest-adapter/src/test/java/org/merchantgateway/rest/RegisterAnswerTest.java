package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.merchantgateway.rest.Operations.REGISTER;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisteredOrder;

class RegisterAnswerTest {

    private static final RegisteredOrder REGISTERED =
            new RegisteredOrder(OrderId.of("id-1"), "https://pay.example/payment_en.html?mdOrder=id-1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderId\":\"id-1\",\"formUrl\":\"https://pay.example/payment_en.html?mdOrder=id-1\"}",
                "{\"formUrl\":\" https://pay.example/payment_en.html?mdOrder=id-1 \",\"orderId\":\" id-1 \"}",
                "{\"errorCode\":\"0\",\"orderId\":\"id-1\",\"formUrl\":\"https:\\/\\/pay.example\\/payment_en.html?mdOrder=id-1\"}"
            })
    void acceptsIdAndPage(String answer) {
        assertThat(accepted(outcome(REGISTER, answer))).isEqualTo(REGISTERED);
    }

    @Test
    void keepsWhatElseCame() {
        RegisteredOrder order = accepted(outcome(
                REGISTER,
                "{\"orderId\":\"id-1\",\"formUrl\":\"https://x\",\"errorMessage\":\"Success\","
                        + "\"externalParams\":{\"sbolDeepLink\":\"sbolpay://1\"},\"new\":[1]}"));

        assertThat(order.others())
                .containsExactly(entry("externalParams", "{\"sbolDeepLink\":\"sbolpay://1\"}"), entry("new", "[1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":0}",
                "{\"errorCode\":0,\"orderId\":\"id-1\"}",
                "{\"errorCode\":0,\"formUrl\":\"https://x\"}",
                "{\"orderId\":\"\",\"formUrl\":\"https://x\"}",
                "{\"orderId\":null,\"formUrl\":\"https://x\"}",
                "{\"orderId\":\"id-1\",\"formUrl\":\" \"}",
                "{\"orderId\":{\"id\":1},\"formUrl\":\"https://x\"}",
                "{\"orderid\":\"id-1\",\"formurl\":\"https://x\"}",
                "{\"data\":{\"orderId\":\"id-1\",\"formUrl\":\"https://x\"}}"
            })
    void isInDoubtWithoutOneOfThem(String answer) {
        assertThat(kind(outcome(REGISTER, answer))).isEqualTo("InDoubt INCOMPLETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0007b", "a\\nb", "\\ufffe", "\\ud800"})
    void isInDoubtAboutAnIdThatIsNone(String id) {
        assertThat(kind(outcome(REGISTER, "{\"orderId\":\"" + id + "\",\"formUrl\":\"https://x\"}")))
                .isEqualTo("InDoubt UNREADABLE");
    }

    @Test
    void takesAnIdOf255CharactersAndNoLongerOne() {
        String id = "i".repeat(255);

        assertThat(accepted(outcome(REGISTER, "{\"orderId\":\"" + id + "\",\"formUrl\":\"https://x\"}"))
                        .orderId())
                .isEqualTo(OrderId.of(id));
        assertThat(kind(outcome(REGISTER, "{\"orderId\":\"" + id + "i\",\"formUrl\":\"https://x\"}")))
                .isEqualTo("InDoubt UNREADABLE");
    }
}
