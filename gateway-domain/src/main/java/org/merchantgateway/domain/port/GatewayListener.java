package org.merchantgateway.domain.port;

import java.time.Duration;

/**
 * Hears of every call, for logs, metrics and traces. Never sees a body or a secret. Called on the calling thread; what it
 * throws is lost.
 */
@FunctionalInterface
public interface GatewayListener {

    /**
     * A call is over.
     *
     * @param call what was called, about which order, and what became of it
     */
    void called(Call call);

    /**
     * One call.
     *
     * @param operation the operation's name
     * @param effect what it does at the gateway
     * @param reference the order
     * @param took how long it took, monotonic
     * @param outcome what became of it; its text is safe to print
     */
    record Call(String operation, Effect effect, Reference reference, Duration took, Outcome<?> outcome) {}
}
