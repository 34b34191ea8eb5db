package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** A gateway that prints its password. */
record PrintingPassword(PaymentGateway sound, String password) implements PaymentGateway {

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        return sound.execute(operation);
    }

    @Override
    public void close() {
        sound.close();
    }
}
