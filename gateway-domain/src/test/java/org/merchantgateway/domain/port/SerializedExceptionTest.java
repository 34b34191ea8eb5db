package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.money.Amount;

/** A queue or another JVM gets the exception with all that it says. */
class SerializedExceptionTest {

    private static final Pending PENDING =
            Pending.of("refund", SettledAs.REFUND, Reference.ofId("id-1")).withWanted(Amount.ofMinor(500));

    static Stream<Outcome<String>> outcomes() {
        return Stream.of(
                new Outcome.Refused<>(
                        Outcome.Refused.Kind.GATEWAY,
                        "5",
                        new Texts("payer", "technical"),
                        OptionalInt.of(200),
                        OptionalInt.of(-2007),
                        Effect.MONEY),
                new Outcome.Refused<>(
                        Outcome.Refused.Kind.UNSUPPORTED,
                        "",
                        Texts.none(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Effect.READ),
                new Outcome.NotSent<>(Outcome.NotSent.Reason.TLS, "expired"),
                new Outcome.InDoubt<>(PENDING, Doubt.of(Doubt.Kind.DEADLINE, "late")),
                new Outcome.InDoubt<>(PENDING, Doubt.of(Doubt.Kind.HTTP_STATUS, "HTTP 502", 502)));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void keepsItsOutcome(Outcome<String> outcome) throws Exception {
        NotAcceptedException thrown = catchThrowableOfType(NotAcceptedException.class, outcome::orElseThrow);
        NotAcceptedException copy = copied(thrown);

        assertThat(copy.outcome()).isEqualTo(outcome);
        assertThat(copy).hasMessage(thrown.getMessage());
        assertThat(copy.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @Test
    void keepsWhatThereIsToSettle() throws Exception {
        InDoubtException thrown =
                new InDoubtException(new Outcome.InDoubt<>(PENDING, Doubt.of(Doubt.Kind.CONNECTION_LOST, "lost")));

        assertThat(((InDoubtException) copied(thrown)).pending()).isEqualTo(PENDING);
    }

    @Test
    void keepsNoCardNumberOfTheGatewaysMessages() throws Exception {
        NotAcceptedException thrown = new NotAcceptedException(new Outcome.Refused<>(
                Outcome.Refused.Kind.GATEWAY,
                "5",
                Texts.technical("card 4111111111111111"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Effect.MONEY));

        assertThat(((Outcome.Refused<?>) copied(thrown).outcome()).texts().technical())
                .isEqualTo("card 411111******1111");
    }

    private static NotAcceptedException copied(NotAcceptedException thrown) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (NotAcceptedException) in.readObject();
        }
    }
}
