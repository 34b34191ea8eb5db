package org.merchantgateway.domain.rule;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.merchantgateway.domain.notation.Check;

/**
 * The check of a numeric constraint of Jakarta Validation, on an {@code int}, a {@code long} or a {@link BigDecimal}. A
 * whole number against {@link Min} or {@link Max} is compared without creating objects.
 *
 * @param <T> the type of the numbers
 * @param within whether a number keeps the constraint
 */
record NumberCheck<T extends Number>(Predicate<T> within) implements Check<Annotation, T> {

    private static final Set<Type> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    /**
     * The check of a constraint, if it is a numeric one.
     *
     * @param constraint any annotation
     * @param type the type of the numbers on which the constraint stands
     * @return empty if the annotation is not one of {@link Min}, {@link Max}, {@link DecimalMin}, {@link DecimalMax}
     *     and {@link Digits}
     * @throws IllegalArgumentException if the constraint is numeric and the type is not one that this can check, such
     *     as {@code double}
     */
    static Optional<Check<?, ?>> of(Annotation constraint, Type type) {
        if (WHOLE.contains(type)) {
            return whole(constraint);
        }
        Optional<Predicate<BigDecimal>> within = decimal(constraint);
        if (within.isPresent() && type != BigDecimal.class) {
            throw new IllegalArgumentException("a rule cannot be compiled from " + constraint + " on " + type);
        }
        return within.map(NumberCheck::new);
    }

    private static Optional<Check<?, ?>> whole(Annotation constraint) {
        if (constraint instanceof Min annotation) {
            long min = annotation.value();
            return Optional.of(new NumberCheck<>(number -> number.longValue() >= min));
        }
        if (constraint instanceof Max annotation) {
            long max = annotation.value();
            return Optional.of(new NumberCheck<>(number -> number.longValue() <= max));
        }
        return decimal(constraint)
                .map(within -> new NumberCheck<>(number -> within.test(BigDecimal.valueOf(number.longValue()))));
    }

    private static Optional<Predicate<BigDecimal>> decimal(Annotation constraint) {
        if (constraint instanceof Min min) {
            return Optional.of(atLeast(BigDecimal.valueOf(min.value()), true));
        }
        if (constraint instanceof Max max) {
            return Optional.of(atMost(BigDecimal.valueOf(max.value()), true));
        }
        if (constraint instanceof DecimalMin min) {
            return Optional.of(atLeast(new BigDecimal(min.value()), min.inclusive()));
        }
        if (constraint instanceof DecimalMax max) {
            return Optional.of(atMost(new BigDecimal(max.value()), max.inclusive()));
        }
        return constraint instanceof Digits digits
                ? Optional.of(ofDigits(digits.integer(), digits.fraction()))
                : Optional.empty();
    }

    private static Predicate<BigDecimal> atLeast(BigDecimal limit, boolean inclusive) {
        return inclusive ? number -> number.compareTo(limit) >= 0 : number -> number.compareTo(limit) > 0;
    }

    private static Predicate<BigDecimal> atMost(BigDecimal limit, boolean inclusive) {
        return inclusive ? number -> number.compareTo(limit) <= 0 : number -> number.compareTo(limit) < 0;
    }

    /** At most so many digits before and after the point. Trailing zeros after the point count as digits. */
    private static Predicate<BigDecimal> ofDigits(int integer, int fraction) {
        return number -> (long) number.precision() - number.scale() <= integer && number.scale() <= fraction;
    }

    @Override
    public boolean test(T number) {
        return within.test(number);
    }

    /** Shows the number, unless it is a secret. */
    @Override
    public String got(T number, boolean secret) {
        return secret ? "got another number" : "got " + number;
    }
}
