package org.merchantgateway.testkit.contract;

import java.util.Optional;
import org.merchantgateway.domain.port.PaymentGateway;

/** The contract of a gateway over REST that is broken; run by {@link BrokenGatewaysTest} alone. */
class BrokenOverRest extends RestContractTest {

    static Optional<Broken> broken = Optional.empty();

    @Override
    protected PaymentGateway open(ApiAccount account) {
        return broken.orElseThrow().breakage().of(super.open(account), account);
    }
}
