package org.merchantgateway.simulator.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.web.WebReply;

/** What all pages have in common: the document around the content, and the headers that protect it. */
final class PageFrame {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> OF_SCRIPTS = Set.of("javascript", "data", "vbscript");

    private final String files;

    /**
     * The frame of a gateway's pages.
     *
     * @param contextPath under which {@link PageFiles} lie
     */
    PageFrame(String contextPath) {
        this.files = contextPath + PageFiles.FOLDER;
    }

    /**
     * A page.
     *
     * @param main the content, HTML
     * @param onwards addresses to which a form of the page leads in the end, redirects included
     */
    WebReply page(int status, Language language, String title, String main, String... onwards) {
        String html = """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%3$spage.css">
                <script src="%3$spage.js" defer></script>
                </head>
                <body>
                %4$s<footer>%5$s</footer>
                </body>
                </html>
                """.formatted(
                        language.code(),
                        Html.escaped(title),
                        files,
                        main,
                        language.pick(
                                "Simulated gateway: test cards only, no money moves.",
                                "Симулятор шлюза: только тестовые карты, деньги не списываются."));
        return WebReply.of(status, "text/html", html).with(headers(onwards));
    }

    /** A page that says one thing and leads on. */
    WebReply notice(int status, Language language, String title, String sentence, String link) {
        return page(status, language, title, """
                <main class="panel notice">
                <h1>%s</h1>
                <p>%s</p>
                %s
                </main>
                """.formatted(Html.escaped(title), Html.escaped(sentence), link));
    }

    /**
     * A page whose form the browser posts at once; without scripts the payer presses its button.
     *
     * @param address to which it posts
     * @param onwards to which the answer may redirect
     */
    WebReply posting(Language language, String title, String address, Map<String, String> fields, String onwards) {
        StringBuilder hidden = new StringBuilder();
        fields.forEach((name, value) -> hidden.append(hidden(name, value)));
        return page(
                200,
                language,
                title,
                """
                <main class="panel notice">
                <h1>%s</h1>
                <form method="post" action="%s" data-at-once>
                %s<button class="button" type="submit">%s</button>
                </form>
                </main>
                """.formatted(
                        Html.escaped(title), Html.escaped(address), hidden, language.pick("Continue", "Продолжить")),
                address,
                onwards);
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.escaped(value) + "\">\n";
    }

    /** A browser holds a form to form-action through every redirect, and a shop may redirect to whatever host it likes. */
    private static Map<String, String> headers(String... onwards) {
        Set<String> schemes = new TreeSet<>(Set.of("http:", "https:"));
        Arrays.stream(onwards)
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .map(scheme -> scheme.group(1).toLowerCase(Locale.ROOT))
                .filter(scheme -> !OF_SCRIPTS.contains(scheme))
                .forEach(scheme -> schemes.add(scheme + ":"));
        return Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action " + String.join(" ", schemes),
                "X-Frame-Options",
                "DENY",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff");
    }
}
