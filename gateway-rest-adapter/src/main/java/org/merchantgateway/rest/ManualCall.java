package org.merchantgateway.rest;

import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;

/**
 * How one operation of the manual goes over the REST wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface ManualCall<O extends Operation<R>, R> extends RestCall<O, R> {

    /** Which request it is: the profile says where it is posted, and whether the gateway has it. */
    RestRequest request(O operation, Profile profile);

    /** What no gateway can carry over this wire; empty if there is nothing. */
    default Optional<String> lack(O operation, GatewayConfig config) {
        return Optional.empty();
    }

    @Override
    default String path(O operation, Profile profile) {
        return profile.path(request(operation, profile));
    }

    @Override
    default Optional<String> unsupported(O operation, GatewayConfig config) {
        RestRequest request = request(operation, config.profile());
        return config.profile().has(request)
                ? lack(operation, config)
                : Optional.of("the gateway of profile " + config.profile().name() + " has no request " + request.key());
    }
}
