package org.merchantgateway.simulator.core;

import java.util.Optional;

/**
 * A request that goes on with 3-D Secure 2 or ends it, as it came; a blank text has become a missing one.
 *
 * @param orderId {@code mdOrder}
 * @param transactionId {@code threeDSServerTransId}
 * @param completed {@code threeDSCompInd}: whether the method page has run; {@code Y} or {@code N}
 * @param language ISO 639-1
 */
public record ThreeDs2Request(
        Optional<String> orderId,
        Optional<String> transactionId,
        Optional<String> completed,
        Optional<String> language) {

    /** The end of an authentication. */
    public static ThreeDs2Request of(String transactionId) {
        return new ThreeDs2Request(Optional.empty(), Optional.of(transactionId), Optional.empty(), Optional.empty());
    }

    ThreeDs2Request about(String transaction) {
        return new ThreeDs2Request(orderId, Optional.of(transaction), completed, language);
    }
}
