package org.merchantgateway.soap;

import java.net.URI;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;

/**
 * The merchant service that a gateway talks to.
 *
 * @param target where requests are posted
 * @param generation which fields it knows
 * @param writer writes requests in our name
 */
record SoapService(URI target, Generation generation, EnvelopeWriter writer) {

    static SoapService of(GatewayConfig config, Credentials.Login login) {
        return new SoapService(
                URI.create(config.endpoint() + "/webservices/merchant-ws"),
                Generation.of(config),
                EnvelopeWriter.open(login.userName().value(), login.password().reveal()));
    }
}
