package org.merchantgateway.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/** Refuses what another computer, or the developer's browser for another web site, sends to console and control API. */
final class OriginCheck {

    private static final int FORBIDDEN = 403;
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|[a-z0-9.-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    private static final Pattern ORIGIN = Pattern.compile("^https?://");
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private OriginCheck() {}

    /**
     * The refusal of a request that does not come from this computer's own pages and programs. The connection shows another
     * computer, a forwarding header that a proxy on this one speaks for another, the Host header a foreign name that resolves
     * to this one (DNS rebinding), Origin and Sec-Fetch-Site a page of another site.
     */
    static Optional<WebReply> refusal(WebRequest request) {
        if (!request.isFromThisComputer()
                || FORWARDED.stream().anyMatch(name -> request.header(name).isPresent())) {
            return forbidden("Console and control API answer programs on this computer alone");
        }
        String host = request.header("Host").orElse("localhost").toLowerCase(Locale.ROOT);
        if (!LOOPBACK.matcher(host).matches()) {
            return forbidden("Host must be a loopback address");
        }
        boolean ownOrigin = request.header("Origin")
                .map(origin -> ORIGIN.matcher(origin.toLowerCase(Locale.ROOT))
                        .replaceFirst("")
                        .equals(host))
                .orElse(true);
        boolean ownSite = request.header("Sec-Fetch-Site")
                .map(site -> !site.equals("cross-site") && !site.equals("same-site"))
                .orElse(true);
        if (!ownOrigin || (!ownSite && !request.method().equals("GET"))) {
            return forbidden("Requests of other sites are refused");
        }
        return Optional.empty();
    }

    private static Optional<WebReply> forbidden(String sentence) {
        return Optional.of(WebReply.text(FORBIDDEN, sentence));
    }
}
