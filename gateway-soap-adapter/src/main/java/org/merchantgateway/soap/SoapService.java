package org.merchantgateway.soap;

import java.net.URI;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;

/**
 * The merchant service that a gateway talks to.
 *
 * @param target where requests are posted
 * @param profile which fields it knows
 * @param writer writes requests in our name
 */
record SoapService(URI target, Profile profile, EnvelopeWriter writer) {

    static SoapService of(GatewayConfig config, Credentials.Login login) {
        return new SoapService(
                URI.create(config.endpoint() + "/webservices/merchant-ws"),
                Profile.of(config.extras()),
                EnvelopeWriter.open(login.userName().value(), login.password().reveal()));
    }
}
