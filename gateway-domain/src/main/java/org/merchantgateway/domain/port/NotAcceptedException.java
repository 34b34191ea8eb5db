package org.merchantgateway.domain.port;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by {@link Outcome#orElseThrow()} when the gateway did not accept the request. Its message holds no secrets. It keeps
 * its outcome when it is serialized.
 */
public class NotAcceptedException extends RuntimeException {

    private static final long serialVersionUID = 2L;

    /** The outcome as texts, for serialization. */
    private final String[] texts;

    /** Null after deserialization. */
    private final transient @Nullable Outcome<?> outcome;

    NotAcceptedException(Outcome<?> outcome) {
        super(outcome.toString());
        this.texts = OutcomeText.of(outcome);
        this.outcome = outcome;
    }

    /** The outcome. Never {@link Outcome.Accepted}. */
    public Outcome<?> outcome() {
        return outcome == null ? OutcomeText.outcome(texts) : outcome;
    }
}
