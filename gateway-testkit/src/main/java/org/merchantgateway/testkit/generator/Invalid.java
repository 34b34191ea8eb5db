package org.merchantgateway.testkit.generator;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/**
 * A value or an operation that is invalid: one rule of one field is broken, all else is valid. It cannot exist, so this holds
 * what it would be made of. Prints what is wrong, never the raw input, which may be a secret.
 *
 * @param <T> what it would be
 * @param type what it would be
 * @param path the field, as the violation names it: {@code orderNumber}, {@code cart.items[0].name}
 * @param input the raw input for that field, of the type that the field's constructor takes. May be a card number
 * @param rule the rule that is broken, such as {@code ANS..32}
 * @param mistake in what way: {@code one character too many}
 * @param making tries to make it; see {@link #build()}
 */
public record Invalid<T>(
        Class<T> type, String path, Object input, String rule, String mistake, Supplier<? extends T> making) {

    /**
     * Tries to make it.
     *
     * @return never, unless a rule of the domain is broken itself
     * @throws InvalidRequest with a violation of {@link #path()}
     */
    public T build() {
        return making.get();
    }

    /** The same, as a part of something else. */
    <W> Invalid<W> inside(Class<W> whole, UnaryOperator<Violation> naming, Function<T, ? extends W> wrapping) {
        return new Invalid<>(
                whole,
                naming.apply(new Violation(path, rule, mistake)).path(),
                input,
                rule,
                mistake,
                () -> wrapping.apply(named(naming)));
    }

    private T named(UnaryOperator<Violation> naming) {
        try {
            return build();
        } catch (InvalidRequest invalid) {
            throw new InvalidRequest(invalid.violations().stream().map(naming).toList());
        }
    }

    /** Type, field, rule and mistake; not the input. */
    @Override
    public String toString() {
        return type.getSimpleName() + " whose " + path + " has " + mistake + ", against " + rule;
    }
}
