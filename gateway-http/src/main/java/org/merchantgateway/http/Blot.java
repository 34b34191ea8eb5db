package org.merchantgateway.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/**
 * Blots the secrets of one call out of what the gateway says: a server may quote the request in its error. Each secret is
 * blotted out as it is, and as a form and XML write it.
 */
public final class Blot {

    private static final String HIDDEN = "***";

    /** The longest first: a short secret, such as a CVC, may be a part of a long one, which would be left in pieces. */
    private final List<String> spellings;

    private Blot(Collection<String> secrets) {
        spellings = secrets.stream()
                .flatMap(Blot::spellings)
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> spellings(String secret) {
        return Stream.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }

    /** Blots these out. */
    public static Blot of(Collection<String> secrets) {
        return new Blot(secrets);
    }

    /** Blots out our credentials and what is secret in the operation. */
    public static Blot of(Credentials credentials, Operation<?> operation) {
        Set<String> secrets = new LinkedHashSet<>(operation.secrets());
        secrets.add(credentials.fold((userName, password) -> password.value(), token -> token.value()));
        return new Blot(secrets);
    }

    /** The text without the secrets. */
    public String out(String text) {
        String without = text;
        for (String spelling : spellings) {
            without = without.replace(spelling, HIDDEN);
        }
        return without;
    }

    /** The outcome with the secrets blotted out of its texts, if it is refused; else as it is. */
    public <R> Outcome<R> out(Outcome<R> outcome) {
        return outcome.fold(
                accepted -> accepted,
                refused -> new Outcome.Refused<>(
                        refused.kind(),
                        refused.code(),
                        new Texts(
                                out(refused.texts().forPayer()),
                                out(refused.texts().technical())),
                        refused.httpStatus(),
                        refused.actionCode(),
                        refused.effect()),
                notSent -> notSent,
                inDoubt -> inDoubt);
    }
}
