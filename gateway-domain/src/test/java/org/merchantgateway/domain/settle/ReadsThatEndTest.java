package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.settle.Answers.ID;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.ScriptedGateway;
import org.merchantgateway.domain.port.SettledAs;

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

        assertThat((Object) new ReadRetryingGateway(gateway, Backoff.standard(), time, time).execute(QUESTION))
                .isEqualTo(end);
        assertThat(gateway.executed()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETION, 0, true",
        "REFUND, 500, true",
        "REVERSAL, , false",
        "REVERSAL, 0, false",
        "REVERSAL, 500, true",
        "PAYMENT, , false",
        "REGISTRATION, 500, false"
    })
    void needTheSumsFromBefore(SettledAs settledAs, @Nullable Long wanted, boolean needed) {
        Pending pending = Pending.of("any-name", settledAs, Reference.ofId("id-1"));

        assertThat(Verdict.needsSums(wanted == null ? pending : pending.withWanted(Amount.ofMinor(wanted))))
                .isEqualTo(needed);
    }
}
