package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.port.CallsToWatch.call;
import static org.merchantgateway.domain.port.CallsToWatch.inDoubt;
import static org.merchantgateway.domain.port.CallsToWatch.refused;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Outcome.Accepted;
import org.merchantgateway.domain.port.Outcome.InDoubt;
import org.merchantgateway.domain.port.Outcome.NotSent;
import org.merchantgateway.domain.port.Outcome.Refused;

/** The words for metrics and traces. */
class CallTest {

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(new Accepted<>("yes"), "accepted", "none"),
                Arguments.of(refused(Refused.Kind.GATEWAY, "5", Effect.MONEY), "refused", "gateway"),
                Arguments.of(refused(Refused.Kind.GATEWAY, "7", Effect.MONEY), "refused", "inconclusive"),
                Arguments.of(refused(Refused.Kind.ACCESS, "", Effect.MONEY), "refused", "access"),
                Arguments.of(new NotSent<>(NotSent.Reason.CONNECT_TIMEOUT, "no"), "not-sent", "connect-timeout"),
                Arguments.of(inDoubt(Doubt.Kind.HTTP_STATUS), "in-doubt", "http-status"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void saysInAWordWhatBecameOfItAndInAnotherWhy(Outcome<?> outcome, String name, String reason) {
        assertThat(call(Effect.MONEY, outcome).outcomeName()).isEqualTo(name);
        assertThat(call(Effect.MONEY, outcome).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForAllThereIs(Effect effect) {
        assertThat(CallsToWatch.outcomes(effect).map(outcome -> call(effect, outcome)))
                .allSatisfy(call -> assertThat(call.effectName() + call.outcomeName() + call.reason())
                        .matches("[a-z-]+"));
    }

    @ParameterizedTest
    @EnumSource(names = "READ", mode = EnumSource.Mode.EXCLUDE)
    void mustBeSettledWhereItMayHaveHappened(Effect effect) {
        assertThat(CallsToWatch.outcomes(effect)
                        .filter(outcome -> call(effect, outcome).mustBeSettled()))
                .isNotEmpty()
                .allMatch(outcome -> outcome instanceof InDoubt<?>
                        || (outcome instanceof Refused<?> refused && !refused.conclusive()))
                .hasSize(Doubt.Kind.values().length + (effect == Effect.MONEY ? 1 : 0));
    }

    @Test
    void needNotBeSettledIfItOnlyAsked() {
        assertThat(CallsToWatch.outcomes(Effect.READ))
                .noneMatch(outcome -> call(Effect.READ, outcome).mustBeSettled());
    }

    @Test
    void knowsTheHttpStatusOfAnAnswerThatWasNotAccepted() {
        Refused<?> denied = new Refused<>(
                Refused.Kind.ACCESS, "", Texts.none(), OptionalInt.of(403), OptionalInt.empty(), Effect.MONEY);
        InDoubt<?> late = new InDoubt<>(
                Pending.parse("pending/3;operation=refund;settledAs=refund"),
                Doubt.of(Doubt.Kind.HTTP_STATUS, "?", 502));

        assertThat(call(Effect.MONEY, denied).httpStatus()).hasValue(403);
        assertThat(call(Effect.MONEY, late).httpStatus()).hasValue(502);
        assertThat(call(Effect.MONEY, inDoubt(Doubt.Kind.DEADLINE)).httpStatus())
                .isEmpty();
        assertThat(call(Effect.MONEY, new Accepted<>("yes")).httpStatus()).isEmpty();
        assertThat(call(Effect.MONEY, new NotSent<>(NotSent.Reason.TLS, "no")).httpStatus())
                .isEmpty();
    }
}
