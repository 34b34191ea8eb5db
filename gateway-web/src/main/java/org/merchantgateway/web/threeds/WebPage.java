package org.merchantgateway.web.threeds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole page for a payer's browser.
 *
 * @param html in UTF-8; holds what the browser posts in plain text. Never log it
 * @param headers of the answer, by name; the strict {@code Content-Security-Policy} is one of them, and without it the page is
 *     less safe
 */
public record WebPage(String html, Map<String, String> headers) {

    /** Copies the map; the copy cannot be changed. */
    public WebPage {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Nothing of the page. */
    @Override
    public String toString() {
        return "WebPage";
    }
}
