package org.merchantgateway.domain.config;

import static org.merchantgateway.domain.config.GatewayConfig.PREFIX;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.Profile;

/**
 * Reads settings from text and collects what is wrong with them, so that all violations are reported at once. Used
 * once, by one thread.
 */
final class Settings {

    /** The known keys, without the prefix; those of the adapters ({@link #isExtra}) are not among them. */
    private static final Set<String> KEYS = Set.of(
            "protocol",
            "endpoint",
            "userName",
            "password",
            "token",
            "merchant",
            "connectTimeout",
            "deadline",
            "idleTimeout",
            "maxAnswerBytes",
            "proxy",
            "userAgent",
            "tls.trustStore",
            "tls.trustStorePassword",
            "tls.trustJdk",
            "tls.keyStore",
            "tls.keyStorePassword");

    private static final String HEADERS = "headers.";

    private final Map<String, String> settings;

    /** Violations by whole keys, in the order in which they were found. */
    private final List<Violation> found = new ArrayList<>();

    /** Credentials are read by it. */
    private Profile profile = Profile.manual();

    /**
     * Takes the settings.
     *
     * @param environment the value of an environment variable, null if there is none of that name
     */
    Settings(Map<String, String> settings, UnaryOperator<@Nullable String> environment) {
        this.settings = SecretSettings.resolved(settings, environment, found::add);
    }

    /**
     * Reads all settings and checks them.
     *
     * @throws InvalidRequest with every violation, by whole keys; a setting that could not be read is reported once
     */
    GatewayConfig toConfig() {
        refuseUnknownKeys();
        profile = new ProfileSettings(settings).read(found);
        GatewayConfig.Builder config = GatewayConfig.builder()
                .protocol(required("protocol", Function.identity()))
                .endpoint(required("endpoint", Addresses::endpoint))
                .credentials(credentials())
                .profile(profile)
                .merchant(optional("merchant", MerchantLogin::of))
                .connectTimeout(optional("connectTimeout", Settings::duration))
                .deadline(optional("deadline", Settings::duration))
                .idleTimeout(optional("idleTimeout", Settings::duration))
                .proxy(optional("proxy", Addresses::proxy))
                .userAgent(optional("userAgent", Function.identity()))
                .headers(headers())
                .trustStore(keyFile("tls.trustStore"))
                .keyStore(keyFile("tls.keyStore"))
                .extras(extras());
        Optional.ofNullable(optional("maxAnswerBytes", Settings::number)).ifPresent(config::maxAnswerBytes);
        Optional.ofNullable(optional("tls.trustJdk", Settings::yesOrNo)).ifPresent(config::trustsJdk);
        try {
            GatewayConfig built = config.build();
            InvalidRequest.throwIfAny(found);
            return built;
        } catch (InvalidRequest invalid) {
            invalid.violations().stream()
                    .filter(violation -> isKey(violation.path()) && !isReported(violation.path()))
                    .forEach(violation -> found.add(violation.at(PREFIX + violation.path())));
            throw new InvalidRequest(found);
        }
    }

    private static boolean isKey(String path) {
        return KEYS.contains(path) || path.startsWith("headers");
    }

    /**
     * Whether a key (without the prefix), or where its secret stands, has a violation already: then "is required" is left
     * out.
     */
    private boolean isReported(String key) {
        Set<String> keys =
                Set.of(PREFIX + key, PREFIX + key + SecretSettings.FILE, PREFIX + key + SecretSettings.ENVIRONMENT);
        return found.stream().map(Violation::path).anyMatch(keys::contains);
    }

    /** The value, of a secret as it stands, else without white space around it; empty if it is missing or blank. */
    private Optional<String> raw(String key) {
        return Optional.ofNullable(settings.get(PREFIX + key))
                .filter(value -> !value.isBlank())
                .map(value -> SecretSettings.KEYS.contains(key) ? value : value.strip());
    }

