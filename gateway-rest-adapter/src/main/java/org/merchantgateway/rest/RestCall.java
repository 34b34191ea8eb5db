package org.merchantgateway.rest;

import java.net.URI;
import java.util.Map;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.WireCall;
import org.merchantgateway.http.WireRequest;

/**
 * How one operation goes over the REST wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface RestCall<O extends Operation<R>, R> extends WireCall<O, R, GatewayConfig> {

    /** Where to post it, relative to the endpoint: {@code rest/register.do}. */
    String path(O operation);

    /**
     * The request's body: of the operation only what it has.
     *
     * @param credentials who we are, where the request says so
     */
    RestBody encode(O operation, Credentials credentials);

    @Override
    default Prepared<R> prepare(O operation, GatewayConfig config) {
        RestBody body = encode(operation, config.credentials());
        WireRequest request = new WireRequest(
                URI.create(config.endpoint() + "/" + path(operation)),
                Map.of("Content-Type", body.contentType(), "Accept", "application/json"),
                body.toBytes());
        return new Prepared<>(request, answer -> decoder().outcome(operation, Json.answer(answer), answer.status()));
    }
}
