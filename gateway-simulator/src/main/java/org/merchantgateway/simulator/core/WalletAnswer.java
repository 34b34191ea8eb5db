package org.merchantgateway.simulator.core;

import java.util.Optional;

/** The gateway's answer to a payment by a wallet's token. In every case the order is registered. */
public sealed interface WalletAnswer {

    /**
     * The payment was processed, or the payer has to authenticate first.
     *
     * @param orderId the gateway's id of the order
     * @param bindingId the card that was stored, if one was
     * @param step what the payer has to do first, if anything
     */
    record Processed(String orderId, Optional<String> bindingId, Optional<Attempted.Step> step)
            implements WalletAnswer {}

    /**
     * The issuer declined.
     *
     * @param description technical, not for the payer
     * @param message for the payer
     */
    record Declined(String description, String message) implements WalletAnswer {

        /** The error code of a decline. */
        public static final int CODE = 1;
    }
}
