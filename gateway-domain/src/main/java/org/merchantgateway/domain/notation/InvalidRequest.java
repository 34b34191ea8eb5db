package org.merchantgateway.domain.notation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The caller gave values that break the rules. Nothing was sent and nothing changed. Names every field, its rule and what
 * was got; never a secret.
 */
public final class InvalidRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * @param violations at least one
     */
    public InvalidRequest(Collection<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** One broken rule of one field. */
    public static InvalidRequest of(String path, String rule, String got) {
        return new InvalidRequest(List.of(new Violation(path, rule, got)));
    }

    /** Throws if there is any violation. */
    public static void throwIfAny(Collection<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
    }

    /** Every broken rule, in the order of the fields. */
    public List<Violation> violations() {
        return violations;
    }
}
