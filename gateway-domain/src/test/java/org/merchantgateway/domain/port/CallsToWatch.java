package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Outcome.Accepted;
import org.merchantgateway.domain.port.Outcome.InDoubt;
import org.merchantgateway.domain.port.Outcome.NotSent;
import org.merchantgateway.domain.port.Outcome.Refused;

/** Calls, and outcomes of every kind. */
final class CallsToWatch {

    private static final Pending PENDING =
            Pending.parse("pending/3;operation=refund;settledAs=refund;orderNumber=A-1001");

    private CallsToWatch() {}

    static GatewayListener.Call call(Effect effect, Reference reference, Outcome<?> outcome) {
        return new GatewayListener.Call(
                "refund", effect, reference, Duration.ofMillis(250), outcome.map(answer -> "Answer"));
    }

    static GatewayListener.Call call(Effect effect, Outcome<?> outcome) {
        return call(effect, Reference.ofNumber("A-1001"), outcome);
    }

    static Refused<?> refused(Refused.Kind kind, String code, Effect effect) {
        return new Refused<>(kind, code, Texts.none(), OptionalInt.empty(), OptionalInt.empty(), effect);
    }

    static InDoubt<?> inDoubt(Doubt.Kind kind) {
        return new InDoubt<>(PENDING, Doubt.of(kind, "why"));
    }

    /** Every outcome with every reason there is, of an operation of this effect. */
    static Stream<Outcome<?>> outcomes(Effect effect) {
        return Stream.<Stream<? extends Outcome<?>>>of(
                        Stream.of(new Accepted<>("yes"), refused(Refused.Kind.GATEWAY, "7", effect)),
                        Stream.of(Refused.Kind.values()).map(kind -> refused(kind, "5", effect)),
                        Stream.of(NotSent.Reason.values()).map(reason -> new NotSent<>(reason, "why")),
                        Stream.of(Doubt.Kind.values()).map(CallsToWatch::inDoubt))
                .flatMap(outcomes -> outcomes);
    }
}
