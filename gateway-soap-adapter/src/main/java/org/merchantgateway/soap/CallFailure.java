package org.merchantgateway.soap;

import java.io.Serial;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** A call that brought no answer of the operation's own type, and what that means for the operation. */
abstract sealed class CallFailure extends RuntimeException permits WireFailure, SoapFault, UnreadableAnswer {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param text our own words: what the gateway sent may quote the request
     */
    CallFailure(String text) {
        super(text, null, false, false);
    }

    /** What became of the operation. */
    abstract <R> Outcome<R> outcome(Operation<R> operation);
}
