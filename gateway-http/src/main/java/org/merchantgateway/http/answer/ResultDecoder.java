package org.merchantgateway.http.answer;

import java.util.Optional;
import java.util.OptionalInt;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/**
 * How an operation's answer is read.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
public interface ResultDecoder<O extends Operation<R>, R> {

    /**
     * Whether an answer is one to {@link #decode} although its error code is not 0.
     *
     * @param code the error code
     * @param answer what it came with; nothing is to be taken from it
     */
    default boolean isAnswer(int code, Answer answer) {
        return false;
    }

    /**
     * Reads an answer that refuses nothing.
     *
     * @return the gateway's answer, or empty if it lacks what success consists of
     * @throws UnreadableAnswer if what success consists of cannot be read
     */
    Optional<R> decode(O operation, Answer answer) throws UnreadableAnswer;

    /**
     * What an answer makes of an operation: refused by its code, accepted if all is there that success consists of, else in
     * doubt.
     *
     * @param operation what was asked
     * @param answer not yet read
     * @param status the HTTP status under which it came
     * @throws UnreadableAnswer if code or result cannot be read
     */
    default Outcome<R> outcome(O operation, Answer answer, int status) throws UnreadableAnswer {
        if (answer.isRefusal()) {
            Optional<Integer> code = answer.code();
            if (code.filter(number -> isAnswer(number, answer)).isEmpty()) {
                return new Outcome.Refused<>(
                        Outcome.Refused.Kind.GATEWAY,
                        code.map(String::valueOf).orElse(""),
                        answer.texts(),
                        OptionalInt.of(status),
                        answer.actionCode(),
                        operation.effect());
            }
        }
        return decode(operation, answer)
                .<Outcome<R>>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.InDoubt<>(
                        operation.pending(),
                        Doubt.of(Doubt.Kind.INCOMPLETE, "the answer lacks what success consists of", status)));
    }
}
