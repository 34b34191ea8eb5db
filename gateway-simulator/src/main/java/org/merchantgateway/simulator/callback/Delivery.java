package org.merchantgateway.simulator.callback;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt to deliver a notification. Holds no secret: a card's number is masked, the checksum is no key.
 *
 * @param orderId the gateway's id of the order
 * @param operation such as {@code deposited}
 * @param success whether the operation succeeded: {@code status} 1, else 0
 * @param target scheme, host, port and path, without user and query
 * @param attempt 1 for the first
 * @param httpStatus what the shop answered; nothing if it did not
 * @param failure why there was no answer, in words
 * @param at when, by the simulator's clock
 * @param parameters all that was sent, decoded
 */
public record Delivery(
        String orderId,
        String operation,
        boolean success,
        String target,
        int attempt,
        Optional<Integer> httpStatus,
        Optional<String> failure,
        Instant at,
        Map<String, String> parameters) {

    private static final int DELIVERED = 200;

    /** Copies what it is made of. */
    public Delivery {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Whether the shop took it: it answered 200. */
    public boolean isDelivered() {
        return httpStatus.filter(status -> status == DELIVERED).isPresent();
    }
}
