package org.merchantgateway.domain.notation;

/**
 * A secret that is a text. Prints as three stars, is not serializable, and has no accessor that a serializer or a
 * template would find by its name. {@link #reveal()} is the only access to the text, for the adapter that writes the
 * secret into a request.
 *
 * <p>The text stays in memory until the object is collected: keep secrets no longer than the request takes.
 */
public abstract class SecretText implements Secret {

    /** For the types of this library and of a team's own. */
    protected SecretText() {}

    /** The secret itself, in plain text and never null. Never log or store it. */
    public abstract String reveal();

    /** Whether the other is a secret of this type, or of a subtype, with the same text. */
    @Override
    public final boolean equals(Object other) {
        return getClass().isInstance(other) && ((SecretText) other).reveal().equals(reveal());
    }

    @Override
    public final int hashCode() {
        return reveal().hashCode();
    }

    /** {@code ***}, whatever the value. */
    @Override
    public String toString() {
        return "***";
    }
}
