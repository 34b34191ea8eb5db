package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.order.Acknowledged;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.port.Doubt;

/** How the values print: names and numbers as they are, secrets as three stars. */
class PrintedValuesTest {

    static Stream<Arguments> printed() {
        return Stream.of(
                Arguments.of(BindingId.of("b-1"), "b-1"),
                Arguments.of(ClientId.of("payer-7"), "payer-7"),
                Arguments.of(MerchantLogin.of("shop-child"), "shop-child"),
                Arguments.of(new UserName("shop-api"), "shop-api"),
                Arguments.of(OrderId.of("61351fbd"), "61351fbd"),
                Arguments.of(OrderNumber.of("A-1001"), "A-1001"),
                Arguments.of(Cvc.of("123"), "***"),
                Arguments.of(new Password("secret"), "***"),
                Arguments.of(new Token("secret"), "***"),
                Arguments.of(new PaymentToken("c2VjcmV0"), "***"),
                Arguments.of(new PaReq("c2VjcmV0"), "***"),
                Arguments.of(new PaRes("c2VjcmV0"), "***"),
                Arguments.of(
                        Card.builder()
                                .pan("4111111111111111")
                                .expiry(2030, 12)
                                .cvc("123")
                                .cardholder("IVAN IVANOV")
                                .build(),
                        "Card[411111******1111]"),
                Arguments.of(new Acknowledged(""), "Acknowledged"),
                Arguments.of(new Acknowledged("Done\n"), "Acknowledged: Done\\u000a"),
                Arguments.of(
                        new RegisteredOrder(OrderId.of("61351fbd"), "https://a.example/pay"),
                        "RegisteredOrder[61351fbd, https://a.example/pay]"),
                Arguments.of(new PaymentAttempt.OtherStep(Map.of("step", "value")), "OtherStep[step]"),
                Arguments.of(Doubt.of(Doubt.Kind.DEADLINE, "late"), "DEADLINE: late"),
                Arguments.of(Doubt.of(Doubt.Kind.HTTP_STATUS, "bad", 502), "HTTP_STATUS (HTTP 502): bad"));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void showWhatTheyAre(Object value, String text) {
        assertThat(value).hasToString(text);
    }
}
