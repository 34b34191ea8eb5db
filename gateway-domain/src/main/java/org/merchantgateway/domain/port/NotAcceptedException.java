package org.merchantgateway.domain.port;

/** Thrown by {@link Outcome#orElseThrow()} when the gateway did not accept the request. Its message holds no secrets. */
public class NotAcceptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not serialized: a serialized exception keeps its message only. */
    private final transient Outcome<?> outcome;

    NotAcceptedException(Outcome<?> outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    /** The outcome. Never {@link Outcome.Accepted}. */
    public Outcome<?> outcome() {
        return outcome;
    }
}
