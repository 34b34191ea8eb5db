package org.merchantgateway.domain.port;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;

/**
 * An operation whose request has fields that the library does not know. In everything else it is the operation itself.
 */
final class WithExtras<R> implements Operation<R> {

    private final Operation<R> operation;
    private final Extras extras;

    WithExtras(Operation<R> operation, Extras extras) {
        this.operation = operation;
        this.extras = extras;
    }

    @Override
    public Extras extras() {
        return extras;
    }

    @Override
    public Operation<R> withoutExtras() {
        return operation;
    }

    @Override
    public String name() {
        return operation.name();
    }

    @Override
    public Effect effect() {
        return operation.effect();
    }

    @Override
    public Reference reference() {
        return operation.reference();
    }

    @Override
    public Optional<Amount> wanted() {
        return operation.wanted();
    }

    @Override
    public SettledAs settledAs() {
        return operation.settledAs();
    }

    @Override
    public List<String> secrets() {
        return Stream.concat(operation.secrets().stream(), extras.revealSecrets().stream())
                .toList();
    }

    /** As without the fields: none of them is stored. */
    @Override
    public Pending pending() {
        return operation.pending();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithExtras<?> that && that.operation.equals(operation) && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return 31 * operation.hashCode() + extras.hashCode();
    }

    /** The operation, and the names of the fields. */
    @Override
    public String toString() {
        return operation + " with " + extras;
    }
}
