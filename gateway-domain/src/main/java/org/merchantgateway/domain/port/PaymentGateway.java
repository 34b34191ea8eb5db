package org.merchantgateway.domain.port;

/**
 * A payment gateway, reached over REST, over SOAP or by an adapter of a team's own.
 *
 * <p>One call sends at most one request. Failures are results, not exceptions: each is one of the four cases of
 * {@link Outcome}. Implementations are safe for use by many threads.
 */
public interface PaymentGateway extends AutoCloseable {

    /**
     * Executes one operation.
     *
     * @param operation the request to make
     * @param <R> the type of the gateway's answer
     * @return the outcome. An operation that this adapter does not know is {@link Outcome.Refused} as
     *     {@link Outcome.Refused.Kind#UNSUPPORTED}, and nothing is sent
     */
    <R> Outcome<R> execute(Operation<R> operation);

    /** Releases connections and threads. Calls in progress end as {@link Outcome.InDoubt}; later calls are not sent. */
    @Override
    void close();
}
