package org.merchantgateway.domain.config;

import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.ScriptedGateway;

/** An adapter that never sends anything, and says where it would have been sent. */
public final class CarrierPigeon implements GatewayProvider {

    /** For a service loader. */
    public CarrierPigeon() {}

    @Override
    public String protocol() {
        return "carrier-pigeon";
    }

    @Override
    public PaymentGateway open(GatewayConfig config) {
        return ScriptedGateway.answering(
                new Outcome.NotSent<>(Outcome.NotSent.Reason.CLOSED, "no pigeon flies to " + config.endpoint()));
    }
}
