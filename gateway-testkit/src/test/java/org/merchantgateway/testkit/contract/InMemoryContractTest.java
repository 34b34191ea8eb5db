package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.GatewaySimulator;

class InMemoryContractTest extends GatewayContract {

    @Override
    protected PaymentGateway open(GatewaySimulator simulator) {
        return simulator.gateway("shop");
    }
}
