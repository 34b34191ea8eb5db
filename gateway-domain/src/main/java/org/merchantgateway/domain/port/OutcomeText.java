package org.merchantgateway.domain.port;

import java.io.Serializable;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Printable;

/**
 * An outcome that is not accepted, as texts: what an exception keeps of it when it is serialized. Card numbers in the gateway's
 * messages are masked.
 *
 * @param name the case: {@code Refused}, {@code NotSent} or {@code InDoubt}
 * @param kind kind, reason or kind of doubt
 * @param code the error code; empty if there is none
 * @param forPayer the message for the payer; empty if there is none
 * @param text the technical message, or the explanation
 * @param httpStatus null if there is none
 * @param actionCode null if there is none
 * @param rest the operation's effect, or the text form of what is pending; empty for a call that was not sent
 */
record OutcomeText(
        String name,
        String kind,
        String code,
        String forPayer,
        String text,
        @Nullable Integer httpStatus,
        @Nullable Integer actionCode,
        String rest)
        implements Serializable {

    private static final String REFUSED = "Refused";
    private static final String IN_DOUBT = "InDoubt";

    static OutcomeText of(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> {
                    throw new IllegalArgumentException("an accepted outcome throws nothing");
                },
                refused -> new OutcomeText(
                        REFUSED,
                        refused.kind().name(),
                        refused.code(),
                        Printable.withoutPans(refused.texts().forPayer()),
                        Printable.withoutPans(refused.texts().technical()),
                        number(refused.httpStatus()),
                        number(refused.actionCode()),
                        refused.effect().name()),
                notSent -> new OutcomeText("NotSent", notSent.reason().name(), "", "", notSent.text(), null, null, ""),
                inDoubt -> new OutcomeText(
                        IN_DOUBT,
                        inDoubt.doubt().kind().name(),
                        "",
                        "",
                        inDoubt.doubt().text(),
                        number(inDoubt.doubt().httpStatus()),
                        null,
                        inDoubt.pending().toText()));
    }

    Outcome<?> outcome() {
        return switch (name) {
            case REFUSED ->
                new Outcome.Refused<>(
                        Outcome.Refused.Kind.valueOf(kind),
                        code,
                        new Texts(forPayer, text),
                        optional(httpStatus),
                        optional(actionCode),
                        Effect.valueOf(rest));
            case IN_DOUBT ->
                new Outcome.InDoubt<>(
                        Pending.parse(rest), new Doubt(Doubt.Kind.valueOf(kind), text, optional(httpStatus)));
            default -> new Outcome.NotSent<>(Outcome.NotSent.Reason.valueOf(kind), text);
        };
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
