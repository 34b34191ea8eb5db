package org.merchantgateway.web.threeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * An address that a browser may be sent to.
 *
 * @param url as it came, absolute, HTTPS or HTTP
 * @param origin scheme, host and port, as a Content Security Policy has them
 */
record WebAddress(String url, String origin) {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    /**
     * Checks an address.
     *
     * @param field the name under which a violation is reported
     * @throws InvalidRequest if it is no absolute URL of HTTPS or HTTP with a host, or has a user in it; shows nothing of it
     */
    static WebAddress of(String url, String field) {
        return find(url)
                .orElseThrow(() -> InvalidRequest.of(
                        field, "must be an absolute URL of https or http with a host", "got another text"));
    }

    /** Whether {@link #of} would take it. */
    static boolean isUsable(String url) {
        return find(url).isPresent();
    }

    private static Optional<WebAddress> find(String url) {
        try {
            URI uri = new URI(url);
            boolean isUsable = uri.isAbsolute()
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return isUsable
                    ? Optional.of(new WebAddress(url, uri.getScheme() + "://" + uri.getHost() + port))
                    : Optional.empty();
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "WebAddress[" + origin + "]";
    }
}
