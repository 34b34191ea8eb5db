package org.merchantgateway.testkit.contract;

import java.util.Optional;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;

/** The contract of a gateway over REST that is broken; run by {@link BrokenGatewaysTest} alone. */
class BrokenOverRest extends GatewayContract {

    static Optional<Broken> broken = Optional.empty();

    @Override
    protected PaymentGateway open(ApiAccount account) {
        PaymentGateway rest =
                Gateways.open(GatewayConfig.of("rest", account.endpoint(), account.userName(), account.password()));
        return broken.orElseThrow().defect().of(rest, account);
    }
}
