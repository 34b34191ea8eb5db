package org.merchantgateway.domain.port;

/** Thrown by {@link Outcome#orElseThrow()}: the gateway did not accept the request. Its text is safe to print. */
public class NotAcceptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An outcome is a value of this process; a serialized exception keeps its text alone. */
    private final transient Outcome<?> outcome;

    NotAcceptedException(Outcome<?> outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    /** The outcome that was not accepted. */
    public Outcome<?> outcome() {
        return outcome;
    }
}
