package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;

class MonitoredGatewayTest {

    private static final OrderId ID = OrderId.of("61351fbd");
    private static final RefundOrder REFUND = RefundOrder.whole(ID);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final List<GatewayListener.Call> heard = new ArrayList<>();

    static Stream<Outcome<?>> outcomes() {
        return Stream.of(
                new Outcome.Accepted<>("yes"),
                Outcome.Refused.byGateway(REFUND, "7", Texts.technical("no")),
                new Outcome.NotSent<>(Outcome.NotSent.Reason.TLS, "no"),
                new Outcome.InDoubt<>(REFUND.pending(), Doubt.of(Doubt.Kind.DEADLINE, "late")));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void reportsEveryCallWithItsDuration(Outcome<?> outcome) {
        ScriptedGateway gateway = ScriptedGateway.answering(outcome)
                .meanwhile(() -> nanos.addAndGet(Duration.ofMillis(250).toNanos()));

        assertThat((Object) new MonitoredGateway(gateway, heard::add, nanos::get).execute(REFUND))
                .isSameAs(outcome);

        assertThat(gateway.executed()).containsExactly(REFUND);
        assertThat(heard)
                .containsExactly(new GatewayListener.Call(
                        "refund",
                        Effect.MONEY,
                        Reference.ofId("61351fbd"),
                        Duration.ofMillis(250),
                        outcome.map(answer -> "String")));
    }

    @Test
    void reportsOnlyTheTypeOfAnAnswer() {
        PaymentAttempt secret = new PaReqChallenge("https://acs.example", PaReq.of("eA=="), "https://t.example", "1");

        new MonitoredGateway(ScriptedGateway.answering(new Outcome.Accepted<>(secret)), heard::add).execute(REFUND);

        assertThat(heard)
                .extracting(GatewayListener.Call::outcome)
                .containsExactly(new Outcome.Accepted<>("PaReqChallenge"));
    }

    @Test
    void reportsReadsToo() {
        ScriptedGateway gateway = ScriptedGateway.answering(new Outcome.NotSent<>(Outcome.NotSent.Reason.TLS, "no"));

        new MonitoredGateway(gateway, heard::add).execute(GetOrderStatusExtended.of(ID));

        assertThat(heard).extracting(GatewayListener.Call::operation).containsExactly("status");
    }

    static Stream<Supplier<Throwable>> troubles() {
        return Stream.of(
                () -> new IllegalStateException("full"),
                () -> new NoClassDefFoundError("metrics"),
                () -> new AssertionError("never"),
                StackOverflowError::new,
                () -> new java.io.IOException("smuggled"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void changesNothingWhenTheListenerFails(Supplier<Throwable> trouble) {
        Outcome<?> outcome = new Outcome.Accepted<>("yes");
        GatewayListener failing = call -> Smuggling.smuggle(trouble.get());

        assertThat((Object) new MonitoredGateway(ScriptedGateway.answering(outcome), failing).execute(REFUND))
                .isSameAs(outcome);
    }

    @Test
    void informsTheOthersWhenOneListenerFails() {
        GatewayListener failing = call -> {
            throw new IllegalStateException("full");
        };

        new MonitoredGateway(ScriptedGateway.answering(new Outcome.Accepted<>("yes")), heard::add, failing, heard::add)
                .execute(REFUND);

        assertThat(heard).hasSize(2);
    }

    @Test
    void changesNothingWhenAnOperationCannotSayWhatItIs() {
        Operation<String> nameless = new Operation<>() {
            @Override
            public String name() {
                throw new IllegalStateException("forgotten");
            }

            @Override
            public Effect effect() {
                return Effect.READ;
            }

            @Override
            public Reference reference() {
                return Reference.none();
            }
        };
        Outcome<?> outcome = new Outcome.Accepted<>("yes");

        assertThat((Object) new MonitoredGateway(ScriptedGateway.answering(outcome), heard::add).execute(nameless))
                .isSameAs(outcome);
    }

    @Test
    void reportsNothingIfTheGatewayThrows() {
        IllegalArgumentException mistake = new IllegalArgumentException("nothing was sent");
        ScriptedGateway gateway = ScriptedGateway.answering(new Outcome.Accepted<>("yes"))
                .meanwhile(() -> {
                    throw mistake;
                });

        assertThatThrownBy(() -> new MonitoredGateway(gateway, heard::add).execute(REFUND))
                .isSameAs(mistake);
        assertThat(heard).isEmpty();
    }

    @Test
    void reportsNoSecret() {
        PayByCard payment = PayByCard.builder()
                .orderId(ID)
                .card(Card.builder()
                        .pan("4111111111111111")
                        .cvc("987")
                        .expiry(2031, 12)
                        .cardholder("IVAN IVANOV"))
                .email("payer@shop.example")
                .build();
        PaymentAttempt challenge =
                new PaReqChallenge("https://acs.example", PaReq.of("c2VjcmV0"), "https://a.example", "61351fbd");
        Outcome<?> accepted = new Outcome.Accepted<>(challenge);
        Outcome<?> processed = new Outcome.Accepted<>(
                new PaymentAttempt.Processed(Optional.of("paid 4111111111111111"), Optional.empty()));
        Outcome<?> doubt = new Outcome.InDoubt<>(payment.pending(), Doubt.of(Doubt.Kind.DEADLINE, "4111111111111111"));
        MonitoredGateway gateway =
                new MonitoredGateway(ScriptedGateway.answering(accepted, processed, doubt), heard::add);

        gateway.execute(payment);
        gateway.execute(payment);
        gateway.execute(payment);

        assertThat(heard)
                .hasSize(3)
                .extracting(GatewayListener.Call::toString)
                .allSatisfy(text -> assertThat(
                                text.replaceFirst("PT[0-9.]+S", "")) // any digits may stand in the time it took
                        .contains("pay-by-card", "61351fbd")
                        .doesNotContain("4111111111111111", "987", "203112", "IVAN", "payer@", "c2VjcmV0"));
    }

    @Test
    void closesItsGateway() {
        ScriptedGateway gateway = ScriptedGateway.answering(new Outcome.Accepted<>(""));

        new MonitoredGateway(gateway, heard::add).close();

        assertThat(gateway.isClosed()).isTrue();
    }
}
