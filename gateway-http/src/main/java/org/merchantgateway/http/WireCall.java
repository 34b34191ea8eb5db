package org.merchantgateway.http;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.UnreadableAnswer;

/**
 * How one operation goes over a wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 * @param <C> what the wire's requests are made with: who we are, which generation the gateway is of
 */
public interface WireCall<O extends Operation<R>, R, C> {

    /** Why this wire cannot carry this request; empty if it can. Asked before anything is sent. */
    default Optional<String> unsupported(O operation, C context) {
        return Optional.empty();
    }

    /** Why this wire cannot carry these fields in the request; empty if it can. Asked only if there are any. */
    Optional<String> unsupportedExtras(O operation, Extras extras, C context);

    /**
     * Writes the request: of the operation only what it has.
     *
     * @param extras fields that the library does not know, to be sent as they are
     * @throws IllegalArgumentException if it cannot be written; nothing was sent
     */
    Prepared<R> prepare(O operation, Extras extras, C context);

    /** What is secret in the request. */
    default RequestSecrets secrets(O operation) {
        return new RequestSecrets(Set.of(), operation.secrets());
    }

    /** What an answer that can be read means. */
    ResultDecoder<O, R> decoder();

    /**
     * A request, and how its answer is read.
     *
     * @param request what is posted
     * @param reader reads the answer
     */
    record Prepared<R>(WireRequest request, Reader<R> reader) {}

    /** Reads the answer to one request. */
    interface Reader<R> {

        /**
         * The outcome that an answer means.
         *
         * @param answer as it came, of whatever status
         * @param viewer is shown the answer's fields before they are read
         * @throws UnreadableAnswer if it is not an answer of the gateway: then its status decides
         */
        Outcome<R> read(WireAnswer answer, Consumer<Answer> viewer) throws UnreadableAnswer;
    }
}
