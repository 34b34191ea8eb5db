package org.merchantgateway.soap;

import java.io.Serial;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.http.WireResult;

/** No answer came over the wire. Carries the reason past Metro. */
final class WireFailure extends CallFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient WireResult result;

    /**
     * @param result anything but an answer
     */
    WireFailure(WireResult result) {
        super("no answer came over the wire");
        this.result = result;
    }

    @Override
    <R> Outcome<R> outcome(Operation<R> operation) {
        return result.fold(
                answer -> {
                    throw new IllegalStateException("an answer is not a failure of the wire");
                },
                notSent -> new Outcome.NotSent<>(notSent.reason(), notSent.text()),
                doubt -> new Outcome.InDoubt<>(operation.pending(), doubt));
    }
}
