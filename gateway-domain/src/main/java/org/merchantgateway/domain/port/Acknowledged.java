package org.merchantgateway.domain.port;

import org.merchantgateway.domain.notation.Printable;

/**
 * The gateway's answer to a request whose only result is that it was processed: completion, reversal, refund and others.
 *
 * @param message what the gateway said, localised; may be empty
 */
public record Acknowledged(String message) {

    @Override
    public String toString() {
        return "Acknowledged" + (message.isEmpty() ? "" : ": " + Printable.of(message));
    }
}
