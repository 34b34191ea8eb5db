package org.example.contract;

import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.contract.ApiAccount;
import org.merchantgateway.testkit.contract.ExcludedRule;
import org.merchantgateway.testkit.contract.GatewayContract;

@ExcludedRule(id = "WAL-03", reason = "our bank has no Samsung Pay")
class RetryingGatewayContractTest extends GatewayContract {

    @Override
    protected PaymentGateway open(ApiAccount account) {
        return new RetryingGateway(Gateways.open(
                GatewayConfig.of("rest", account.endpoint(), account.userName(), account.password())));
    }
}
