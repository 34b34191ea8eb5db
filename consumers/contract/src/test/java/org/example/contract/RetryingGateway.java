package org.example.contract;

import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** A team's own gateway: over the library's REST adapter, it asks a second time when the first question got no answer. */
final class RetryingGateway implements PaymentGateway {

    private final PaymentGateway wire;

    RetryingGateway(PaymentGateway wire) {
        this.wire = wire;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        Outcome<R> outcome = wire.execute(operation);
        boolean mayAskAgain = operation.effect() == Effect.READ && outcome instanceof Outcome.InDoubt;
        return mayAskAgain ? wire.execute(operation) : outcome;
    }

    @Override
    public void close() {
        wire.close();
    }

    @Override
    public String toString() {
        return "RetryingGateway over " + wire;
    }
}
