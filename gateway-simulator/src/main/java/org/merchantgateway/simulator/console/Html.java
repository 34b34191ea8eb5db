package org.merchantgateway.simulator.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML. There is no way to write a text or an attribute that is not escaped. */
final class Html {

    private static final Set<String> VOID = Set.of("meta", "link", "input", "br");

    private final StringBuilder out = new StringBuilder(1 << 13);
    private final Deque<String> open = new ArrayDeque<>();

    Html() {
        out.append("<!DOCTYPE html>\n");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            out.append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        out.append('>');
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        if (!tag.equals("pre") && !tag.equals("span") && !tag.equals("b")) {
            out.append('\n');
        }
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element that holds a text alone. */
    Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
