package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.GatewaySimulator;

class SoapContractTest extends GatewayContract {

    @Override
    protected PaymentGateway open(GatewaySimulator simulator) {
        return Gateways.open(GatewayConfig.of("soap", simulator.baseUri(), "shop", "secret"));
    }
}
