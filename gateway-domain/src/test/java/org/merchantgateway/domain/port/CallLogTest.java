package org.merchantgateway.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.port.CallsToWatch.call;
import static org.merchantgateway.domain.port.CallsToWatch.inDoubt;
import static org.merchantgateway.domain.port.CallsToWatch.refused;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.port.Outcome.Accepted;
import org.merchantgateway.domain.port.Outcome.InDoubt;
import org.merchantgateway.domain.port.Outcome.NotSent;
import org.merchantgateway.domain.port.Outcome.Refused;

class CallLogTest {

    private final RecordedLog log = new RecordedLog(Level.INFO);

    private String line(GatewayListener.Call call) {
        new CallLog(log).afterCall(call);
        return log.lines().get(log.lines().size() - 1);
    }

    static Stream<Arguments> lines() {
        Refused<?> declined = new Refused<>(
                Refused.Kind.GATEWAY,
                "5",
                new Texts("не оплачено", "declined"),
                OptionalInt.of(200),
                OptionalInt.of(116),
                Effect.MONEY);
        InDoubt<?> broken = new InDoubt<>(
                Pending.parse("pending/3;operation=refund;settledAs=refund"),
                Doubt.of(Doubt.Kind.HTTP_STATUS, "bad gateway", 502));
        return Stream.of(
                Arguments.of(new Accepted<>("yes"), "outcome=accepted"),
                Arguments.of(declined, "outcome=refused reason=gateway http=200 code=5 actionCode=116"),
                Arguments.of(
                        refused(Refused.Kind.GATEWAY, "7", Effect.MONEY), "outcome=refused reason=inconclusive code=7"),
                Arguments.of(new NotSent<>(NotSent.Reason.TLS, "expired"), "outcome=not-sent reason=tls"),
                Arguments.of(broken, "outcome=in-doubt reason=http-status http=502"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void saysInOneLineWhatWasCalledAndWhatBecameOfIt(Outcome<?> outcome, String end) {
        assertThat(line(call(Effect.MONEY, Reference.of("A-1001", "61351fbd"), outcome)))
                .isEqualTo("gateway call operation=refund effect=money orderNumber=A-1001 orderId=61351fbd tookMs=250 "
                        + end);
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void namesNoOrderWhereThereIsNone() {
        assertThat(line(call(Effect.READ, Reference.none(), new Accepted<>("yes"))))
                .isEqualTo("gateway call operation=refund effect=read tookMs=250 outcome=accepted");
    }

    static Stream<Arguments> levels() {
        return Stream.of(
                Arguments.of(Effect.MONEY, new Accepted<>("yes"), Level.INFO),
                Arguments.of(Effect.MONEY, refused(Refused.Kind.GATEWAY, "5", Effect.MONEY), Level.INFO),
                Arguments.of(Effect.READ, refused(Refused.Kind.GATEWAY, "7", Effect.READ), Level.INFO),
                Arguments.of(Effect.MONEY, refused(Refused.Kind.ACCESS, "", Effect.MONEY), Level.ERROR),
                Arguments.of(Effect.CHANGE, refused(Refused.Kind.ACCESS, "", Effect.CHANGE), Level.WARNING),
                Arguments.of(Effect.CHANGE, refused(Refused.Kind.UNSUPPORTED, "", Effect.CHANGE), Level.WARNING),
                Arguments.of(Effect.MONEY, new NotSent<>(NotSent.Reason.PROXY, "no"), Level.WARNING),
                Arguments.of(Effect.READ, inDoubt(Doubt.Kind.DEADLINE), Level.WARNING),
                Arguments.of(Effect.MONEY, refused(Refused.Kind.GATEWAY, "7", Effect.MONEY), Level.ERROR),
                Arguments.of(Effect.MONEY, inDoubt(Doubt.Kind.DEADLINE), Level.ERROR),
                Arguments.of(Effect.CHANGE, inDoubt(Doubt.Kind.DEADLINE), Level.ERROR));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void isAnErrorOnlyWhereSomebodyHasToSettle(Effect effect, Outcome<?> outcome, Level level) {
        line(call(effect, outcome));

        assertThat(log.entries()).extracting(RecordedLog.Entry::level).containsExactly(level);
    }

    @ParameterizedTest
    @EnumSource
    void writesOneLineOfEveryOutcomeThereIs(Effect effect) {
        List<Outcome<?>> outcomes = CallsToWatch.outcomes(effect).toList();

        outcomes.forEach(outcome -> line(call(effect, outcome)));

        assertThat(log.lines()).hasSameSizeAs(outcomes).doesNotHaveDuplicates();
    }

    @Test
    void writesNothingBelowTheLoggersLevel() {
        RecordedLog errors = new RecordedLog(Level.ERROR);

        new CallLog(errors).afterCall(call(Effect.MONEY, new Accepted<>("yes")));

        assertThat(errors.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "A-1 outcome=accepted, `orderNumber=\"A-1 outcome=accepted\"`",
                "A\" outcome=\"x, `orderNumber=\"A\\\" outcome=\\\"x\"`",
                "A\\, `orderNumber=\"A\\\\\"`",
                "Заказ-1, `orderNumber=\"Заказ-1\"`",
                "a=b, `orderNumber=\"a=b\"`",
                "4111111111111111, orderNumber=411111******1111",
                "20260101040000, orderNumber=20260101040000", // passes the Luhn check by chance
                "${jndi:ldap://x}, `orderNumber=\"$\\{jndi:ldap://x}\"`",
                "{0}, `orderNumber=\"{0}\"`"
            })
    void letsNoOrderNumberForgeAPair(String number, String shown) {
        assertThat(line(call(Effect.MONEY, Reference.ofNumber(number), new Accepted<>("yes"))))
                .isEqualTo("gateway call operation=refund effect=money " + shown + " tookMs=250 outcome=accepted");
    }

    @Test
    void letsNothingForgeALine() {
        String forged = "A\r\ngateway call\u2028\u001b[31m\u0000" + "x".repeat(100_000);
        GatewayListener.Call call = new GatewayListener.Call(
                forged,
                Effect.MONEY,
                Reference.of(forged, forged),
                java.time.Duration.ZERO,
                refused(Refused.Kind.GATEWAY, forged, Effect.MONEY).map(answer -> ""));

        assertThat(line(call)).doesNotContainPattern("\\p{Cntrl}|\u2028").hasSizeLessThan(1700);
    }
}
