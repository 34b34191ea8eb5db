package org.merchantgateway.testkit.fire;

import static org.assertj.core.api.Assertions.assertThat;

import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Remembers what came of the last question, which alone may be why something stays open. */
final class OpenReasons implements PaymentGateway {

    private final PaymentGateway gateway;
    private String reason = "no question was asked";

    OpenReasons(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        Outcome<R> outcome = gateway.execute(operation);
        if (operation.effect() == Effect.READ) {
            reason = outcome.fold(
                    accepted -> "the gateway answered, so that nothing may stay open",
                    refused -> "the gateway refuses to say: " + refused,
                    notSent -> "the gateway cannot be asked: " + notSent.text(),
                    inDoubt -> "the gateway did not answer: " + inDoubt.doubt());
        }
        return outcome;
    }

    /** Compares why something stays open with what came of the last question. */
    void check(String why) {
        assertThat(why).as("why it stays open").isEqualTo(reason);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
