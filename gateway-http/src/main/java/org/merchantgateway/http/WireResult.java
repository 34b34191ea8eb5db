package org.merchantgateway.http;

import java.util.function.Function;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;

/** What became of one POST: a whole answer, or why there is none. */
public sealed interface WireResult {

    /**
     * A whole answer came, of whatever status.
     *
     * @param answer the answer
     */
    record Answered(WireAnswer answer) implements WireResult {
        @Override
        public <T> T fold(
                Function<? super WireAnswer, ? extends T> answered,
                Function<? super NotSent, ? extends T> notSent,
                Function<? super Doubt, ? extends T> inDoubt) {
            return answered.apply(answer);
        }
    }

    /**
     * Provably no byte of the request reached the gateway.
     *
     * @param reason what was in the way
     * @param text an explanation that is safe to print
     */
    record NotSent(Outcome.NotSent.Reason reason, String text) implements WireResult {
        @Override
        public <T> T fold(
                Function<? super WireAnswer, ? extends T> answered,
                Function<? super NotSent, ? extends T> notSent,
                Function<? super Doubt, ? extends T> inDoubt) {
            return notSent.apply(this);
        }
    }

    /**
     * The request may have been executed.
     *
     * @param doubt why it is not known
     */
    record InDoubt(Doubt doubt) implements WireResult {
        @Override
        public <T> T fold(
                Function<? super WireAnswer, ? extends T> answered,
                Function<? super NotSent, ? extends T> notSent,
                Function<? super Doubt, ? extends T> inDoubt) {
            return inDoubt.apply(doubt);
        }
    }

    /** Goes on according to the case. */
    <T> T fold(
            Function<? super WireAnswer, ? extends T> answered,
            Function<? super NotSent, ? extends T> notSent,
            Function<? super Doubt, ? extends T> inDoubt);
}
