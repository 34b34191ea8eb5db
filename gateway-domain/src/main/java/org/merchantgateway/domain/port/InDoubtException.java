package org.merchantgateway.domain.port;

/**
 * Thrown by {@link Outcome#orElseThrow()} when it is not known whether the request was executed. The request must not be
 * repeated: settle {@link #pending()}.
 */
public final class InDoubtException extends NotAcceptedException {

    private static final long serialVersionUID = 1L;

    private final transient Pending pending;

    InDoubtException(Outcome.InDoubt<?> outcome) {
        super(outcome);
        this.pending = outcome.pending();
    }

    /** What settling needs to know about the call. */
    public Pending pending() {
        return pending;
    }
}
