package org.merchantgateway.simulator.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At which address clients reach the server, for the links in its answers: a public address that was set, or what a request's
 * {@code Host} says, so that a client in another container or behind a mapped port gets links that it can follow.
 *
 * <p>A foreign {@code Host} decides on the links in the answer to its own request and on nothing else: no other client sees
 * them, no answer may be cached, and console and control API refuse it. What is no host name and port is passed over.
 * {@code X-Forwarded-Proto}, {@code -Host} and {@code -Port} count only where they are trusted: anybody can send them.
 */
public final class ServerAddress {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
    private static final Pattern WITH_PORT = Pattern.compile(".*:\\d{1,5}");
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    private final String scheme;
    private final String authority;
    private final boolean isFixed;
    private final boolean trustsForwarded;

    private ServerAddress(String scheme, String authority, boolean isFixed, boolean trustsForwarded) {
        this.scheme = scheme;
        this.authority = authority;
        this.isFixed = isFixed;
        this.trustsForwarded = trustsForwarded;
    }

    /**
     * The address of a server that listens here: loopback where it listens at all addresses of the computer.
     *
     * @param isTls whether it speaks TLS
     * @param trustsForwarded whether a proxy before it says by {@code X-Forwarded-*} what it was asked for
     */
    public static ServerAddress of(InetAddress listening, int port, boolean isTls, boolean trustsForwarded) {
        return new ServerAddress(isTls ? "https" : "http", host(listening) + ":" + port, false, trustsForwarded);
    }

    /** An address that every link begins with, whatever a request says: scheme, host and port. */
    public static ServerAddress fixed(URI publicUrl) {
        return new ServerAddress(publicUrl.getScheme(), publicUrl.getRawAuthority(), true, false);
    }

    private static String host(InetAddress listening) {
        if (listening.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        String host = listening.getHostAddress().replaceFirst("%.*", "");
        return listening instanceof Inet6Address ? "[" + host + "]" : host;
    }

    /** Where it is reached if no request says otherwise: {@code https://gateway:8443}, without a slash at its end. */
    public String usual() {
        return scheme + "://" + authority;
    }

    /**
     * Where a request has reached it, in the same form.
     *
     * @param headers the first value of a header by its name, or null
     */
    String of(UnaryOperator<@Nullable String> headers) {
        if (isFixed) {
            return usual();
        }
        Optional<String> host =
                forwarded(headers, "X-Forwarded-Host", AUTHORITY).or(() -> read(headers.apply("Host"), AUTHORITY));
        return forwarded(headers, "X-Forwarded-Proto", SCHEME).orElse(scheme) + "://"
                + withPort(host.orElse(authority), forwarded(headers, "X-Forwarded-Port", PORT));
    }

    private static String withPort(String host, Optional<String> port) {
        return port.isEmpty() || WITH_PORT.matcher(host).matches() ? host : host + ":" + port.get();
    }

    private Optional<String> forwarded(UnaryOperator<@Nullable String> headers, String name, Pattern form) {
        return trustsForwarded ? read(headers.apply(name), form) : Optional.empty();
    }

    /** The first of several, which the proxy next to the client has written. */
    private static Optional<String> read(@Nullable String header, Pattern form) {
        return Optional.ofNullable(header)
                .map(values -> values.split(",", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(value -> form.matcher(value).matches());
    }
}
