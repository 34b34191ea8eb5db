package org.merchantgateway.domain.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/**
 * How to reach a gateway. Made from properties:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>meaning</th><th>default</th></tr>
 * <tr><td>{@code gateway.protocol}</td><td>which adapter: {@code rest} or {@code soap}</td><td>required</td></tr>
 * <tr><td>{@code gateway.endpoint}</td><td>the gateway's base URL, such as {@code https://host/payment}; {@code http} to
 * loopback only</td><td>required</td></tr>
 * <tr><td>{@code gateway.userName}, {@code gateway.password}</td><td>the credentials</td><td>required, unless there is a
 * token</td></tr>
 * <tr><td>{@code gateway.token}</td><td>the token, instead of the two</td><td>none</td></tr>
 * <tr><td>{@code gateway.connectTimeout}</td><td>ISO-8601 duration or milliseconds</td><td>5 s</td></tr>
 * <tr><td>{@code gateway.deadline}</td><td>for one whole exchange, its body included</td><td>30 s</td></tr>
 * <tr><td>{@code gateway.maxAnswerBytes}</td><td>a longer answer is not read on</td><td>1 MiB</td></tr>
 * <tr><td>{@code gateway.proxy}</td><td>{@code host:port} of an HTTP proxy; the JVM-wide one is not used</td><td>none</td></tr>
 * </table>
 *
 * <p>Keys that begin with {@code gateway.rest.} or {@code gateway.soap.} are the adapter's own and kept in {@code extras}.
 *
 * @param protocol the adapter's name
 * @param endpoint the base URL, without a slash at its end
 * @param credentials who we are; prints masked
 * @param connectTimeout more than zero, a day at most
 * @param deadline more than zero, a day at most
 * @param maxAnswerBytes more than zero
 * @param proxy an HTTP proxy, unresolved
 * @param extras the adapter's own settings by their whole keys
 */
