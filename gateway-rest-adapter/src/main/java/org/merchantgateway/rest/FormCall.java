package org.merchantgateway.rest;

import java.util.function.BiFunction;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.ResultDecoder;

/**
 * An operation that is posted as a form, always to the same address.
 *
 * @param path relative to the endpoint: {@code rest/refund.do}
 * @param fields adds the operation's fields to a form that holds the credentials
 * @param decoder reads the answer
 */
record FormCall<O extends Operation<R>, R>(
        String path, BiFunction<O, FormBody, FormBody> fields, ResultDecoder<O, R> decoder) implements RestCall<O, R> {

    @Override
    public String path(O operation) {
        return path;
    }

    @Override
    public FormBody encode(O operation, Credentials credentials) {
        return fields.apply(operation, new FormBody(credentials));
    }
}
