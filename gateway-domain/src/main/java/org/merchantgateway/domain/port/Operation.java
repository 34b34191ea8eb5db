package org.merchantgateway.domain.port;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;

/**
 * One request to the gateway, as a value. An operation is valid from the moment it exists: whatever breaks a rule is
 * refused when it is built, and never reaches the wire.
 *
 * <p>The interface is open: a team may add an operation of its own gateway beside an adapter of its own.
 *
 * @param <R> what the gateway answers when it has processed the request
 */
public interface Operation<R> {

    /**
     * A short, stable name for logs, metrics and stored {@link Pending} values: lower-case letters, digits and hyphens,
     * for example {@code register} or {@code refund}.
     */
    String name();

    /** What the request does at the gateway. */
    Effect effect();

    /** The order that the request is about. */
    Reference reference();

    /**
     * The amount of money that the request wants to move, in minor units; empty if it moves none or leaves the amount to
     * the gateway.
     */
    default Optional<Amount> wanted() {
        return Optional.empty();
    }

    /**
     * How to find out from the order's status what became of this request if its outcome stays unknown. A request of which
     * nothing is said here stays open. One that needs the order's sums from before the call ({@link SettledAs#COMPLETION},
     * {@link SettledAs#REFUND}, {@link SettledAs#REVERSAL} of a part) has the effect {@link Effect#MONEY} and names the
     * order's id, so that the sums are read before it is sent.
     */
    default SettledAs settledAs() {
        return SettledAs.NONE;
    }

    /**
     * What in this request must never be shown, as text: PAN, CVC, token. An adapter blots it out of whatever the gateway
     * says, since a server may quote the request in its error.
     */
    default List<String> secrets() {
        return List.of();
    }

    /** What there is to settle if the outcome of this request stays unknown. Holds no card data. */
    default Pending pending() {
        Pending pending = Pending.of(name(), settledAs(), reference());
        return wanted().map(pending::withWanted).orElse(pending);
    }
}
