package org.merchantgateway.simulator.core;

import java.util.Optional;

/**
 * The end of 3-D Secure, as a shop or a payer's browser brings it; a blank text has become a missing one.
 *
 * @param orderId {@code mdOrder}, {@code md}, {@code MD}
 * @param paRes the ACS's answer
 * @param language ISO 639-1
 */
public record FinishRequest(Optional<String> orderId, Optional<String> paRes, Optional<String> language) {

    /** The order alone: a PaRes holds payer's data. */
    @Override
    public String toString() {
        return "FinishRequest[" + orderId.orElse("") + "]";
    }
}
