package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** A gateway whose next call fails after a lost answer. */
final class FailingAfterLostAnswer implements PaymentGateway {

    private final PaymentGateway sound;
    private boolean wounded;

    FailingAfterLostAnswer(PaymentGateway sound) {
        this.sound = sound;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        if (wounded) {
            wounded = false;
            return Defects.inDoubt(operation);
        }
        Outcome<R> outcome = sound.execute(operation);
        wounded = operation instanceof GetOrderStatusExtended && outcome instanceof Outcome.InDoubt;
        return outcome;
    }

    @Override
    public void close() {
        sound.close();
    }
}
