package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.ResultDecoder;

/**
 * How one operation goes over the REST wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface RestCall<O extends Operation<R>, R> extends ResultDecoder<O, R> {

    /**
     * Why the wire cannot carry this request for this merchant; empty if it can. Asked before anything is sent.
     *
     * @param credentials who we are
     */
    default Optional<String> unsupported(O operation, Credentials credentials) {
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
}
