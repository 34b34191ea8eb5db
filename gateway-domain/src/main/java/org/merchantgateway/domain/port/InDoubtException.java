package org.merchantgateway.domain.port;

/**
 * Thrown by {@link Outcome#orElseThrow()} when it is not known whether the request was executed. The request must not be
 * repeated: settle {@link #pending()}.
 */
public final class InDoubtException extends NotAcceptedException {

    private static final long serialVersionUID = 2L;

    InDoubtException(Outcome.InDoubt<?> outcome) {
        super(outcome);
    }

    /** What settling needs to know about the call. */
    public Pending pending() {
        return ((Outcome.InDoubt<?>) outcome()).pending();
    }
}
