package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Breaks a gateway. Created anew for every gateway, so that it may have state. */
@FunctionalInterface
interface Defect {

    PaymentGateway of(PaymentGateway sound, ApiAccount account);

    /** Executes an operation wrongly. Must return the result type of the operation. */
    @FunctionalInterface
    interface Tampering {

        Outcome<?> execute(Operation<?> operation, PaymentGateway sound);
    }

    /** A gateway whose operations are executed by a tampering. */
    static PaymentGateway tampered(PaymentGateway sound, Tampering tampering) {
        return new PaymentGateway() {
            @Override
            @SuppressWarnings("unchecked") // tampering answers what the operation promises
            public <R> Outcome<R> execute(Operation<R> operation) {
                return (Outcome<R>) tampering.execute(operation, sound);
            }

            @Override
            public void close() {
                sound.close();
            }

            @Override
            public String toString() {
                return sound.toString();
            }
        };
    }
}
