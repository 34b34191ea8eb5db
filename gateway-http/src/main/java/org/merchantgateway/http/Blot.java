package org.merchantgateway.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Texts;

/**
 * Blots the secrets of one call out of what the gateway says: a server may quote the request in it. Each secret is blotted
 * out however it is spelt: as it is, escaped as a form, JSON, XML or HTML have it, in hexadecimal, or in Base64. For one
 * thread.
 */
public final class Blot {

    private static final String HIDDEN = "***";

    /** The longest first: a short secret, such as a CVC, may be a part of a long one, which would be left in pieces. */
    private final List<String> secrets;

    /** Null until there is something to look through: most calls have nothing to hide in their answers. */
    private @Nullable List<Spelt> spelt;

    private Blot(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Blots these out. */
    public static Blot of(Collection<String> secrets) {
        return new Blot(secrets);
    }

    /** Blots out our credentials. */
    public static Blot of(Credentials credentials) {
        return new Blot(List.of(secret(credentials)));
    }

    /** Blots out our credentials and what is secret in the operation. */
    public static Blot of(Credentials credentials, Operation<?> operation) {
        Set<String> secrets = new LinkedHashSet<>(operation.secrets());
        secrets.add(secret(credentials));
        return new Blot(secrets);
    }

    private static String secret(Credentials credentials) {
        return credentials.fold((userName, password) -> password.value(), token -> token.value());
    }

    /** The text without the secrets. */
    public String out(String text) {
        String without = text;
        for (Spelt secret : spelt()) {
            without = secret.hiddenIn(without, HIDDEN);
        }
        return without;
    }

    private List<Spelt> spelt() {
        if (spelt == null) {
            spelt = secrets.stream().map(Spelt::new).toList();
        }
        return spelt;
    }

    /** The outcome with the secrets blotted out of what the gateway says in words; what it answers is left as it is. */
    public <R> Outcome<R> out(Outcome<R> outcome) {
        return outcome.fold(
                this::accepted,
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

    @SuppressWarnings("unchecked") // R is Acknowledged where the value is one
    private <R> Outcome<R> accepted(Outcome.Accepted<R> accepted) {
        return accepted.value() instanceof Acknowledged done && !done.message().isEmpty()
                ? (Outcome<R>) new Outcome.Accepted<>(new Acknowledged(out(done.message())))
                : accepted;
    }
}
