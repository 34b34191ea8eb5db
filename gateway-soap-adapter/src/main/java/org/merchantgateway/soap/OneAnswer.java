package org.merchantgateway.soap;

import javax.xml.stream.XMLStreamException;

/** Sees that an envelope holds one answer: of several, with a refusal among them, Metro would take the last. */
final class OneAnswer {

    private static final int IN_ENVELOPE = 2;
    private static final int IN_BODY = 3;
    private static final int IN_ANSWER = 4;

    private boolean inBody;
    private int bodies;
    private int answers;
    private int parts;

    /**
     * Takes notice of an element.
     *
     * @param depth 1 for the envelope
     * @param name without prefix
     * @throws XMLStreamException if it is a second body, answer or part
     */
    void start(int depth, String name) throws XMLStreamException {
        if (depth == IN_ENVELOPE) {
            inBody = name.equals("Body");
            bodies += inBody ? 1 : 0;
        } else if (inBody && depth == IN_BODY) {
            answers++;
        } else if (inBody && depth == IN_ANSWER && name.equals("return")) {
            parts++;
        }
        if (bodies > 1 || answers > 1 || parts > 1) {
            throw new XMLStreamException("more than one answer");
        }
    }
}
