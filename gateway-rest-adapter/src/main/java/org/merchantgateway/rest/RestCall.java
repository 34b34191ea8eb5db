package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.port.Operation;

/**
 * How one operation goes over the REST wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface RestCall<O extends Operation<R>, R> {

    /** Where to post it, relative to the endpoint: {@code rest/register.do}. */
    String path(O operation);

    /** Puts the operation into the form, only what it has. */
    void encode(O operation, FormBody form);

    /**
     * Reads an answer that refuses nothing.
     *
     * @return the gateway's answer, or empty if it lacks what success consists of
     * @throws UnreadableAnswer if what success consists of cannot be read
     */
    Optional<R> decode(O operation, Answer answer) throws UnreadableAnswer;
}
