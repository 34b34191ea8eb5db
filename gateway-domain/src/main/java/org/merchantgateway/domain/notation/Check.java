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
 * @param <A> the constraint annotation
 * @param <T> what it stands on
 */
public interface Check<A extends Annotation, T> extends ConstraintValidator<A, T> {

    /** Whether the value keeps the constraint. */
    boolean test(T value);

    /** The test of an initialized check, for a rule to be made of: what it captures does not change any more. */
    default Predicate<T> compiled() {
        return this::test;
    }

    /**
     * The same beside other checks of one rule: what one of them proves already need not be looked at again.
     *
     * @param others the rule's other checks, which the value has to pass too
     */
    default Predicate<T> compiledBeside(Collection<? extends Check<?, ?>> others) {
        return compiled();
    }

    /** Says what is wrong with a value that failed the test, without showing a secret: {@code got 41 characters}. */
    String got(T value, boolean secret);

    /** Null keeps every constraint, as Jakarta Validation wants. */
    @Override
    default boolean isValid(T value, ConstraintValidatorContext context) {
        return value == null || test(value);
    }
}
