package org.merchantgateway.domain.port;

/**
 * The way out of the domain: a payment gateway, whichever wire leads to it.
 *
 * <p>One call puts at most one request on the wire. No exception of a library leaves it: whatever goes wrong is one of
 * the four cases of {@link Outcome}. Implementations are safe for use by many threads.
 */
public interface PaymentGateway extends AutoCloseable {

    /**
     * Executes one operation.
     *
     * @param operation what to do, not null
     * @param <R> what the gateway answers
     * @return what became of it, never null. An operation that this gateway does not know is
     *     {@link Outcome.Refused} as {@link Outcome.Refused.Kind#UNSUPPORTED}, and nothing was sent
     */
    <R> Outcome<R> execute(Operation<R> operation);

    /** Lets go of connections and threads. Calls under way end as {@link Outcome.InDoubt}; calls after it are not sent. */
    @Override
    void close();
}
