package org.merchantgateway.domain.config;

import static org.merchantgateway.domain.config.GatewayConfig.PREFIX;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Violation;

/**
 * Settings whose values are secret. Each may stand in a file ({@code gateway.passwordFile}) or in an environment variable
 * ({@code gateway.passwordEnv}) instead of among the settings.
 */
final class SecretSettings {

    /** Without the prefix. Blanks around their values belong to them. */
    static final Set<String> KEYS = Set.of(
            "password",
            "token",
            "proxy.password",
            "tls.trustStorePassword",
            "tls.keyStorePassword",
            "signing.keyPassword");

    static final String FILE = "File";
    static final String ENVIRONMENT = "Env";

    /** As an editor or {@code echo} adds it. */
    private static final Pattern LAST_LINE_BREAK = Pattern.compile("\r?\n\\z");

    private final Map<String, String> settings;
    private final UnaryOperator<@Nullable String> environment;
    private final Consumer<Violation> report;

    private SecretSettings(
            Map<String, String> settings, UnaryOperator<@Nullable String> environment, Consumer<Violation> report) {
        this.settings = new HashMap<>(settings);
        this.environment = environment;
        this.report = report;
    }

    /**
     * The settings with every secret at its own key.
     *
     * @param environment the value of an environment variable, null if there is none of that name
     * @param report takes what is wrong, by whole keys; no secret in it
     */
    static Map<String, String> resolved(
            Map<String, String> settings, UnaryOperator<@Nullable String> environment, Consumer<Violation> report) {
        SecretSettings secrets = new SecretSettings(settings, environment, report);
        KEYS.forEach(secrets::resolve);
        return secrets.settings;
    }

    private void resolve(String key) {
        Optional<String> file = take(key + FILE);
        Optional<String> variable = take(key + ENVIRONMENT);
        if (Stream.of(Optional.ofNullable(settings.get(PREFIX + key)), file, variable)
                        .filter(Optional::isPresent)
                        .count()
                > 1) {
            report.accept(new Violation(
                    PREFIX + key, "must be given once: itself, by a file or by a variable", "got it in several ways"));
            return;
        }
        file.flatMap(path -> read(key + FILE, path)).ifPresent(secret -> settings.put(PREFIX + key, secret));
        variable.flatMap(name -> variable(key + ENVIRONMENT, name))
                .ifPresent(secret -> settings.put(PREFIX + key, secret));
    }

    private Optional<String> take(String key) {
        return Optional.ofNullable(settings.remove(PREFIX + key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> read(String key, String path) {
        try {
            String text = Files.readString(Path.of(path), StandardCharsets.UTF_8);
            return notBlank(key, LAST_LINE_BREAK.matcher(text).replaceFirst(""));
        } catch (Exception unreadable) { // whatever is in the way
            return refused(key, "must name a file that can be read");
        }
    }

    private Optional<String> variable(String key, String name) {
        return notBlank(key, Optional.ofNullable(environment.apply(name)).orElse(""));
    }

    private Optional<String> notBlank(String key, String secret) {
        return secret.isBlank() ? refused(key, "must name something that is not empty") : Optional.of(secret);
    }

    /** Without the name that was got: somebody may have set the secret itself here. */
    private Optional<String> refused(String key, String rule) {
        report.accept(new Violation(PREFIX + key, rule, "got another one"));
        return Optional.empty();
    }
}
