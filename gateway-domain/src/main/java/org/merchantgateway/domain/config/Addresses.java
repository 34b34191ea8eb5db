package org.merchantgateway.domain.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** Which addresses a gateway and a proxy may have. Nothing is resolved here. */
final class Addresses {

    private static final int MOST_PORTS = 65_535;

    private Addresses() {}

    /** A URL, without one slash at its end. Its scheme and host are checked by {@link #endpointViolation}. */
    static URI endpoint(String text) {
        try {
            return new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException noUrl) {
            throw InvalidRequest.of("endpoint", "must be a URL such as https://host/payment", "got another text");
        }
    }

    /** A host name, an IPv4 address or an IPv6 address in brackets, and a port from 1 to 65535. Not resolved here. */
    static InetSocketAddress proxy(String text) {
        int colon = text.lastIndexOf(':');
        // a host alone: a scheme would not be understood, and a password would be printed
        if (!text.matches("([\\w.-]+|\\[[\\da-fA-F:.]+]):\\d{1,5}")) {
            throw InvalidRequest.of("proxy", "must be host:port", "got another text");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > MOST_PORTS) {
            throw InvalidRequest.of("proxy", "must have a port from 1 to " + MOST_PORTS, "got " + port);
        }
        return InetSocketAddress.createUnresolved(text.substring(0, colon), port);
    }

    /** What is wrong with the gateway's address. */
    static Optional<Violation> endpointViolation(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getScheme() == null) {
            return Optional.of(new Violation(
                    "endpoint", "must be a URL such as https://host/payment", "got one without scheme or host"));
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            return Optional.of(
                    new Violation("endpoint", "must have no user, query or fragment", "got one; use gateway.userName"));
        }
        if (endpoint.getPort() == 0 || endpoint.getPort() > MOST_PORTS) {
            return Optional.of(new Violation(
                    "endpoint", "must have a port from 1 to " + MOST_PORTS + " or none", "got " + endpoint.getPort()));
        }
        if (endpoint.getHost().endsWith(".")) { // TLS cannot ask for such a name
            return Optional.of(new Violation("endpoint", "must have a host without a dot at its end", "got one"));
        }
        String scheme = endpoint.getScheme();
        boolean encrypted = scheme.equalsIgnoreCase("https");
        boolean plain = scheme.equalsIgnoreCase("http");
        return encrypted || (plain && isLoopback(endpoint.getHost()))
                ? Optional.empty()
                : Optional.of(new Violation(
                        "endpoint",
                        "must be https (http goes to loopback only)",
                        "got " + scheme + " to " + endpoint.getHost()));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** What goes unencrypted must not leave this computer through a proxy either. */
    static Optional<Violation> proxyViolation(URI endpoint, Optional<InetSocketAddress> proxy) {
        return "http".equalsIgnoreCase(endpoint.getScheme())
                        && proxy.filter(address -> !isLoopback(address.getHostString()))
                                .isPresent()
                ? Optional.of(
                        new Violation("proxy", "must be on loopback for an endpoint without TLS", "got another host"))
                : Optional.empty();
    }
}
