package org.merchantgateway.soap;

import java.io.Serial;
import java.util.OptionalInt;

/**
 * An answer came, and it does not say what became of the request: not XML, not SOAP, or not an answer to this operation.
 *
 * <p>The gateway may have executed the request. No cause is kept: the parsers quote the text they stumble over.
 */
final class UnreadableAnswer extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    UnreadableAnswer(String why, int status) {
        super(why + " (HTTP " + status + ")");
        this.status = status;
    }

    UnreadableAnswer(String why) {
        super(why);
        this.status = 0;
    }

    /** The HTTP status, empty when the answer was a SOAP envelope and only its content is at fault. */
    OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