public record GatewayConfig(
        String protocol,
        URI endpoint,
        Credentials credentials,
        Duration connectTimeout,
        Duration deadline,
        int maxAnswerBytes,
        Optional<InetSocketAddress> proxy,
        Map<String, String> extras) {

    /** The settings' common prefix. */
    public static final String PREFIX = "gateway.";

    /** Longer ones mean "never", which is no deadline, and 292 years of nanoseconds are more than a number holds. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Set<String> KEYS = Set.of(
            "protocol",
            "endpoint",
            "userName",
            "password",
            "token",
            "connectTimeout",
            "deadline",
            "maxAnswerBytes",
            "proxy");

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if the endpoint may not be used, or a limit is zero, less or too long
     */
    public GatewayConfig {
        extras = Map.copyOf(extras);
        List<Violation> found = new ArrayList<>(0);
        endpointViolation(endpoint).ifPresent(found::add);
        found.addAll(limitViolations(connectTimeout, deadline, maxAnswerBytes));
        proxyViolation(endpoint, proxy).ifPresent(found::add);
        InvalidRequest.throwIfAny(found);
    }

    /** What goes unencrypted must not leave this computer through a proxy either. */
    private static Optional<Violation> proxyViolation(URI endpoint, Optional<InetSocketAddress> proxy) {
        return "http".equalsIgnoreCase(endpoint.getScheme())
                        && proxy.filter(address -> !isLoopback(address.getHostString()))
                                .isPresent()
                ? Optional.of(new Violation(
                        "gateway.proxy", "must be on loopback for an endpoint without TLS", "got another host"))
                : Optional.empty();
    }

    private static List<Violation> limitViolations(Duration connectTimeout, Duration deadline, int maxAnswerBytes) {
        List<Violation> found = new ArrayList<>(0);
        timeViolation("gateway.connectTimeout", connectTimeout).ifPresent(found::add);
        timeViolation("gateway.deadline", deadline).ifPresent(found::add);
        if (maxAnswerBytes < 1) {
            found.add(new Violation("gateway.maxAnswerBytes", "must be more than zero", "got " + maxAnswerBytes));
        }
        return found;
    }

    private static Optional<Violation> timeViolation(String name, Duration time) {
        if (time.isZero() || time.isNegative()) {
            return Optional.of(new Violation(name, "must be more than zero", "got " + time));
        }
        return time.compareTo(LONGEST) > 0
                ? Optional.of(new Violation(name, "must not be longer than a day", "got " + time))
                : Optional.empty();
    }

    /** A gateway by user name and password, everything else by default. */
    public static GatewayConfig of(String protocol, URI endpoint, String userName, String password) {
        return from(Map.of(
                "gateway.protocol", protocol,
                "gateway.endpoint", endpoint.toString(),
                "gateway.userName", userName,
                "gateway.password", password));
    }

    /**
     * Reads properties; those that do not begin with {@code gateway.} are passed over.
     *
     * @throws InvalidRequest with every violation, keys by their whole names, no secret in it
     */
    public static GatewayConfig from(Properties properties) {
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return from(map);
    }

    /**
     * Reads settings; those that do not begin with {@code gateway.} are passed over.
     *
     * @throws InvalidRequest with every violation, keys by their whole names, no secret in it
     */
    public static GatewayConfig from(Map<String, String> settings) {
        Reading reading = new Reading(settings);
        reading.refuseUnknownKeys();
        Optional<String> protocol = reading.required("protocol", Function.identity());
        Optional<URI> endpoint = reading.required("endpoint", GatewayConfig::endpoint);
        Optional<Credentials> credentials = reading.credentials();
        Duration connectTimeout =
                reading.optional("connectTimeout", GatewayConfig::duration).orElse(Duration.ofSeconds(5));
        Duration deadline =
                reading.optional("deadline", GatewayConfig::duration).orElse(Duration.ofSeconds(30));
        int maxAnswerBytes =
                reading.optional("maxAnswerBytes", GatewayConfig::number).orElse(1 << 20);
        Optional<InetSocketAddress> proxy = reading.optional("proxy", GatewayConfig::address);
        endpoint.flatMap(GatewayConfig::endpointViolation).ifPresent(reading.found::add);
        reading.found.addAll(limitViolations(connectTimeout, deadline, maxAnswerBytes));
        endpoint.flatMap(url -> proxyViolation(url, proxy)).ifPresent(reading.found::add);
        InvalidRequest.throwIfAny(reading.found);
        return new GatewayConfig(
                protocol.orElseThrow(),
                endpoint.orElseThrow(),
                credentials.orElseThrow(),
                connectTimeout,
                deadline,
                maxAnswerBytes,
                proxy,
                reading.extras());
    }

    /** Settings being read, and what is wrong with them. */
    private static final class Reading {

        private final Map<String, String> settings;
        private final List<Violation> found = new ArrayList<>();

        Reading(Map<String, String> settings) {
            this.settings = settings;
        }

        Optional<String> raw(String key) {
            return Optional.ofNullable(settings.get(PREFIX + key))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        <T> Optional<T> optional(String key, Function<String, T> parsing) {
            return raw(key).flatMap(value -> {
                try {
                    return Optional.of(parsing.apply(value));
                } catch (InvalidRequest invalid) {
                    invalid.violations().forEach(violation -> found.add(violation.at(PREFIX + key)));
                    return Optional.empty();
                }
            });
        }

        <T> Optional<T> required(String key, Function<String, T> parsing) {
            if (raw(key).isEmpty()) {
                found.add(new Violation(PREFIX + key, "is required", "got nothing"));
            }
            return optional(key, parsing);
        }

        Optional<Credentials> credentials() {
            if (raw("token").isPresent()) {
                if (raw("userName").isPresent() || raw("password").isPresent()) {
                    found.add(new Violation(
                            "gateway.token", "must not stand beside gateway.userName or gateway.password", "got both"));
                }
                return optional("token", Token::new).map(Credentials.ByToken::new);
            }
            Optional<UserName> userName = required("userName", UserName::new);
            Optional<Password> password = required("password", Password::new);
            return userName.flatMap(name -> password.map(word -> new Credentials.Login(name, word)));
        }

        void refuseUnknownKeys() {
            new TreeSet<>(settings.keySet())
                    .stream()
                            .filter(key -> key.startsWith(PREFIX))
                            .filter(key -> !isExtra(key) && !KEYS.contains(key.substring(PREFIX.length())))
                            .forEach(key -> found.add(new Violation(
                                    key, "is not a setting", "known are " + String.join(", ", new TreeSet<>(KEYS)))));
        }

        Map<String, String> extras() {
            Map<String, String> extras = new HashMap<>(settings);
            extras.keySet().removeIf(key -> !isExtra(key));
            return extras;
        }

        private static boolean isExtra(String key) {
            return key.startsWith("gateway.rest.") || key.startsWith("gateway.soap.");
        }
    }

    private static URI endpoint(String text) {
        try {
            return new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException noUrl) {
            throw InvalidRequest.of("endpoint", "must be a URL such as https://host/payment", "got another text");
        }
    }

    private static Optional<Violation> endpointViolation(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getScheme() == null) {
            return Optional.of(new Violation(
                    "gateway.endpoint",
                    "must be a URL such as https://host/payment",
                    "got one without scheme or host"));
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            return Optional.of(new Violation(
                    "gateway.endpoint", "must have no user, query or fragment", "got one; use gateway.userName"));
        }
        String scheme = endpoint.getScheme();
        boolean encrypted = scheme.equalsIgnoreCase("https");
        boolean plain = scheme.equalsIgnoreCase("http");
        return encrypted || (plain && isLoopback(endpoint.getHost()))
                ? Optional.empty()
                : Optional.of(new Violation(
                        "gateway.endpoint",
                        "must be https (http goes to loopback only)",
                        "got " + scheme + " to " + endpoint.getHost()));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static Duration duration(String text) {
        try {
            return text.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(text)) : Duration.parse(text);
        } catch (java.time.format.DateTimeParseException noDuration) {
            throw InvalidRequest.of("duration", "must be milliseconds or an ISO-8601 duration", "got another text");
        }
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw InvalidRequest.of("number", "must be N..9", "got another text");
        }
        return Integer.parseInt(text);
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        // a host alone: a scheme would not be understood, and a password would be printed
        if (!text.matches("([\\w.-]+|\\[[\\da-fA-F:.]+]):\\d{1,5}")) {
            throw InvalidRequest.of("proxy", "must be host:port", "got another text");
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        if (port < 1 || port > 65_535) {
            throw InvalidRequest.of("proxy", "must have a port from 1 to 65535", "got " + port);
        }
        return InetSocketAddress.createUnresolved(text.substring(0, colon), port);
    }

    /** Without secrets; of the adapter's own settings, which may be some, the keys alone. */
    @Override
    public String toString() {
        return "GatewayConfig[" + protocol + " at " + endpoint + ", " + credentials + ", connectTimeout "
                + connectTimeout + ", deadline " + deadline + ", maxAnswerBytes " + maxAnswerBytes
                + proxy.map(address -> ", proxy " + address).orElse("") + ", extras " + new TreeSet<>(extras.keySet())
                + "]";
    }
}
