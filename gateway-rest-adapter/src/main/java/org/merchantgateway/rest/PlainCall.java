package org.merchantgateway.rest;

import java.util.function.BiFunction;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.ResultDecoder;

/**
 * An operation that is always the same request, of nothing but fields.
 *
 * @param request which one
 * @param fields adds the operation's fields to a body that holds the credentials
 * @param decoder reads the answer
 */
record PlainCall<O extends Operation<R>, R>(
        RestRequest request, BiFunction<O, RestBody, RestBody> fields, ResultDecoder<O, R> decoder)
        implements ManualCall<O, R> {

    @Override
    public RestRequest request(O operation, Profile profile) {
        return request;
    }

    @Override
    public RestBody encode(O operation, GatewayConfig config) {
        return fields.apply(operation, RestBody.of(config));
    }
}
