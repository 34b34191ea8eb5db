package org.merchantgateway.domain.port;

import java.util.OptionalInt;
import org.merchantgateway.domain.notation.Printable;

/**
 * An outcome that is not accepted, as texts: what an exception keeps of it when it is serialized. Card numbers in the gateway's
 * messages are masked. The texts are, in their order: the case; kind, reason or kind of doubt; the error code; the messages for
 * the payer and technical; HTTP status and action code; the operation's effect or the text form of what is pending. What is
 * missing is empty.
 */
final class OutcomeText {

    private static final String REFUSED = "Refused";
    private static final String IN_DOUBT = "InDoubt";
    private static final String NOT_SENT = "NotSent";

    private OutcomeText() {}

    static String[] of(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> {
                    throw new IllegalArgumentException("an accepted outcome throws nothing");
                },
                refused -> new String[] {
                    REFUSED,
                    refused.kind().name(),
                    refused.code(),
                    Printable.withoutPans(refused.texts().forPayer()),
                    Printable.withoutPans(refused.texts().technical()),
                    text(refused.httpStatus()),
                    text(refused.actionCode()),
                    refused.effect().name()
                },
                notSent -> new String[] {NOT_SENT, notSent.reason().name(), "", "", notSent.text(), "", "", ""},
                inDoubt -> new String[] {
                    IN_DOUBT,
                    inDoubt.doubt().kind().name(),
                    "",
                    "",
                    inDoubt.doubt().text(),
                    text(inDoubt.doubt().httpStatus()),
                    "",
                    inDoubt.pending().toText()
                });
    }

    static Outcome<?> outcome(String[] texts) {
        return switch (texts[0]) {
            case REFUSED ->
                new Outcome.Refused<>(
                        Outcome.Refused.Kind.valueOf(texts[1]),
                        texts[2],
                        new Texts(texts[3], texts[4]),
                        number(texts[5]),
                        number(texts[6]),
                        Effect.valueOf(texts[7]));
            case IN_DOUBT ->
                new Outcome.InDoubt<>(
                        Pending.parse(texts[7]), new Doubt(Doubt.Kind.valueOf(texts[1]), texts[4], number(texts[5])));
            default -> new Outcome.NotSent<>(Outcome.NotSent.Reason.valueOf(texts[1]), texts[4]);
        };
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
