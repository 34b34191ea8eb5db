package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Outcome.Refused.Kind;

class OutcomeTest {

    private static final Pending PENDING = Pending.of("refund", SettledAs.REFUND, Reference.ofId("61351fbd"));

    private static final Outcome<Integer> ACCEPTED = new Outcome.Accepted<>(41);
    private static final Outcome<Integer> REFUSED = new Outcome.Refused<>(
            Kind.GATEWAY,
            "7",
            new Texts("Sorry", "System error"),
            OptionalInt.of(200),
            OptionalInt.of(116),
            Effect.MONEY);
    private static final Outcome<Integer> NOT_SENT =
            new Outcome.NotSent<>(Outcome.NotSent.Reason.TLS, "certificate expired");
    private static final Outcome<Integer> IN_DOUBT =
            new Outcome.InDoubt<>(PENDING, Doubt.of(Doubt.Kind.HTTP_STATUS, "Bad gateway", 502));

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(ACCEPTED, "accepted"),
                Arguments.of(REFUSED, "refused"),
                Arguments.of(NOT_SENT, "not sent"),
                Arguments.of(IN_DOUBT, "in doubt"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goesOnAsItsCaseSays(Outcome<Integer> outcome, String expected) {
        assertThat(outcome.<String>fold(a -> "accepted", r -> "refused", n -> "not sent", d -> "in doubt"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void handsItselfToTheFunctionOfItsCase(Outcome<Integer> outcome, String name) {
        assertThat(outcome.<Outcome<Integer>>fold(a -> a, r -> r, n -> n, d -> d))
                .isSameAs(outcome);
    }

    @Test
    void mapsWhatWasAccepted() {
        assertThat(ACCEPTED.map(value -> value + 1)).isEqualTo(new Outcome.Accepted<>(42));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staysWhatItIsWhenMapped(Outcome<Integer> outcome, String name) {
        assertThat(outcome.<Integer>map(value -> value)).isEqualTo(outcome);
    }

    @Test
    void doesNotMapWhereThereIsNothing() {
        assertThat(Stream.of(REFUSED, NOT_SENT, IN_DOUBT)
                        .map(outcome -> outcome.map(value -> {
                            throw new AssertionError("mapped");
                        })))
                .hasSize(3);
    }

    @Test
    void handsOutWhatWasAccepted() {
        assertThat(ACCEPTED.orElseThrow()).isEqualTo(41);
    }

    @Test
    void throwsWhatWasRefused() {
        assertThatExceptionOfType(NotAcceptedException.class)
                .isThrownBy(REFUSED::orElseThrow)
                .withMessage("Refused[GATEWAY, code 7, HTTP 200, action code 116, not conclusive: "
                        + "System error; for the payer: Sorry]")
                .satisfies(thrown -> assertThat(thrown.outcome()).isEqualTo(REFUSED));
    }

    @Test
    void throwsWhatWasNotSent() {
        assertThatExceptionOfType(NotAcceptedException.class)
                .isThrownBy(NOT_SENT::orElseThrow)
                .withMessage("NotSent[reason=TLS, text=certificate expired]")
                .satisfies(thrown -> assertThat(thrown).isNotInstanceOf(InDoubtException.class));
    }

    @Test
    void throwsADoubtByATypeOfItsOwnWithWhatThereIsToSettle() {
        assertThatExceptionOfType(InDoubtException.class)
                .isThrownBy(IN_DOUBT::orElseThrow)
                .withMessage("InDoubt[pending=pending/3;operation=refund;settledAs=refund;orderId=61351fbd, "
                        + "doubt=HTTP_STATUS (HTTP 502): Bad gateway]")
                .satisfies(thrown -> assertThat(thrown.pending()).isEqualTo(PENDING));
    }

    @ParameterizedTest
    @CsvSource({
        "GATEWAY,     MONEY,  7,  false",
        "GATEWAY,     CHANGE, 7,  true",
        "GATEWAY,     READ,   7,  true",
        "GATEWAY,     MONEY,  5,  true",
        "GATEWAY,     MONEY,  6,  true",
        "GATEWAY,     MONEY,  77, true",
        "GATEWAY,     MONEY,  '', true",
        "GATEWAY,     READ,   5,  true",
        "ACCESS,      MONEY,  7,  true",
        "ACCESS,      MONEY,  '', true",
        "ENDPOINT,    MONEY,  '', true",
        "BUSY,        MONEY,  '', true",
        "UNSUPPORTED, MONEY,  '', true",
    })
    void isConclusiveUnlessASystemErrorMayHaveMovedMoney(Kind kind, Effect effect, String code, boolean conclusive) {
        Outcome.Refused<String> refused =
                new Outcome.Refused<>(kind, code, Texts.none(), OptionalInt.empty(), OptionalInt.empty(), effect);

        assertThat(refused.conclusive()).isEqualTo(conclusive);
        assertThat(refused.toString().contains("not conclusive")).isEqualTo(!conclusive);
    }

    /** An operation of another team's own gateway. */
    record Donate(Effect effect) implements Operation<String> {
        @Override
        public String name() {
            return "donate";
        }

        @Override
        public Reference reference() {
            return Reference.none();
        }
    }

    @Test
    void knowsTheEffectOfWhatWasRefused() {
        assertThat(Outcome.Refused.byGateway(new Donate(Effect.MONEY), "7", Texts.none())
                        .conclusive())
                .isFalse();
        assertThat(Outcome.Refused.byGateway(new Donate(Effect.READ), "7", Texts.none())
                        .conclusive())
                .isTrue();
        assertThat(Outcome.Refused.unsupported(new Donate(Effect.MONEY), "no such call"))
                .hasToString("Refused[UNSUPPORTED: no such call]");
    }

    @Test
    void printsNothingThatCouldForgeALineOrShowACard() {
        String forged = "x\r\nFORGED ${jndi:x} 4111 1111 1111 1111";

        assertThat(Stream.of(
                        new Outcome.Refused<String>(
                                Kind.GATEWAY,
                                forged,
                                new Texts(forged, forged),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Effect.READ),
                        new Outcome.NotSent<String>(Outcome.NotSent.Reason.PROXY, forged),
                        new Outcome.InDoubt<String>(PENDING, Doubt.of(Doubt.Kind.FAULT, forged))))
                .allSatisfy(outcome -> assertThat(outcome.toString())
                        .doesNotContain("\n", "\r", "${", "4111 1111", "4111111111111111"));
    }
}
