package org.merchantgateway.acceptance.contract;

import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.contract.ApiAccount;
import org.merchantgateway.testkit.contract.GatewayContract;

class RestContractTest extends GatewayContract {

    @Override
    protected PaymentGateway open(ApiAccount account) {
        return Gateways.open(account.config("rest"));
    }
}
