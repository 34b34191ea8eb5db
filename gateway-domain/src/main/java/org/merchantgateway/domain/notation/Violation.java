package org.merchantgateway.domain.notation;

/**
 * One broken rule of one field. The texts that this library writes are English and hold no secret, so they may be
 * logged.
 *
 * @param path the field, as the caller named it: {@code orderNumber}, {@code cart.items[3].quantity}
 * @param rule what the field must be: {@code must be ANS..32}
 * @param got what was got instead, never a secret: {@code got 41 characters}
 */
public record Violation(String path, String rule, String got) {

    /**
     * The same violation, of a field that stands inside another. A violation with the same path as the outer field, or
     * without one, is taken as a violation of the outer field itself: its path is not doubled.
     *
     * @param outer the path of the outer field, such as {@code cart}
     * @return with the path {@code cart.items} for {@code items}
     */
    public Violation under(String outer) {
        return new Violation(path.isEmpty() || path.equals(outer) ? outer : outer + "." + path, rule, got);
    }

    /**
     * The same violation, of a field of another name.
     *
     * @param otherPath replaces the whole path
     */
    public Violation at(String otherPath) {
        return new Violation(otherPath, rule, got);
    }

    /** One line for a person: {@code orderNumber must be ANS..32, got 41 characters}. */
    @Override
    public String toString() {
        return path + " " + rule + ", " + got;
    }
}
