package org.merchantgateway.simulator.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * Keeps other web sites away from console and control API, although the developer's browser would carry their requests here.
 */
final class Guard {

    private static final int FORBIDDEN = 403;
    private static final int TOKEN_BYTES = 16;
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|[a-z0-9.-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    private final String token;

    Guard() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
    }

    /** What a form of the console has to bring along. */
    String token() {
        return token;
    }

    /** Whether a form brought the token. */
    boolean isToken(Optional<String> given) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), given.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The refusal of a request that is not this computer's own. A name that was made to lead here (DNS rebinding) is told by
     * the Host header, a page of another site by Origin and Sec-Fetch-Site.
     */
    static Optional<WebReply> refusal(WebRequest request) {
        String host = request.header("Host").orElse("localhost").toLowerCase(Locale.ROOT);
        if (!LOOPBACK.matcher(host).matches()) {
            return forbidden("Host must be a loopback address");
        }
        boolean ownOrigin = request.header("Origin")
                .map(origin -> origin.toLowerCase(Locale.ROOT).equals("http://" + host))
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
