package org.merchantgateway.domain.notation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * One constraint's test, written once and run from two sides: by the constructors of the domain's values, and by any
 * Jakarta Validation provider on another team's own form fields.
 *
 * <p>A check is initialized once with its annotation, and may then be used by several threads at once.
 *
 * @param <A> the constraint annotation
 * @param <T> the type of the values that it checks
 */
public interface Check<A extends Annotation, T> extends ConstraintValidator<A, T> {

    /**
     * Whether the value keeps the constraint.
     *
     * @param value not null; who calls this deals with a missing value first
     */
    boolean test(T value);

    /**
     * The test of an initialized check, as a predicate from which a rule is built. Call it after the check was
     * initialized; the check must not be initialized again afterwards.
     */
    default Predicate<T> compiled() {
        return this::test;
    }

    /**
     * The same as {@link #compiled()}, for a rule that has other checks too. It may leave out what one of them tests
     * already.
     *
     * @param others all checks of the rule, this one may be among them; the value has to pass all of them
     * @return a predicate that is right only together with the others
     */
    default Predicate<T> compiledBeside(Collection<? extends Check<?, ?>> others) {
        return compiled();
    }

    /**
     * Says what is wrong with a value that failed the test, without showing a secret: {@code got 41 characters}.
     *
     * @param value a value that failed {@link #test}, not null
     * @param secret whether nothing of the value may be shown, because it is a PAN, a CVC, a password or a token
     * @return the end of a violation's text, for {@link Violation#got()}
     */
    String got(T value, boolean secret);

    /** For a validation provider. Null keeps every constraint, as Jakarta Validation wants. */
    @Override
    default boolean isValid(T value, ConstraintValidatorContext context) {
        return value == null || test(value);
    }
}
