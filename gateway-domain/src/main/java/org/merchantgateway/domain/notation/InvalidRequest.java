package org.merchantgateway.domain.notation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The caller gave values that break the rules. Nothing was sent and nothing changed: correct the values and try again;
 * the same values will be refused again. Names every field, its rule and what was got; never a secret, so the message
 * may be logged.
 *
 * <p>In a form, show each of the {@link #violations()} at its field; the message joins all of them.
 */
public final class InvalidRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Path, rule and what was got of each violation: texts alone, which are serialized with the exception. */
    private final String[][] violations;

    /**
     * The message is all violations, joined by semicolons.
     *
     * @param violations at least one, in the order in which they shall be shown; without null
     */
    public InvalidRequest(Collection<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = violations.stream()
                .map(violation -> new String[] {violation.path(), violation.rule(), violation.got()})
                .toArray(String[][]::new);
    }

    /**
     * Makes an exception of one broken rule of one field; the caller throws it.
     *
     * @param path the field, as the caller named it
     * @param rule what the field must be: {@code must be ANS..32}
     * @param got what was got instead, never a secret: {@code got 41 characters}
     */
    public static InvalidRequest of(String path, String rule, String got) {
        return new InvalidRequest(List.of(new Violation(path, rule, got)));
    }

    /**
     * Does nothing if there is no violation.
     *
     * @param violations empty if every rule is kept
     * @throws InvalidRequest with all of them, if there is at least one
     */
    public static void throwIfAny(Collection<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
    }

    /**
     * Every broken rule, at least one. Raw input that a builder refused comes first, then the other fields in their
     * order. The list is unmodifiable.
     */
    public List<Violation> violations() {
        return Arrays.stream(violations)
                .map(texts -> new Violation(texts[0], texts[1], texts[2]))
                .toList();
    }
}
