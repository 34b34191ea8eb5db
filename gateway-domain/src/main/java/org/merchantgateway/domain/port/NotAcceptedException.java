package org.merchantgateway.domain.port;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/**
 * Thrown by {@link Outcome#orElseThrow()} when the gateway did not accept the request. Its message holds no secrets. It keeps
 * its outcome when it is serialized.
 */
public class NotAcceptedException extends RuntimeException {

    private static final long serialVersionUID = 2L;

    private transient Outcome<?> outcome;

    NotAcceptedException(Outcome<?> outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    /** The outcome. Never {@link Outcome.Accepted}. */
    public Outcome<?> outcome() {
        return outcome;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(OutcomeText.of(outcome));
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        outcome = ((OutcomeText) in.readObject()).outcome();
    }
}
