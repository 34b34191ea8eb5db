package org.merchantgateway.web.threeds;

import java.util.Map;

/** Writes the few elements that the pages have. All text from outside goes through {@link #escaped}. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /**
     * The text as it may stand between elements and in a quoted attribute; control characters that HTML has no way to write are
     * left out.
     */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> {
                    boolean hidden =
                            Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE;
                    out.append(hidden ? "" : Character.toString(c));
                }
            }
        });
        return out.toString();
    }

    /** Markup of our own. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** An attribute of the element that was begun. */
    Html attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    /** A text. */
    Html text(String shown) {
        text.append(escaped(shown));
        return this;
    }

    /** Hidden fields of a form. */
    Html hidden(Map<String, String> fields) {
        fields.forEach((name, value) -> raw("<input type=\"hidden\" autocomplete=\"off\"")
                .attribute("name", name)
                .attribute("value", value)
                .raw(">\n"));
        return this;
    }

    /** What was written. */
    @Override
    public String toString() {
        return text.toString();
    }
}
