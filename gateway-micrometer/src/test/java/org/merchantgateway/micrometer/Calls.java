package org.merchantgateway.micrometer;

import java.time.Duration;
import java.util.OptionalInt;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.GatewayListener;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.Texts;

/** Refunds that were called, and what became of them. */
final class Calls {

    private Calls() {}

    static GatewayListener.Call of(String orderNumber, Duration took, Outcome<?> outcome) {
        return new GatewayListener.Call(
                "refund", Effect.MONEY, Reference.ofNumber(orderNumber), took, outcome.map(answer -> "Answer"));
    }

    static Outcome<?> accepted() {
        return accepted("");
    }

    static Outcome<?> accepted(String message) {
        return new Outcome.Accepted<>(new Acknowledged(message));
    }

    static Outcome<?> refused(String code, String text) {
        return new Outcome.Refused<>(
                Outcome.Refused.Kind.GATEWAY,
                code,
                new Texts(text, text),
                OptionalInt.of(200),
                OptionalInt.empty(),
                Effect.MONEY);
    }

    static Outcome<?> notSent(String text) {
        return new Outcome.NotSent<>(Outcome.NotSent.Reason.CONNECT_TIMEOUT, text);
    }

    static Outcome<?> inDoubt(String text) {
        return new Outcome.InDoubt<>(
                Pending.parse("pending/3;operation=refund;settledAs=refund"), Doubt.of(Doubt.Kind.DEADLINE, text));
    }
}
