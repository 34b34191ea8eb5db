package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** A gateway that cannot be closed, or not twice in a row. */
final class ClosingWrongly implements PaymentGateway {

    private final PaymentGateway sound;
    private final boolean closes;
    private boolean closed;

    ClosingWrongly(PaymentGateway sound, boolean closes) {
        this.sound = sound;
        this.closes = closes;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        closed = false;
        return sound.execute(operation);
    }

    @Override
    public void close() {
        if (closes) {
            if (closed) {
                throw new IllegalStateException("closed already");
            }
            sound.close();
            closed = true;
        }
    }
}
