package org.merchantgateway.simulator.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** Text on its way into a page. */
final class Html {

    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    private Html() {}

    /** The text with nothing in it that is markup, between tags and in quoted attributes alike. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A link, or nothing if the address is not of the web: a browser would run a {@code javascript:} one. */
    static String link(String address, String text) {
        return Optional.of(address)
                .filter(to -> WEB.matcher(to).matches())
                .map(to -> "<a class=\"button quiet\" href=\"" + escaped(to) + "\">" + escaped(text) + "</a>")
                .orElse("");
    }
}
