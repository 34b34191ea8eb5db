package org.merchantgateway.http.answer;

/**
 * What came is not an answer that this wire has: the request may have been executed. Its text is our own, and it has no
 * cause: a parser's message quotes what it read.
 */
public final class UnreadableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;

    /**
     * An answer that cannot be read.
     *
     * @param text why not, safe to print
     */
    public UnreadableAnswer(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** Why it cannot be read, safe to print. */
    public String text() {
        return text;
    }
}
