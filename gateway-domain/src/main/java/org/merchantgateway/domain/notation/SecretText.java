package org.merchantgateway.domain.notation;

/**
 * A secret that is a text. Prints as three stars, is not serializable, and has no accessor that a serializer or a template
 * would find by its name: {@link #reveal()} is the one way out, for the adapter that puts the secret on the wire.
 */
public abstract class SecretText implements Secret {

    /** For the types of this library and of a team's own. */
    protected SecretText() {}

    /** The secret itself. Never log or store it. */
    public abstract String reveal();

    /** Whether the other is a secret of the same type and text. */
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
