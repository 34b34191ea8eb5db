package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.domain.profile.Profile;

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
     * @param operation the request to make; its {@link Operation#extras} are sent with it, or it is refused
     * @param <R> the type of the gateway's answer
     * @throws org.merchantgateway.domain.notation.InvalidRequest if the gateway's {@link #profile} does not take the operation,
     *     which was built for another one; nothing was sent
     * @return the outcome. An operation that this adapter does not know is {@link Outcome.Refused} as
     *     {@link Outcome.Refused.Kind#UNSUPPORTED}, and nothing is sent
     */
    <R> Outcome<R> execute(Operation<R> operation);

    /**
     * How long one call takes at most: for so long the gateway may still execute it. Settling waits longer than that.
     *
     * @return empty if there is no limit, or it is not known
     */
    default Optional<Duration> deadline() {
        return Optional.empty();
    }

    /**
     * What the gateway is like: within its limits operations are built and checked again before anything is sent.
     *
     * @return the manual's unless the adapter says otherwise
     */
    default Profile profile() {
        return Profile.manual();
    }

    /**
     * Whether a question by order number is answered about the orders of this merchant. Numbers are unique for one merchant
     * only, so a call for another one cannot be settled by its order's number.
     *
     * @param merchantLogin the login of a merchant
     * @return false if it is another merchant than that of the credentials, or that is not known
     */
    default boolean findsOrdersOf(String merchantLogin) {
        return false;
    }

    /** Releases connections and threads. Calls in progress end as {@link Outcome.InDoubt}; later calls are not sent. */
    @Override
    void close();
}
