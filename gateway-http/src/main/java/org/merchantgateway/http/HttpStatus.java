package org.merchantgateway.http;

import java.util.Optional;
import java.util.OptionalInt;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Outcome.Refused;
import org.merchantgateway.domain.port.Texts;

/** The outcome that follows from an HTTP status, the same on both wires. */
public final class HttpStatus {

    private static final int OK = 200;

    private HttpStatus() {}

    /**
     * The outcome that the status decides if the body says nothing; empty for 200.
     *
     * @param operation what was asked
     * @param status the answer's HTTP status
     */
    public static <R> Optional<Outcome<R>> decide(Operation<R> operation, int status) {
        return switch (status) {
            case OK -> Optional.empty();
            case 401, 403 -> refused(operation, Refused.Kind.ACCESS, status, "the gateway denied access");
            case 404, 405, 415 ->
                refused(operation, Refused.Kind.ENDPOINT, status, "there is no such service at this address");
            case 429 -> refused(operation, Refused.Kind.BUSY, status, "the gateway is overloaded");
            default -> Optional.of(new Outcome.InDoubt<>(operation.pending(), doubt(status)));
        };
    }

    /**
     * What a refusal by an error code of the gateway means under a status that is no success: the refusal itself under 400 and
     * its like; a refusal of the status's kind under those that something before the gateway may answer; under 5xx it is in
     * doubt, and nothing follows from a redirect.
     *
     * @param operation what was asked
     * @param refusal as its body says
     * @param status the answer's HTTP status
     */
    static <R> Outcome<R> decide(Operation<R> operation, Refused<R> refusal, int status) {
        Outcome<R> byStatus = HttpStatus.<R>decide(operation, status).orElse(refusal);
        if (byStatus instanceof Refused<R> denied) {
            return new Refused<>(
                    denied.kind(),
                    refusal.code(),
                    refusal.texts(),
                    denied.httpStatus(),
                    refusal.actionCode(),
                    refusal.effect());
        }
        if (status >= 400 && status < 500) {
            return refusal;
        }
        return status < 500
                ? byStatus
                : new Outcome.InDoubt<>(
                        operation.pending(),
                        Doubt.of(
                                Doubt.Kind.HTTP_STATUS,
                                "HTTP " + status + ", error code " + refusal.code() + text(refusal.texts()),
                                status));
    }

    private static String text(Texts texts) {
        String text = texts.technical().isEmpty() ? texts.forPayer() : texts.technical();
        return text.isEmpty() ? "" : ": " + text;
    }

    private static <R> Optional<Outcome<R>> refused(
            Operation<R> operation, Refused.Kind kind, int status, String text) {
        return Optional.of(new Refused<>(
                kind, "", Texts.technical(text), OptionalInt.of(status), OptionalInt.empty(), operation.effect()));
    }

    private static Doubt doubt(int status) {
        return status >= 300 && status < 400
                ? Doubt.of(Doubt.Kind.REDIRECT, "the gateway redirects, which is not followed", status)
                : Doubt.of(Doubt.Kind.HTTP_STATUS, "HTTP " + status + " is not an answer of the gateway", status);
    }
}
