package org.merchantgateway.testkit.contract;

import java.util.Optional;
import org.merchantgateway.domain.port.PaymentGateway;

/** The contract of a gateway in memory that is broken; run by {@link BrokenGatewaysTest} alone. */
class BrokenInMemory extends InMemoryContractTest {

    static Optional<Broken> broken = Optional.empty();

    @Override
    protected PaymentGateway open(ApiAccount account) {
        return broken.orElseThrow().defect().of(super.open(account), account);
    }
}
