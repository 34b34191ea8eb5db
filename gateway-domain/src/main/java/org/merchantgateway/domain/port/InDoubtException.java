package org.merchantgateway.domain.port;

/**
 * Thrown by {@link Outcome#orElseThrow()} when it is not known whether the request was executed. It must not be repeated:
 * {@link #pending()} is what there is to settle.
 */
public final class InDoubtException extends NotAcceptedException {

    private static final long serialVersionUID = 1L;

    private final transient Pending pending;

    InDoubtException(Outcome.InDoubt<?> outcome) {
        super(outcome);
        this.pending = outcome.pending();
    }

    /** What there is to settle. */
    public Pending pending() {
        return pending;
    }
}
