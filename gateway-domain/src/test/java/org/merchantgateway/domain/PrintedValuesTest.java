package org.merchantgateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Doubt;

/** How the values print: names and numbers as they are, secrets as three stars. */
class PrintedValuesTest {

    static Stream<Object> answersWhoseIdIsACardNumber() {
        OrderId id = OrderId.of("x 4000001234567899 y");
        BindingId binding = BindingId.of("b 4000001234567899");
        PaymentAttempt attempt = new PaymentAttempt.Processed(Optional.empty(), Optional.empty());
        return Stream.of(
                new RegisteredOrder(id, "https://a.example/pay"),
                new WalletPayment(id, Optional.of(binding), attempt),
                new Binding(binding, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new AddParameters(id, Parameters.none().with("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("answersWhoseIdIsACardNumber")
    void showNoCardNumberThatTheGatewayPutIntoAnId(Object answer) {
        assertThat(answer.toString()).contains("400000******7899").doesNotContain("4000001234567899");
    }

    static Stream<Arguments> printed() {
        return Stream.of(
                Arguments.of(BindingId.of("b-1"), "b-1"),
                Arguments.of(ClientId.of("payer-7"), "payer-7"),
                Arguments.of(MerchantLogin.of("shop-child"), "shop-child"),
                Arguments.of(new UserName("shop-api"), "shop-api"),
                Arguments.of(OrderId.of("61351fbd"), "61351fbd"),
                Arguments.of(OrderNumber.of("A-1001"), "A-1001"),
                Arguments.of(Cvc.of("123"), "***"),
                Arguments.of(Password.of("secret"), "***"),
                Arguments.of(Token.of("secret"), "***"),
                Arguments.of(PaymentToken.of("c2VjcmV0"), "***"),
                Arguments.of(PaReq.of("c2VjcmV0"), "***"),
                Arguments.of(PaRes.of("c2VjcmV0"), "***"),
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
                        "RegisteredOrder[61351fbd]"),
                Arguments.of(
                        new Binding(
                                BindingId.of("b-1"),
                                Optional.of("411111**1111"),
                                Optional.of("203012"),
                                Optional.of("payer-7"),
                                Optional.of("CARD_BINDING")),
                        "Binding[b-1, 411111**1111]"),
                Arguments.of(
                        new Binding(
                                BindingId.of("b-1"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "Binding[b-1]"),
                Arguments.of(GetBindings.of(ClientId.of("payer-7")), "GetBindings[all]"),
                Arguments.of(GetBindingsByCardOrId.of(Pan.of("4111111111111111")), "GetBindingsByCardOrId[by card]"),
                Arguments.of(GetBindingsByCardOrId.of(BindingId.of("b-1")), "GetBindingsByCardOrId[b-1]"),
                Arguments.of(GetBindings.of(ClientId.of("payer-7")).only(BindingId.of("b-1")), "GetBindings[b-1]"),
                Arguments.of(ExtendBinding.of(BindingId.of("b-1"), Expiry.of(2031, 12)), "ExtendBinding[b-1]"),
                Arguments.of(VerifyEnrollment.of("4111111111111111"), "VerifyEnrollment[pan=411111******1111]"),
                Arguments.of(new Enrollment("Y", Optional.of("TEST CARD"), Optional.of("RU")), "Enrollment[Y]"),
                Arguments.of(
                        new Enrollment("Y s3cret", Optional.of("TEST CARD"), Optional.of("RU")),
                        "Enrollment[another flag]"),
                Arguments.of(
                        new AddParameters(
                                OrderId.of("61351fbd"),
                                Parameters.none().with("a", "1").with("b", "2")),
                        "AddParameters[61351fbd, 2]"),
                Arguments.of(FinishThreeDs.of(OrderId.of("61351fbd"), PaRes.of("c2VjcmV0")), "FinishThreeDs[61351fbd]"),
                Arguments.of(
                        PayByBinding.builder()
                                .orderId("61351fbd")
                                .bindingId("b-1")
                                .ip("203.0.113.7")
                                .cvc("123")
                                .build(),
                        "PayByBinding[61351fbd, b-1]"),
                Arguments.of(
                        PayByWallet.onePhase(Wallet.APPLE_PAY)
                                .merchant("shop")
                                .orderNumber("A-1001")
                                .paymentToken("c2VjcmV0")
                                .build(),
                        "PayByWallet[APPLE_PAY, A-1001, ONE_PHASE]"),
                Arguments.of(
                        PayByWallet.twoPhase(Wallet.GOOGLE_PAY)
                                .merchant("shop")
                                .orderNumber("A-1001")
                                .paymentToken("c2VjcmV0")
                                .amount(500)
                                .build(),
                        "PayByWallet[GOOGLE_PAY, A-1001, TWO_PHASE, 500]"),
                Arguments.of(new PaymentAttempt.OtherStep(Map.of("step", "value")), "OtherStep[fields=1]"),
                Arguments.of(Doubt.of(Doubt.Kind.DEADLINE, "late"), "DEADLINE: late"),
                Arguments.of(Doubt.of(Doubt.Kind.HTTP_STATUS, "bad", 502), "HTTP_STATUS (HTTP 502): bad"));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void showWhatTheyAre(Object value, String text) {
        assertThat(value).hasToString(text);
    }
}
