package org.merchantgateway.simulator.console;

import java.time.Instant;
import java.util.List;

/** What the console shows of the notifications that the gateway sent to shops. */
@FunctionalInterface
public interface SentCallbacks {

    /** Of a gateway that sends none. */
    SentCallbacks NONE = orderId -> List.of();

    /**
     * One attempt to notify a shop.
     *
     * @param at when, by the gateway's time
     * @param operation what it tells of, such as {@code deposited}
     * @param address where it went, without secrets
     * @param attempt 1 for the first
     * @param result what came of it, such as {@code 200} or {@code connection refused}
     */
    record SentCallback(Instant at, String operation, String address, int attempt, String result) {}

    /** The attempts that tell of an order, the oldest first. */
    List<SentCallback> of(String orderId);
}