    /**
     * A setting that may be missing.
     *
     * @return null if it is missing or cannot be read; in the second case its violations have been collected
     */
    private <T> @Nullable T optional(String key, Function<String, T> parsing) {
        try {
            return raw(key).map(parsing).orElse(null);
        } catch (InvalidRequest invalid) {
            invalid.violations().forEach(violation -> found.add(violation.at(PREFIX + key)));
            return null;
        }
    }

    /**
     * A setting that must be there; if it is missing, a violation is collected.
     *
     * @return null if it is missing or cannot be read
     */
    private <T> @Nullable T required(String key, Function<String, T> parsing) {
        if (raw(key).isEmpty() && !isReported(key)) {
            found.add(new Violation(PREFIX + key, "is required", "got nothing"));
        }
        return optional(key, parsing);
    }

    /**
     * The token if there is one, else user name and password; a token beside either of them is a violation.
     *
     * @return null if they are missing or cannot be read
     */
    private @Nullable Credentials credentials() {
        if (raw("token").isPresent()) {
            if (raw("userName").isPresent() || raw("password").isPresent()) {
                found.add(new Violation(
                        PREFIX + "token", "must not stand beside gateway.userName or gateway.password", "got both"));
            }
            Token token = optional("token", Token::of);
            return token == null ? null : new Credentials.ByToken(token);
        }
        UserName userName = required("userName", text -> UserName.of(text, profile));
        Password password = required("password", text -> Password.of(text, profile));
        return userName == null || password == null ? null : new Credentials.Login(userName, password);
    }

    /** A mistyped key is a violation, because its setting would silently not apply. */
    private void refuseUnknownKeys() {
        String known = String.join(", ", new TreeSet<>(KEYS)) + ", headers.NAME, profile, profile.FIELD";
        new TreeSet<>(settings.keySet())
                .stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .filter(key -> !isExtra(key) && !key.startsWith(PREFIX + HEADERS))
                        .filter(key -> !ProfileSettings.isOne(key))
                        .filter(key -> !KEYS.contains(key.substring(PREFIX.length())))
                        .forEach(key -> found.add(new Violation(key, "is not a setting", "known are " + known)));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        for (String key : settings.keySet()) {
            if (key.startsWith(PREFIX + HEADERS)) {
                String setting = key.substring(PREFIX.length());
                raw(setting).ifPresent(value -> headers.put(setting.substring(HEADERS.length()), value));
            }
        }
        return headers;
    }

    private Map<String, String> extras() {
        Map<String, String> extras = new HashMap<>(settings);
        extras.keySet().removeIf(key -> !isExtra(key));
        return extras;
    }

    private static boolean isExtra(String key) {
        return key.startsWith("gateway.rest.") || key.startsWith("gateway.soap.");
    }

    /** Milliseconds (up to nine digits) or an ISO-8601 duration such as {@code PT5S}. */
    private static Duration duration(String text) {
        try {
            return text.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(text)) : Duration.parse(text);
        } catch (DateTimeParseException noDuration) {
            throw InvalidRequest.of("duration", "must be milliseconds or an ISO-8601 duration", "got another text");
        }
    }

    /** A file and its password, which has a key of its own. */
    private @Nullable KeyFile keyFile(String key) {
        Path path = optional(key, Settings::path);
        Passphrase password = optional(key + "Password", Passphrase::of);
        if (path == null) {
            if (password != null && !isReported(key)) {
                found.add(new Violation(PREFIX + key, "is required beside its password", "got nothing"));
            }
            return null;
        }
        return password == null ? KeyFile.of(path) : KeyFile.of(path, password);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw InvalidRequest.of("path", "must be a path of a file", "got another text");
        }
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw InvalidRequest.of("flag", "must be true or false", "got another text");
        }
        return text.equals("true");
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw InvalidRequest.of("number", "must be N..9", "got another text");
        }
        return Integer.parseInt(text);
    }
}
