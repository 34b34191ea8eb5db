package org.merchantgateway.http;

import java.util.function.Function;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;

/** The result of one POST: a whole answer, or the reason why there is no answer. */
public sealed interface WireResult {

    /**
     * A whole answer came, of whatever status.
     *
     * @param answer the answer
     */
    record Answered(WireAnswer answer) implements WireResult {}

    /**
     * Provably no byte of the request reached the gateway.
     *
     * @param reason what was in the way
     * @param text an explanation that is safe to print
     */
    record NotSent(Outcome.NotSent.Reason reason, String text) implements WireResult {}

    /**
     * The request may have been executed.
     *
     * @param doubt why it is not known
     */
    record InDoubt(Doubt doubt) implements WireResult {}

    /** Goes on according to the case. */
    default <T> T fold(
            Function<? super WireAnswer, ? extends T> answered,
            Function<? super NotSent, ? extends T> notSent,
            Function<? super Doubt, ? extends T> inDoubt) {
        if (this instanceof Answered whole) {
            return answered.apply(whole.answer());
        }
        return this instanceof NotSent nothing ? notSent.apply(nothing) : inDoubt.apply(((InDoubt) this).doubt());
    }
}
