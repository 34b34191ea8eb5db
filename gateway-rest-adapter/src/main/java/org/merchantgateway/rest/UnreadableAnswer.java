package org.merchantgateway.rest;

/** The answer is not what this wire speaks. Its text is our own: a parser's message echoes values. */
final class UnreadableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;

    UnreadableAnswer(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }
}
