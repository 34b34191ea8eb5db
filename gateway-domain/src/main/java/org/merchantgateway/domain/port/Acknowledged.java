package org.merchantgateway.domain.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.notation.Printable;

/**
 * The gateway's answer to a request whose only result is that it was processed: completion, reversal, refund and others.
 *
 * @param message what the gateway said, localised; may be empty
 * @param others whatever else the gateway answered, by path, as it came
 */
public record Acknowledged(String message, Map<String, String> others) implements Redactable<Acknowledged> {

    public Acknowledged {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** An answer of nothing but a message. */
    public Acknowledged(String message) {
        this(message, Map.of());
    }

    @Override
    public Acknowledged redacted(UnaryOperator<String> redact) {
        return message.isEmpty() ? this : new Acknowledged(redact.apply(message), others);
    }

    @Override
    public String toString() {
        return "Acknowledged" + (message.isEmpty() ? "" : ": " + Printable.of(message));
    }
}
