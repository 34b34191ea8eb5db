package org.merchantgateway.web.threeds;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.web.text.Base64Url;

/**
 * What a payer's browser has to do, as a {@linkplain #page whole page} or as a {@linkplain #fragment part} of a page of the shop's
 * own. Immutable. Made by {@link ThreeDsPages}.
 */
public final class PageContent {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private static final String STYLE = """
            html { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { margin: 0; padding: 16px; text-align: center; }
            iframe { max-width: 100%; border: 0; background: #fff; box-shadow: 0 0 0 1px #8884; }
            body.full { padding: 0; }
            body.full div { display: flex; flex-direction: column; height: 100vh; }
            body.full p { margin: 8px; }
            body.full iframe { flex: 1; }
            button { font: inherit; padding: 8px 24px; }
            """;

    private final Locale language;
    private final String markup;
    private final String script;
    private final Map<String, String> sources;
    private final boolean full;

    PageContent(Locale language, String markup, String script, Map<String, String> sources, boolean full) {
        this.language = language;
        this.markup = markup;
        this.script = script;
        this.sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        this.full = full;
    }

    /**
     * Elements for the body of a page of the shop's own.
     *
     * @param nonce of the page's Content Security Policy, for the one script in them: letters, digits and {@code +/-_=}. Any if the page
     *     has no policy
     * @return in UTF-8; holds what the browser posts in plain text. Never log it
     * @throws InvalidRequest if the nonce has another character, or none
     */
    public String fragment(String nonce) {
        if (!nonce.matches("[A-Za-z0-9+/_-]+={0,2}")) {
            throw InvalidRequest.of("nonce", "must be letters, digits and +/-_=", "got another text");
        }
        return "<div>\n" + markup + "<script nonce=\"" + nonce + "\">\n" + script + "</script>\n</div>\n";
    }

    /**
     * What the Content Security Policy of a page of the shop's own must allow beside the nonce: directives such as
     * {@code frame-src} with their sources.
     */
    public Map<String, String> sources() {
        return sources;
    }

    /** The content alone on a page, with a policy that allows nothing else. */
    public WebPage page() {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64Url.encoded(random);
        String html = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"" + PageText.code(language)
                        + "\">\n<head>\n<meta charset=\"UTF-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .text(PageText.TITLE.in(language))
                .raw("</title>\n<link rel=\"icon\" href=\"data:,\">\n<style nonce=\"" + nonce + "\">\n" + STYLE)
                .raw("</style>\n</head>\n<body" + (full ? " class=\"full\"" : "") + ">\n")
                .raw(fragment(nonce))
                .raw("</body>\n</html>\n")
                .toString();
        return new WebPage(html, headers(nonce));
    }

    private Map<String, String> headers(String nonce) {
        StringBuilder policy = new StringBuilder("default-src 'none'; base-uri 'none'; img-src data:");
        policy.append("; script-src 'nonce-")
                .append(nonce)
                .append("'; style-src 'nonce-")
                .append(nonce)
                .append('\'');
        sources.forEach((directive, allowed) ->
                policy.append("; ").append(directive).append(' ').append(allowed));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put("Content-Security-Policy", policy.toString());
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "strict-origin"); // without a referrer a form's Origin would be null
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    /** Nothing of the content. */
    @Override
    public String toString() {
        return "PageContent";
    }
}
