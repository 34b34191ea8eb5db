package org.merchantgateway.soap;

import java.io.Serial;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.http.HttpStatus;

/**
 * An answer came, and it does not say what became of the request: not XML, not SOAP, or not an answer to this operation.
 *
 * <p>The gateway may have executed the request. No cause is kept: the parsers quote the text they stumble over.
 */
final class UnreadableAnswer extends CallFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int OK = 200;

    private final String why;
    private final int status;

    UnreadableAnswer(String why, int status) {
        super(why + " (HTTP " + status + ")");
        this.why = why;
        this.status = status;
    }

    /** A SOAP envelope came under 200, and only its content is at fault. */
    UnreadableAnswer(String why) {
        this(why, OK);
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** What the HTTP status alone says; under 200, that the answer is not one. */
    @Override
    <R> Outcome<R> outcome(Operation<R> operation) {
        return HttpStatus.decide(operation, status)
                .orElseGet(
                        () -> new Outcome.InDoubt<>(operation.pending(), Doubt.of(Doubt.Kind.UNREADABLE, why, status)));
    }
}
