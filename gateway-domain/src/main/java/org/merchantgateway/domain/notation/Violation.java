package org.merchantgateway.domain.notation;

/**
 * One broken rule.
 *
 * @param path the field, as the caller named it: {@code orderNumber}, {@code cart.items[3].quantity}
 * @param rule what the field must be: {@code must be ANS..32}
 * @param got what was got instead, never a secret: {@code got 41 characters}
 */
public record Violation(String path, String rule, String got) {

    /** The same violation, of a field that stands inside another; one of the same name is that other itself. */
    public Violation under(String outer) {
        return new Violation(path.isEmpty() || path.equals(outer) ? outer : outer + "." + path, rule, got);
    }

    /** The same violation, of a field of another name. */
    public Violation at(String otherPath) {
        return new Violation(otherPath, rule, got);
    }

    @Override
    public String toString() {
        return path + " " + rule + ", " + got;
    }
}
