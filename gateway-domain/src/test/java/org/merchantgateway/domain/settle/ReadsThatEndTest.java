package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.settle.Answers.ID;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.ScriptedGateway;

/** Questions that must not be asked again, and calls that only the sums from before them settle. */
class ReadsThatEndTest {

    private static final GetOrderStatusExtended QUESTION = GetOrderStatusExtended.of(ID);

    static Stream<Outcome<?>> ends() {
        return Stream.of(
                new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, "closed"),
                new Outcome.NotSent<>(Outcome.NotSent.Reason.INTERRUPTED, "interrupted"),
                new Outcome.InDoubt<>(QUESTION.pending(), Doubt.of(Doubt.Kind.INTERRUPTED, "interrupted")));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void areNotRepeated(Outcome<?> end) {
        FakeTime time = FakeTime.starting();
        ScriptedGateway gateway = ScriptedGateway.answering(end);

        assertThat((Object) new RepeatingReads(gateway, Pace.usual(), time, time).execute(QUESTION))
                .isEqualTo(end);
        assertThat(gateway.executed()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"complete, true", "refund, true", "reverse, false", "pay-by-card, false", "register, false"})
    void needTheSumsFromBefore(String operation, boolean needed) {
        assertThat(Verdict.needsSums(operation)).isEqualTo(needed);
    }
}
