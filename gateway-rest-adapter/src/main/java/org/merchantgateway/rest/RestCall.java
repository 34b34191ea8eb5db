package org.merchantgateway.rest;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.http.WireCall;
import org.merchantgateway.http.WireRequest;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.AnswerFormat;

/**
 * How one operation goes over the REST wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface RestCall<O extends Operation<R>, R> extends WireCall<O, R, GatewayConfig> {

    /** Where to post it, relative to the endpoint: {@code rest/register.do}. */
    String path(O operation, Profile profile);

    /**
     * The request's body: of the operation only what it has.
     *
     * @param config who we are, where the request says so, and how the gateway writes times and bodies
     */
    RestBody encode(O operation, GatewayConfig config);

    @Override
    default Optional<String> unsupportedExtras(O operation, Extras extras, GatewayConfig config) {
        Set<String> known = encode(operation, config).names();
        return extras.names().stream()
                .filter(known::contains)
                .findFirst()
                .map(name ->
                        "the REST request of " + operation.name() + " has a field of its own with the name " + name);
    }

    @Override
    default Prepared<R> prepare(O operation, Extras extras, GatewayConfig config) {
        RestBody body = encode(operation, config);
        extras.forEach((name, value) -> body.addOwn(name, Optional.of(value)));
        WireRequest request = new WireRequest(
                URI.create(config.endpoint() + "/" + path(operation, config.profile())),
                Map.of("Content-Type", body.contentType(), "Accept", "application/json"),
                body.toBytes());
        AnswerFormat format = AnswerFormat.JSON.of(config.profile());
        return new Prepared<>(request, (answer, viewer) -> {
            Answer fields = Json.answer(answer, format);
            viewer.accept(fields);
            return decoder().outcome(operation, fields, answer.status());
        });
    }
}
