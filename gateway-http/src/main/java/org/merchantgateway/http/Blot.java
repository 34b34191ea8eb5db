package org.merchantgateway.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
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

    private final Set<String> spellings = new LinkedHashSet<>();

    private Blot(Collection<String> secrets) {
        for (String secret : secrets) {
            spellings.add(secret);
            spellings.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            spellings.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        }
        spellings.remove("");
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
