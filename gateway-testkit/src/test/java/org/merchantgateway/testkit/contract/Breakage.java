package org.merchantgateway.testkit.contract;

import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Makes a broken gateway of a sound one. Opened anew for every gateway, so that it may remember something. */
@FunctionalInterface
interface Breakage {

    PaymentGateway of(PaymentGateway sound, ApiAccount account);

    /** Comes between a caller and a sound gateway. Must answer what the operation promises. */
    @FunctionalInterface
    interface Tampering {

        Outcome<?> execute(Operation<?> operation, PaymentGateway sound);
    }

    /** A gateway that somebody has tampered with. */
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
