package org.merchantgateway.domain.config;

import static org.merchantgateway.domain.config.GatewayConfig.PREFIX;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** Settings as text, being read, and what is wrong with them. */
final class Settings {

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

    private final Map<String, String> settings;
    private final List<Violation> found = new ArrayList<>();

    Settings(Map<String, String> settings) {
        this.settings = settings;
    }

    GatewayConfig toConfig() {
        refuseUnknownKeys();
        GatewayConfig.Builder config = GatewayConfig.builder()
                .protocol(required("protocol", Function.identity()))
                .endpoint(required("endpoint", Settings::endpoint))
                .credentials(credentials())
                .connectTimeout(optional("connectTimeout", Settings::duration))
                .deadline(optional("deadline", Settings::duration))
                .proxy(optional("proxy", Settings::address))
                .extras(extras());
        Optional.ofNullable(optional("maxAnswerBytes", Settings::number)).ifPresent(config::maxAnswerBytes);
        try {
            GatewayConfig built = config.build();
            InvalidRequest.throwIfAny(found);
            return built;
        } catch (InvalidRequest invalid) {
            invalid.violations().stream()
                    .filter(violation -> KEYS.contains(violation.path()) && !isReported(violation.path()))
                    .forEach(violation -> found.add(violation.at(PREFIX + violation.path())));
            throw new InvalidRequest(found);
        }
    }

    private boolean isReported(String key) {
        return found.stream().anyMatch(violation -> violation.path().equals(PREFIX + key));
    }

    private Optional<String> raw(String key) {
        return Optional.ofNullable(settings.get(PREFIX + key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private <T> @Nullable T optional(String key, Function<String, T> parsing) {
        try {
            return raw(key).map(parsing).orElse(null);
        } catch (InvalidRequest invalid) {
            invalid.violations().forEach(violation -> found.add(violation.at(PREFIX + key)));
            return null;
        }
    }

    private <T> @Nullable T required(String key, Function<String, T> parsing) {
        if (raw(key).isEmpty()) {
            found.add(new Violation(PREFIX + key, "is required", "got nothing"));
        }
        return optional(key, parsing);
    }

    private @Nullable Credentials credentials() {
        if (raw("token").isPresent()) {
            if (raw("userName").isPresent() || raw("password").isPresent()) {
                found.add(new Violation(
                        PREFIX + "token", "must not stand beside gateway.userName or gateway.password", "got both"));
            }
            Token token = optional("token", Token::of);
            return token == null ? null : new Credentials.ByToken(token);
        }
        UserName userName = required("userName", UserName::new);
        Password password = required("password", Password::of);
        return userName == null || password == null ? null : new Credentials.Login(userName, password);
    }

    private void refuseUnknownKeys() {
        String known = String.join(", ", new TreeSet<>(KEYS));
        new TreeSet<>(settings.keySet())
                .stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .filter(key -> !isExtra(key) && !KEYS.contains(key.substring(PREFIX.length())))
                        .forEach(key -> found.add(new Violation(key, "is not a setting", "known are " + known)));
    }

    private Map<String, String> extras() {
        Map<String, String> extras = new HashMap<>(settings);
        extras.keySet().removeIf(key -> !isExtra(key));
        return extras;
    }

    private static boolean isExtra(String key) {
        return key.startsWith("gateway.rest.") || key.startsWith("gateway.soap.");
    }

    private static URI endpoint(String text) {
        try {
            return new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException noUrl) {
            throw InvalidRequest.of("endpoint", "must be a URL such as https://host/payment", "got another text");
        }
    }

    private static Duration duration(String text) {
        try {
            return text.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(text)) : Duration.parse(text);
        } catch (DateTimeParseException noDuration) {
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
}
