package org.merchantgateway.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Redactable;

/**
 * Replaces the secrets of one call by stars in what the gateway says: a server may quote the request in it. A secret is
 * found in every encoding: as it is, escaped for a form, JSON, XML or HTML, in hexadecimal, or in Base64. For one thread.
 */
public final class Redactor {

    private static final String HIDDEN = "***";

    /** A shorter value of a header, such as a number or a flag, is no secret, and may stand anywhere in an answer. */
    private static final int SHORTEST_HEADER_SECRET = 8;

    /** The longest first: a short secret, such as a CVC, may be a part of a long one, which would be left in pieces. */
    private final List<String> secrets;

    /** Null until there is something to look through: most calls have nothing to hide in their answers. */
    private @Nullable List<SecretEncodings> encodings;

    private Redactor(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Redacts these. */
    public static Redactor of(Collection<String> secrets) {
        return new Redactor(secrets);
    }

    /** Redacts our password or token. */
    public static Redactor of(Credentials credentials) {
        return new Redactor(List.of(secret(credentials)));
    }

    /** Redacts our password or token, the values of the configured headers, and what is secret in the request. */
    public static Redactor of(GatewayConfig config, Collection<String> ofRequest) {
        Set<String> secrets = new LinkedHashSet<>(ofRequest);
        secrets.add(secret(config.credentials()));
        headerSecrets(config).forEach(secrets::add);
        return new Redactor(secrets);
    }

    /** The values of the configured headers that are long enough to be secrets, and what a proxy is told. */
    static Stream<String> headerSecrets(GatewayConfig config) {
        Stream<String> ofHeaders =
                config.headers().values().stream().filter(value -> value.length() >= SHORTEST_HEADER_SECRET);
        return config.proxyLogin()
                .map(login -> Stream.concat(
                        Stream.of(
                                login.password().reveal(),
                                login.user() + ":" + login.password().reveal()),
                        ofHeaders))
                .orElse(ofHeaders);
    }

    private static String secret(Credentials credentials) {
        return credentials.fold((userName, password) -> password.reveal(), token -> token.reveal());
    }

    /** The text with stars for the secrets. */
    public String redact(String text) {
        String without = text;
        for (SecretEncodings secret : encodings()) {
            without = secret.replacedIn(without, HIDDEN);
        }
        return without;
    }

    /** The fields of an answer with stars for the secrets, in names too, and with card numbers masked. */
    Map<String, String> redact(Map<String, String> fields) {
        Map<String, String> redacted = new LinkedHashMap<>();
        fields.forEach((path, text) -> redacted.put(shown(path), shown(text)));
        return redacted;
    }

    private String shown(String text) {
        return Printable.withoutPansOfSchemes(redact(text));
    }

    private List<SecretEncodings> encodings() {
        if (encodings == null) {
            encodings = secrets.stream().map(SecretEncodings::new).toList();
        }
        return encodings;
    }

    /**
     * The outcome with stars for the secrets in the gateway's texts ({@link Redactable}); the fields of its answer are left as
     * they are.
     */
    public <R> Outcome<R> redact(Outcome<R> outcome) {
        return outcome.fold(
                this::accepted,
                refused -> new Outcome.Refused<>(
                        refused.kind(),
                        refused.code(),
                        refused.texts().redacted(this::redact),
                        refused.httpStatus(),
                        refused.actionCode(),
                        refused.effect()),
                notSent -> notSent,
                inDoubt -> inDoubt);
    }

    @SuppressWarnings("unchecked") // what a result makes of itself is of its own type
    private <R> Outcome<R> accepted(Outcome.Accepted<R> accepted) {
        return accepted.value() instanceof Redactable<?> value
                ? new Outcome.Accepted<>((R) value.redacted(this::redact))
                : accepted;
    }
}
