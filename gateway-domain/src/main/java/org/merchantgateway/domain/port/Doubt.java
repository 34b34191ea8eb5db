package org.merchantgateway.domain.port;

import java.util.OptionalInt;
import org.merchantgateway.domain.notation.Printable;

/**
 * Why the outcome of a request is unknown.
 *
 * @param kind what happened
 * @param text an explanation without secrets, never empty
 * @param httpStatus the HTTP status, if it was received
 */
public record Doubt(Kind kind, String text, OptionalInt httpStatus) {

    /** The causes of an unknown outcome. */
    public enum Kind {
        /** The connection was lost while sending or while waiting for the answer. */
        CONNECTION_LOST,
        /** The answer was not complete by the deadline. */
        DEADLINE,
        /** The answer was cut off. */
        TRUNCATED,
        /** The answer is larger than the configured limit. */
        TOO_LARGE,
        /** The answer cannot be decoded: HTML, malformed JSON or XML, an invalid error code. */
        UNREADABLE,
        /** The answer can be decoded but lacks the fields that a successful answer has. */
        INCOMPLETE,
        /** The answer contradicts itself, or says itself that the outcome is not known. */
        CONTRADICTION,
        /** The answer is about another order, order number, merchant or client than was asked for. */
        MISMATCH,
        /** The gateway answered with a redirect, which is never followed. */
        REDIRECT,
        /** An HTTP status that is neither a refusal nor an answer, such as 502. */
        HTTP_STATUS,
        /** A SOAP fault that is not clearly a refusal. */
        FAULT,
        /** The calling thread was interrupted, or the gateway was closed, after sending began. */
        INTERRUPTED
    }

    public Doubt {
        text = Printable.of(text);
    }

    /** A cause for which no HTTP status was received. */
    public static Doubt of(Kind kind, String text) {
        return new Doubt(kind, text, OptionalInt.empty());
    }

    /** A cause with the HTTP status that was received. */
    public static Doubt of(Kind kind, String text, int httpStatus) {
        return new Doubt(kind, text, OptionalInt.of(httpStatus));
    }

    @Override
    public String toString() {
        return kind + (httpStatus.isPresent() ? " (HTTP " + httpStatus.getAsInt() + ")" : "") + ": " + text;
    }
}
