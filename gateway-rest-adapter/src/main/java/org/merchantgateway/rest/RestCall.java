package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Operation;

/**
 * How one operation goes over the REST wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface RestCall<O extends Operation<R>, R> {

    /**
     * Why this request may not be sent for this merchant, if it may not.
     *
     * @param credentials who we are
     */
    default Optional<String> obstacle(O operation, Credentials credentials) {
        return Optional.empty();
    }

    /** Where to post it, relative to the endpoint: {@code rest/register.do}. */
    String path(O operation);

    /**
     * The request's body: of the operation only what it has.
     *
     * @param credentials who we are, where the request says so
     */
    RestBody encode(O operation, Credentials credentials);

    /**
     * Whether an answer is one to {@link #decode} although its error code is not 0.
     *
     * @param code the error code
     * @param answer what it came with
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
}
