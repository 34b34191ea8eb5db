package org.merchantgateway.domain.port;

import java.util.OptionalInt;
import org.merchantgateway.domain.notation.Printable;

/**
 * Why it is not known what became of a request.
 *
 * @param kind what happened
 * @param text an explanation that is safe to print, never empty
 * @param httpStatus the HTTP status, if an answer came so far
 */
public record Doubt(Kind kind, String text, OptionalInt httpStatus) {

    /** What can leave a request's outcome unknown. */
    public enum Kind {
        /** The connection was lost while sending or while waiting for the answer. */
        CONNECTION_LOST,
        /** No whole answer by the deadline. */
        DEADLINE,
        /** The answer ended too soon. */
        TRUNCATED,
        /** The answer is larger than the configured limit. */
        TOO_LARGE,
        /** The answer is not what this wire speaks: HTML, broken JSON or XML, a code that is no number. */
        UNREADABLE,
        /** The answer can be read but lacks what the operation's success consists of. */
        INCOMPLETE,
        /** The gateway answered with a redirect, which is never followed. */
        REDIRECT,
        /** An HTTP status that neither refuses nor answers, such as 502. */
        HTTP_STATUS,
        /** A SOAP fault that does not say that the request was refused. */
        FAULT,
        /** The calling thread was interrupted, or the gateway was closed, after sending began. */
        INTERRUPTED
    }

    public Doubt {
        text = Printable.of(text);
    }

    public static Doubt of(Kind kind, String text) {
        return new Doubt(kind, text, OptionalInt.empty());
    }

    public static Doubt of(Kind kind, String text, int httpStatus) {
        return new Doubt(kind, text, OptionalInt.of(httpStatus));
    }

    @Override
    public String toString() {
        return kind + (httpStatus.isPresent() ? " (HTTP " + httpStatus.getAsInt() + ")" : "") + ": " + text;
    }
}
