package org.merchantgateway.testkit.generator;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.port.Operation;
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

    /**
     * Valid values.
     *
     * <p>A text without a constraint may be any that both wires can carry, a number any of its type. What the
     * gateway may extend is mostly what the manual knows; an {@code Order} is as it was registered.
     *
     * @param type a record, a type with a builder, a secret, an enum, {@link CartPart}, a sealed interface over such, or {@link Operation}
     * @throws IllegalArgumentException if a component is of a type, or has a constraint, that no generator knows; says which
     */
    @SuppressWarnings("unchecked") // values of the type are what it makes
    public static <T> Arbitrary<T> of(Class<T> type) {
        return (Arbitrary<T>)
                (type == Operation.class ? operations() : known(type).withoutEdgeCases());
    }

    private static Arbitrary<?> known(Class<?> type) {
        return ValidValues.ofType(type)
                .orElseThrow(() -> new IllegalArgumentException("no generator knows " + type.getName()));
    }

    /** Valid operations of every type that the domain has. */
    public static Arbitrary<Operation<?>> operations() {
        return Arbitraries.oneOf(Operations.ALL.stream()
                        .<Arbitrary<? extends Operation<?>>>map(Generators::of)
                        .toList())
                .withoutEdgeCases();
    }

    /**
     * Invalid values, of which exactly one rule is broken: one character too many, one wrong character, one minor unit off
     * the cart's sum. A part that is invalid makes the whole invalid too, under the path that a builder reports.
     *
     * @param type a record, a type with a builder, a secret or {@link CartPart}
     * @throws IllegalArgumentException if nothing of that type can be wrong, or no generator knows a component; says which
     */
    @SuppressWarnings("unchecked") // invalid values of the type are what it makes
    public static <T> Arbitrary<Invalid<T>> justInvalid(Class<T> type) {
        if (type != CartPart.class && !Fields.areIn(type)) {
            throw new IllegalArgumentException("not made of parts: " + type.getName());
        }
        List<?> invalid = type == CartPart.class ? CartParts.invalid() : InvalidValues.of(type);
        if (invalid.isEmpty()) {
            throw new IllegalArgumentException("nothing can be wrong with " + type.getName());
        }
        return Arbitraries.oneOf((List<Arbitrary<Invalid<T>>>) invalid).withoutEdgeCases();
    }
}
