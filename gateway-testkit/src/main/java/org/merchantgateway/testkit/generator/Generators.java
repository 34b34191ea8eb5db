package org.merchantgateway.testkit.generator;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;

/**
 * jqwik arbitraries for values and operations, the domain's and any team's own: for whatever record has components that are
 * constrained, or made of such records. All shrink. Without jqwik's engine in charge, use {@link Samples}.
 *
 * <p>Often among the valid values are the shortest and the longest, zeros in front, blanks, characters that take two UTF-16
 * units, that cannot be seen, or that look like others, numbers at their limits, and amounts of 0, 1 and 999,999,999,999
 * minor units. So they have no edge cases apart.
 */
public final class Generators {

    private Generators() {}

    /** Valid values within the manual's limits, as {@link #of(Class, Profile)} makes them. */
    public static <T> Arbitrary<T> of(Class<T> type) {
        return of(type, Profile.manual());
    }

    /**
     * Valid values within the limits of a gateway, and with the fields that it requires.
     *
     * <p>A text without a constraint may be any that both wires can carry, a number any of its type. What the
     * gateway may extend is mostly what the manual knows; an {@code Order} is as it was registered.
     *
     * @param type a record, a type with a builder, a secret, an enum, {@link CartPart}, a sealed interface over such, or {@link Operation}
     * @param profile the gateway's
     * @throws IllegalArgumentException if a component is of a type, or has a constraint, that no generator knows; says which
     */
    @SuppressWarnings("unchecked") // values of the type are what it makes
    public static <T> Arbitrary<T> of(Class<T> type, Profile profile) {
        return (Arbitrary<T>)
                (type == Operation.class
                        ? operations(profile)
                        : known(type, profile).withoutEdgeCases());
    }

    private static Arbitrary<?> known(Class<?> type, Profile profile) {
        return ValidValues.ofType(type, profile)
                .orElseThrow(() -> new IllegalArgumentException("no generator knows " + type.getName()));
    }

    /** Valid operations of every type that the domain has, within the manual's limits. */
    public static Arbitrary<Operation<?>> operations() {
        return operations(Profile.manual());
    }

    /** Valid operations of every type that the domain has, within the limits of a gateway. */
    public static Arbitrary<Operation<?>> operations(Profile profile) {
        return Arbitraries.oneOf(Operations.ALL.stream()
                        .<Arbitrary<? extends Operation<?>>>map(type -> of(type, profile))
                        .toList())
                .withoutEdgeCases();
    }

    /** Values that are invalid by the manual, as {@link #justInvalid(Class, Profile)} makes them. */
    public static <T> Arbitrary<Invalid<T>> justInvalid(Class<T> type) {
        return justInvalid(type, Profile.manual());
    }

    /**
     * Values that are invalid at a gateway, of which exactly one rule is broken: one character too many, one wrong character, one minor unit off
     * the cart's sum. A part that is invalid makes the whole invalid too, under the path that a builder reports.
     *
     * @param type a record, a type with a builder, a secret or {@link CartPart}
     * @param profile the gateway's
     * @throws IllegalArgumentException if nothing of that type can be wrong, or no generator knows a component; says which
     */
    @SuppressWarnings("unchecked") // invalid values of the type are what it makes
    public static <T> Arbitrary<Invalid<T>> justInvalid(Class<T> type, Profile profile) {
        if (type != CartPart.class && !Fields.areIn(type)) {
            throw new IllegalArgumentException("not made of parts: " + type.getName());
        }
        List<?> invalid = type == CartPart.class ? CartParts.invalid(profile) : InvalidValues.of(type, profile);
        if (invalid.isEmpty()) {
            throw new IllegalArgumentException("nothing can be wrong with " + type.getName());
        }
        return Arbitraries.oneOf((List<Arbitrary<Invalid<T>>>) invalid).withoutEdgeCases();
    }
}
