package org.merchantgateway.acceptance.fire;

import java.util.Map;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.BrowserForm;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;

/** The payer at the ACS of 3-D Secure 2, which tells the gateway how it ended; no fault hits that. */
@FunctionalInterface
interface PayerAtAcs {

    /**
     * Answers a challenge; nothing, if the ACS does not know it any more.
     *
     * @param creq with which the browser came
     * @param confirms whether the payer authenticates
     */
    void answer(String creq, boolean confirms);

    /** The payer at a simulator's ACS. */
    static PayerAtAcs of(GatewaySimulator simulator) {
        return (creq, confirms) -> {
            BrowserForm challenge = new BrowserForm("", Map.of("creq", creq));
            try {
                simulator.payer().authenticate(challenge, confirms ? Authentication.Y : Authentication.N);
            } catch (InvalidRequest over) { // another attempt has paid the order, or its time is over
                return;
            }
        };
    }
}
