package org.merchantgateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/** In which texts what is redacted. */
class RedactedOutcomesTest {

    private static final PayByCard PAYMENT = PayByCard.builder()
            .orderId(OrderId.of("order-1"))
            .card(Card.builder()
                    .pan("5555555555555599")
                    .cvc("555")
                    .expiry(2034, 12)
                    .cardholder("IVAN IVANOV")
                    .build())
            .build();

    @Test
    void redactsALongSecretBeforeAShortOneThatIsAPartOfIt() {
        assertThat(Redactor.of(List.of("555", "5555555555555599")).redact("card 5555555555555599, code 555"))
                .isEqualTo("card ***, code ***");
    }

    @Test
    void redactsThePasswordAndWhatIsSecretInTheOperation() {
        GatewayConfig config =
                GatewayConfig.of("test", URI.create("https://gateway.example/payment"), "shop", "pass-word");

        assertThat(Redactor.of(config, PAYMENT.secrets()).redact("shop/pass-word paid with 5555555555555599, 555"))
                .isEqualTo("shop/*** paid with ***, ***");
    }

    @Test
    void redactsThePasswordWhereThereIsNoOperation() {
        GatewayConfig config =
                GatewayConfig.of("test", URI.create("https://gateway.example/payment"), "shop", "pass-word");

        assertThat(Redactor.of(config.credentials()).redact("shop/pass-word")).isEqualTo("shop/***");
    }

    @Test
    void redactsTheToken() {
        GatewayConfig config = GatewayConfig.from(Map.of(
                "gateway.protocol", "test",
                "gateway.endpoint", "https://gateway.example/payment",
                "gateway.token", "to-ken"));

        assertThat(Redactor.of(config, PAYMENT.secrets()).redact("token to-ken"))
                .isEqualTo("token ***");
    }

    @Test
    void redactsBothTextsOfARefusal() {
        Outcome<PaymentAttempt> refused = new Outcome.Refused<>(
                Outcome.Refused.Kind.GATEWAY,
                "5",
                new Texts("you said 555", "got 555"),
                OptionalInt.of(200),
                OptionalInt.of(116),
                PAYMENT.effect());

        assertThat(Redactor.of(List.of("555")).redact(refused))
                .isEqualTo(new Outcome.Refused<>(
                        Outcome.Refused.Kind.GATEWAY,
                        "5",
                        new Texts("you said ***", "got ***"),
                        OptionalInt.of(200),
                        OptionalInt.of(116),
                        PAYMENT.effect()));
    }

    @Test
    void redactsBothTextsOfADeclinedAttemptByCardAndByWallet() {
        PaymentAttempt said = new PaymentAttempt.Declined(
                new Texts("you said 555", "got 555"), Optional.of(true), Optional.of("https://shop.example/ok"));
        PaymentAttempt shown = new PaymentAttempt.Declined(
                new Texts("you said ***", "got ***"), Optional.of(true), Optional.of("https://shop.example/ok"));
        Redactor redactor = Redactor.of(List.of("555"));

        assertThat(redactor.redact(new Outcome.Accepted<>(said))).isEqualTo(new Outcome.Accepted<>(shown));
        assertThat(redactor.redact(new Outcome.Accepted<>(byWallet(said))))
                .isEqualTo(new Outcome.Accepted<>(byWallet(shown)));
    }

    private static WalletPayment byWallet(PaymentAttempt attempt) {
        return new WalletPayment(OrderId.of("order-1"), Optional.empty(), attempt, Map.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void leavesOtherOutcomesAsTheyAre(Outcome<String> outcome) {
        assertThat(Redactor.of(List.of("555")).redact(outcome)).isSameAs(outcome);
    }

    static Stream<Outcome<String>> others() {
        return Stream.of(
                new Outcome.Accepted<>("555"),
                new Outcome.NotSent<>(Outcome.NotSent.Reason.TLS, "no"),
                new Outcome.InDoubt<>(PAYMENT.pending(), Doubt.of(Doubt.Kind.DEADLINE, "no answer")));
    }
}
