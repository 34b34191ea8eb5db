package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.settle.Answers.ID;
import static org.merchantgateway.domain.settle.Answers.notSent;
import static org.merchantgateway.domain.settle.Answers.refused;
import static org.merchantgateway.domain.settle.Answers.reported;
import static org.merchantgateway.domain.settle.Answers.silence;

import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.ScriptedGateway;

class ReadRetryingGatewayTest {

    private static final Backoff MINUTE =
            new Backoff(Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(15));
    private static final GetOrderStatusExtended QUESTION = GetOrderStatusExtended.of(ID);
    private static final Outcome<OrderReport> ANSWER = reported(2, "1000/1000/0");

    private final FakeTime time = FakeTime.starting();

    private ReadRetryingGateway over(ScriptedGateway gateway) {
        return new ReadRetryingGateway(gateway, MINUTE, time, time);
    }

    @Test
    void retriesUntilThereIsAnAnswer() {
        ScriptedGateway gateway = ScriptedGateway.answering(notSent(), silence(), silence(), ANSWER);

        assertThat(over(gateway).execute(QUESTION)).isEqualTo(ANSWER);
        assertThat(gateway.executed()).containsExactly(QUESTION, QUESTION, QUESTION, QUESTION);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    static Stream<Outcome<?>> answers() {
        return Stream.of(ANSWER, refused("6", Effect.READ), refused("7", Effect.READ));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void takesAnyAnswerForAnAnswer(Outcome<?> answer) {
        ScriptedGateway gateway = ScriptedGateway.answering(answer);

        assertThat((Object) over(gateway).execute(QUESTION)).isEqualTo(answer);
        assertThat(gateway.executed()).hasSize(1);
    }

    /** An operation of another team's own gateway. */
    record Own(Effect effect) implements Operation<String> {
        @Override
        public String name() {
            return "own";
        }

        @Override
        public org.merchantgateway.domain.port.Reference reference() {
            return org.merchantgateway.domain.port.Reference.none();
        }
    }

    @Provide
    Arbitrary<Operation<?>> operationsThatAreNoQuestions() {
        Arbitrary<Amount> amounts =
                Arbitraries.longs().between(1, Amount.MAX_MINOR).map(Amount::ofMinor);
        Arbitrary<Operation<?>> registrations = amounts.map(amount -> RegisterOrder.twoPhase()
                .orderNumber("A-1")
                .amount(amount)
                .returnUrl("https://a.example")
                .build());
        return Arbitraries.oneOf(
                registrations,
                amounts.map(amount -> CompleteOrder.of(ID, amount)),
                amounts.map(amount -> RefundOrder.of(ID, amount)),
                Arbitraries.of(
                        ReverseOrder.whole(ID),
                        new Own(Effect.MONEY),
                        new Own(Effect.CHANGE),
                        PayByCard.builder()
                                .orderId(ID)
                                .card(Card.builder()
                                        .pan("4111111111111111")
                                        .expiry(2030, 12)
                                        .cardholder("I"))
                                .build()));
    }

    @Provide
    Arbitrary<Outcome<?>> outcomes() {
        return Arbitraries.of(
                notSent(),
                silence(),
                refused("7", Effect.MONEY),
                refused("5", Effect.MONEY),
                new Outcome.Accepted<>(""));
    }

    @Property
    void neverRetriesWhatIsNoRead(
            @ForAll("operationsThatAreNoQuestions") Operation<?> operation, @ForAll("outcomes") Outcome<?> outcome) {
        ScriptedGateway gateway = ScriptedGateway.answering(outcome);

        assertThat((Object) over(gateway).execute(operation)).isEqualTo(outcome);
        assertThat(gateway.executed()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void retriesNoLongerThanTheWindow() {
        ScriptedGateway gateway = ScriptedGateway.answering(silence());

        assertThat(over(gateway).execute(QUESTION)).isEqualTo(silence());
        assertThat(time.pauses()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
    }

    @Test
    void countsTheTimeThatAnAnswerTakes() {
        ScriptedGateway gateway =
                ScriptedGateway.answering(silence()).meanwhile(() -> time.pass(Duration.ofSeconds(30)));

        over(gateway).execute(QUESTION);

        assertThat(gateway.executed()).hasSize(2);
    }

    /** A hundred repeats in one go; then one for every ten answers. */
    @Test
    void theBudgetPreventsARetryStorm() {
        Backoff impatient = new Backoff(Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
        ScriptedGateway gateway = ScriptedGateway.answering(silence());
        ReadRetryingGateway reads = new ReadRetryingGateway(gateway, impatient, time, time);

        reads.execute(QUESTION);
        reads.execute(QUESTION);

        assertThat(gateway.executed()).hasSize(1 + 100 + 1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersEarnTheBudgetBack(Outcome<?> answer) {
        Backoff impatient = new Backoff(Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
        Outcome<?>[] script = Stream.of(
                        Stream.generate(Answers::<OrderReport>silence).limit(1 + 100),
                        Stream.generate(() -> answer).limit(10),
                        Stream.generate(Answers::<OrderReport>silence).limit(3))
                .flatMap(outcomes -> outcomes)
                .toArray(Outcome<?>[]::new);
        ScriptedGateway gateway = ScriptedGateway.answering(script);
        ReadRetryingGateway reads = new ReadRetryingGateway(gateway, impatient, time, time);

        for (int call = 0; call < 1 + 10 + 1; call++) {
            reads.execute(QUESTION);
        }

        assertThat(gateway.executed()).as("one repeat in the last call").hasSize(101 + 10 + 2);
    }

    @Test
    void returnsAtOnceWhenInterruptedAndKeepsTheFlag() {
        ScriptedGateway gateway = ScriptedGateway.answering(notSent());
        time.interruptingPause(2);

        assertThat(over(gateway).execute(QUESTION)).isEqualTo(notSent());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(gateway.executed()).hasSize(2);
    }

    /** To ask again cannot help: the thread is to stop, or the gateway has been closed. */
    @ParameterizedTest
    @EnumSource(
            value = Outcome.NotSent.Reason.class,
            names = {"INTERRUPTED", "CLOSED"})
    void doesNotRetryAfterTheEnd(Outcome.NotSent.Reason reason) {
        ScriptedGateway gateway = ScriptedGateway.answering(new Outcome.NotSent<>(reason, "over"));

        over(gateway).execute(QUESTION);

        assertThat(gateway.executed()).hasSize(1);
    }

    @Test
    void doesNotRetryWhenInterruptedWhileSending() {
        ScriptedGateway gateway = ScriptedGateway.answering(
                new Outcome.InDoubt<>(QUESTION.pending(), Doubt.of(Doubt.Kind.INTERRUPTED, "interrupted")));

        over(gateway).execute(QUESTION);

        assertThat(gateway.executed()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.NotSent.Reason.class,
            names = {"INTERRUPTED", "CLOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void retriesAfterEveryOtherReason(Outcome.NotSent.Reason reason) {
        ScriptedGateway gateway = ScriptedGateway.answering(new Outcome.NotSent<>(reason, "no"), ANSWER);

        assertThat(over(gateway).execute(QUESTION)).isEqualTo(ANSWER);
    }

    @Test
    void hasTheDeadlineAndTheMerchantOfItsGateway() {
        ReadRetryingGateway retrying = over(
                ScriptedGateway.answering(ANSWER).within(Duration.ofSeconds(7)).of("shop"));

        assertThat(retrying.deadline()).contains(Duration.ofSeconds(7));
        assertThat(over(ScriptedGateway.answering(ANSWER)).deadline()).isEmpty();
        assertThat(retrying.findsOrdersOf("shop")).isTrue();
        assertThat(retrying.findsOrdersOf("branch")).isFalse();
    }

    @Test
    void closesItsGateway() {
        ScriptedGateway gateway = ScriptedGateway.answering(ANSWER);

        new ReadRetryingGateway(gateway, MINUTE).close();

        assertThat(gateway.isClosed()).isTrue();
    }
}
