package org.merchantgateway.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.web.StaticFile;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * The console at {@code /} and {@code /orders/{id or number}}: what a developer looks at when a checkout misbehaves. A static
 * page, whose script shows what the {@linkplain ControlApi control API} answers.
 */
final class ConsolePage implements WebHandler {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final String FOLDER = "/_console/";
    private static final Pattern ORDER = Pattern.compile("/orders/([^/]+)");
    private static final Map<String, String> FILES = Map.of("console.css", "text/css", "console.js", "text/javascript");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin");

    private final SimulatedOrders orders;

    ConsolePage(SimulatedOrders orders) {
        this.orders = orders;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        String path = request.path();
        Matcher order = ORDER.matcher(path);
        if (path.equals("/")) {
            return reply(request, OK, "console.html", "text/html");
        }
        if (order.matches()) {
            boolean exists = orders.find(order.group(1)).isPresent();
            return reply(request, exists ? OK : NOT_FOUND, "console.html", "text/html");
        }
        return Optional.of(path)
                .filter(file -> file.startsWith(FOLDER))
                .map(file -> file.substring(FOLDER.length()))
                .filter(FILES::containsKey)
                .flatMap(name -> reply(request, OK, name, FILES.getOrDefault(name, "")));
    }

    private static Optional<WebReply> reply(WebRequest request, int status, String file, String mediaType) {
        return OriginCheck.refusal(request)
                .or(() -> Optional.of(
                        request.method().equals("GET")
                                ? StaticFile.reply(status, mediaType, ConsolePage.class, "console/" + file)
                                        .with(HEADERS)
                                : WebReply.notAllowed("GET")));
    }
}
