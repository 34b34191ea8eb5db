package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.port.PaymentGateway;

@ExcludedRule(id = "EXE-01", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-02", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-03", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-04", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-05", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-06", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-07", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-08", reason = InMemoryContractTest.NO_WIRE)
@ExcludedRule(id = "EXE-09", reason = InMemoryContractTest.NO_LOGIN)
@ExcludedRule(id = "PRN-05", reason = InMemoryContractTest.NO_LOGIN)
class InMemoryContractTest extends GatewayContract {

    static final String NO_WIRE = "in memory there is no wire that could lose anything";
    static final String NO_LOGIN = "in memory nobody logs in";

    @Override
    protected PaymentGateway open(ApiAccount account) {
        return account.simulator().orElseThrow().gateway(account.userName());
    }
}
