package org.merchantgateway.domain.notation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compiles the constraint annotations of record components to {@link Check}s. Knows the constraints of this project (they
 * bring their check along) and the numeric ones of Jakarta Validation that the domain uses; any other fails, so that no
 * annotation is silently without effect.
 */
final class RuleCompiler {

    private RuleCompiler() {}

    @SuppressWarnings("unchecked") // the annotations stand on a component of that type
    static <T> Rule<T> compile(Class<? extends Record> type, String name) {
        RecordComponent component = Arrays.stream(type.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no component " + name));
        boolean optional = component.getType() == Optional.class;
        if (optional && constraints(component.getAnnotatedType()).findAny().isPresent()) {
            throw new IllegalArgumentException("a constraint must stand inside the Optional: " + type + " " + name);
        }
        List<CompiledRule.Worded<T>> checks = constraints(constrained(component, optional))
                .map(constraint ->
                        new CompiledRule.Worded<>((Check<?, T>) check(constraint, optional), Wording.of(constraint)))
                .toList();
        return CompiledRule.of(type, name, checks);
    }

    /**
     * Where a component's constraints stand: on its type, or on what its Optional holds. Not on the component itself: that
     * only has annotations whose target is RECORD_COMPONENT, which neither ours nor Jakarta Validation's name.
     */
    private static AnnotatedElement constrained(RecordComponent component, boolean optional) {
        AnnotatedType type = component.getAnnotatedType();
        return optional && type instanceof AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()[0]
                : type;
    }

    private static Stream<Annotation> constraints(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    @SuppressWarnings("unchecked") // the annotation stands on what the Optional holds
    private static Check<?, ?> check(Annotation annotation, boolean optional) {
        Check<?, ?> check = check(annotation);
        return optional ? new InsideOptional<>((Check<?, Object>) check) : check;
    }

    private static Check<?, ?> check(Annotation annotation) {
        if (annotation instanceof Min min) {
            return new Limit<Long>(value -> value >= min.value());
        }
        if (annotation instanceof Max max) {
            return new Limit<Long>(value -> value <= max.value());
        }
        if (annotation instanceof DecimalMin min) {
            BigDecimal limit = new BigDecimal(min.value());
            return new Limit<BigDecimal>(
                    value -> min.inclusive() ? value.compareTo(limit) >= 0 : value.compareTo(limit) > 0);
        }
        if (annotation instanceof DecimalMax max) {
            BigDecimal limit = new BigDecimal(max.value());
            return new Limit<BigDecimal>(
                    value -> max.inclusive() ? value.compareTo(limit) <= 0 : value.compareTo(limit) < 0);
        }
        if (annotation instanceof Digits digits) {
            return new Limit<BigDecimal>(value ->
                    (long) value.precision() - value.scale() <= digits.integer() && value.scale() <= digits.fraction());
        }
        return own(annotation);
    }

    private static Check<?, ?> own(Annotation annotation) {
        Constraint constraint = annotation.annotationType().getAnnotation(Constraint.class);
        for (Class<? extends ConstraintValidator<?, ?>> validator : constraint.validatedBy()) {
            if (Check.class.isAssignableFrom(validator)) {
                return initialized(validator, annotation);
            }
        }
        throw new IllegalArgumentException("a rule cannot be compiled from " + annotation);
    }

    @SuppressWarnings("unchecked") // the annotation names the check itself
    private static Check<?, ?> initialized(Class<?> validator, Annotation annotation) {
        try {
            Check<Annotation, ?> check =
                    (Check<Annotation, ?>) validator.getDeclaredConstructor().newInstance();
            check.initialize(annotation);
            return check;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a rule cannot be compiled from " + annotation, e);
        }
    }

    /** A check of a number against a limit. */
    private record Limit<T>(Predicate<T> within) implements Check<Annotation, T> {
        @Override
        public boolean test(T value) {
            return within.test(value);
        }

        @Override
        public String got(T value, boolean secret) {
            return secret ? "got another number" : "got " + value;
        }
    }

    /** A check of what an Optional holds, if it holds anything. */
    private record InsideOptional<T>(Check<?, T> inner) implements Check<Annotation, Optional<T>> {
        @Override
        public boolean test(Optional<T> value) {
            return value.isEmpty() || inner.test(value.get());
        }

        @Override
        public String got(Optional<T> value, boolean secret) {
            return inner.got(value.orElseThrow(), secret);
        }
    }
}
