package org.merchantgateway.http.answer;

import java.util.Optional;
import java.util.OptionalInt;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.SettledAs;

/**
 * How an operation's answer is read.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
public interface ResultDecoder<O extends Operation<R>, R> {

    /** The action code of a payment that the processing may have made. Source: action codes, 151019. */
    int SENT_WITHOUT_ANSWER = 151019;

    /**
     * Whether an answer is one to {@link #decode} although its error code is not 0.
     *
     * @param code the error code
     * @param answer what it came with; nothing is to be taken from it
     */
    default boolean isAnswer(String code, Answer answer) {
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
     * @throws UnreadableAnswer if code or result cannot be read, if the answer contradicts itself or does not know the outcome, if
     *     it names another order than was asked for, or if it refuses nothing although its HTTP status is no success
     */
    default Outcome<R> outcome(O operation, Answer answer, int status) throws UnreadableAnswer {
        answer.checkIsAbout(operation.reference(), operation.pending().merchant());
        boolean isSuccess = isSuccess(status);
        Optional<String> refusal = answer.refusal();
        Optional<String> code = refusal.filter(any -> !(isSuccess && isAnswer(any, answer)));
        if (code.isPresent()) {
            return refused(operation, answer, code.get(), status);
        }
        if (!isSuccess) {
            throw new UnreadableAnswer("HTTP " + status + " without an error code of the gateway");
        }
        boolean isContradiction = refusal.isEmpty() && !isPayment(operation) && answer.reportsError();
        Optional<R> result = decode(operation, answer);
        if (isContradiction && result.isPresent()) {
            throw Answer.contradiction("the answer reports an error together with success");
        }
        return result.<Outcome<R>>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.InDoubt<>(
                        operation.pending(),
                        Doubt.of(Doubt.Kind.INCOMPLETE, "the answer lacks what success consists of", status)));
    }

    /** Whether an answer under an HTTP status is read as one under 200. */
    static boolean isSuccess(int status) {
        return status == 200 || status == 202;
    }

    /** Whether an error without a code is a declined attempt: {@link AttemptReader}. */
    private static boolean isPayment(Operation<?> operation) {
        return operation.settledAs() == SettledAs.PAYMENT || operation.settledAs() == SettledAs.AUTHENTICATION;
    }

    private Outcome<R> refused(O operation, Answer answer, String code, int status) throws UnreadableAnswer {
        OptionalInt actionCode = answer.actionCode();
        if (operation.effect() == Effect.MONEY && actionCode.equals(OptionalInt.of(SENT_WITHOUT_ANSWER))) {
            throw new UnreadableAnswer(
                    Doubt.Kind.CONTRADICTION, "the payment was sent to the processing, which did not answer");
        }
        return new Outcome.Refused<>(
                Outcome.Refused.Kind.GATEWAY,
                code,
                answer.texts(),
                OptionalInt.of(status),
                actionCode,
                operation.effect());
    }
}
