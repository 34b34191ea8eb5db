package org.merchantgateway.domain.port;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * One request to the gateway, as a value. An operation is valid from the moment it exists: an invalid one is refused when it
 * is built, so that it is never sent.
 *
 * <p>The interface is open: a team may add an operation of its own, and tell the REST adapter how it is sent and read
 * ({@code docs/own-operations.md}), or bring an adapter of its own.
 *
 * @param <R> the type of the gateway's answer
 */
public interface Operation<R> {

    /**
     * A short, stable name for logs, metrics and stored {@link Pending} values: lower-case letters, digits and hyphens,
     * for example {@code register} or {@code refund}.
     */
    String name();

    /** What the request does at the gateway: whether it may be repeated, and what its failure means. */
    Effect effect();

    /** The order that the request is about. */
    Reference reference();

    /**
     * The amount that the request is to move, in minor units; empty if it moves none or does not name the amount.
     */
    default Optional<Amount> wanted() {
        return Optional.empty();
    }

    /**
     * How the order's status shows whether this request was executed, for a call whose outcome is unknown. By default it does
     * not show it, and such a call stays open. Settling as {@link SettledAs#COMPLETION}, as {@link SettledAs#REFUND} or as a
     * partial {@link SettledAs#REVERSAL} compares the order's sums with those from before the call: such an operation must have
     * the effect {@link Effect#MONEY} and name the order's id, so that they are read before it is sent.
     */
    default SettledAs settledAs() {
        return SettledAs.NONE;
    }

    /**
     * The secrets in this request, as text: PAN, CVC, token. An adapter redacts them from what the gateway answers, since a
     * server may quote the request in its error message.
     */
    default List<String> secrets() {
        return List.of();
    }

    /**
     * What settling needs to know if the outcome of this request is unknown. Holds no card data. An operation for another
     * merchant's order, with a condition or with an id of its own adds them ({@link Pending#withMerchant} and others).
     */
    default Pending pending() {
        Pending pending = Pending.of(name(), settledAs(), reference());
        return wanted().map(pending::withWanted).orElse(pending);
    }

    /**
     * The same request with a field that this library does not know, as a gateway may have it: {@code feeInput}, for example.
     * Over REST it is a field of the form or JSON; over SOAP it is one of {@code params} or {@code additionalParameters}, where
     * the request has them. Refused as {@link Outcome.Refused.Kind#UNSUPPORTED} before anything is sent if the wire has no
     * place for it, or has a field of this name of its own. It is not stored: a {@link Pending} does not hold it. Observers
     * see its name alone, unless its name is one of those that may be shown.
     *
     * @param name 1 to 255 printable characters of ASCII without blanks, upper and lower case count; not that of a credential
     * @param value ANS..*, so neither empty nor with control characters; no secret
     * @throws InvalidRequest if name or value does not conform, or there is such a field already
     */
    default Operation<R> extra(String name, String value) {
        return new WithExtras<>(withoutExtras(), extras().with(name, value, false));
    }

    /**
     * The same request with a secret field that this library does not know: it is redacted from what the gateway answers, and no
     * observer sees it. In everything else as {@link #extra}.
     *
     * @param name as in {@link #extra}
     * @param value as in {@link #extra}, but a secret
     * @throws InvalidRequest as in {@link #extra}; shows nothing of the value
     */
    default Operation<R> secretExtra(String name, String value) {
        return new WithExtras<>(withoutExtras(), extras().with(name, value, true));
    }

    /** The fields that were added by {@link #extra} and {@link #secretExtra}. For adapters. */
    default Extras extras() {
        return Extras.NONE;
    }

    /** This operation without its {@link #extras}: an adapter knows it by its class. */
    default Operation<R> withoutExtras() {
        return this;
    }
}
