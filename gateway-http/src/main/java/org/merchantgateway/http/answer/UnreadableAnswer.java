package org.merchantgateway.http.answer;

import org.merchantgateway.domain.port.Doubt;

/**
 * What came is not an answer that this wire has: the request may have been executed. Its text is our own, and it has no
 * cause: a parser's message quotes what it read.
 */
public final class UnreadableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final Doubt.Kind kind;
    private final String text;

    /**
     * An answer that cannot be read.
     *
     * @param text why not, safe to print
     */
    public UnreadableAnswer(String text) {
        this(Doubt.Kind.UNREADABLE, text);
    }

    /**
     * An answer from which nothing follows.
     *
     * @param kind what is wrong with it
     * @param text why nothing follows, safe to print
     */
    UnreadableAnswer(Doubt.Kind kind, String text) {
        super(text, null, false, false);
        this.kind = kind;
        this.text = text;
    }

    /** What is wrong with it. */
    public Doubt.Kind kind() {
        return kind;
    }

    /** Why it cannot be read, safe to print. */
    public String text() {
        return text;
    }
}
