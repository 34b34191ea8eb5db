package org.merchantgateway.domain.rule;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.notation.Check;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.ConformsCheck;
import org.merchantgateway.domain.notation.Limits;

/**
 * Compiles the constraint annotations of a part to {@link Check}s. It supports the constraints of this project, whose
 * annotations name their check, and the numeric ones of Jakarta Validation ({@link NumberCheck}). Any other constraint
 * fails, and so does one in a place that is not read, so that no annotation is silently without effect.
 */
final class RuleCompiler {

    private RuleCompiler() {}

    /**
     * The checks of a part, each with the words for its violations.
     *
     * @param <T> the part's type, an {@code Optional} included
     * @param limits the notation of a text is theirs, where they have another than the annotation
     * @return empty if no constraint stands on the part
     * @throws IllegalArgumentException if a constraint is not supported, stands on the Optional instead of inside it,
     *     or on a list's element
     */
    @SuppressWarnings("unchecked") // the annotations stand on a part of that type
    static <T> List<Rule.Worded<T>> checks(Part part, Limits limits) {
        boolean optional = part.isOptional();
        if (optional && constraints(part.type()).findAny().isPresent()) {
            throw new IllegalArgumentException("a constraint must stand inside the Optional: " + part);
        }
        AnnotatedType constrained = part.constrained();
        if (inside(constrained).flatMap(RuleCompiler::constraints).findAny().isPresent()) {
            throw new IllegalArgumentException(
                    "a constraint must stand on a value itself, not on what it is made of: " + part);
        }
        return constraints(constrained)
                .map(constraint -> limits.notation(field(constraint, part))
                        .map(notation -> new Rule.Worded<>(
                                (Check<?, T>) inside(new ConformsCheck(notation), optional),
                                limits.worded("must be " + notation)))
                        .orElseGet(() -> new Rule.Worded<>(
                                (Check<?, T>) check(constraint, constrained.getType(), optional),
                                Wording.of(constraint))))
                .toList();
    }

    /** The name by which limits know the field that a notation stands on; empty for any other constraint. */
    private static String field(Annotation constraint, Part part) {
        return constraint instanceof Conforms conforms ? part.limitedField(conforms) : "";
    }

    /** What a type is made of, at any depth: its arguments, the elements of an array, the bounds of a wildcard. */
    private static Stream<AnnotatedType> inside(AnnotatedType type) {
        return parts(type).flatMap(part -> Stream.concat(Stream.of(part), inside(part)));
    }

    /** The same for one level. */
    private static Stream<AnnotatedType> parts(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return Arrays.stream(parameterized.getAnnotatedActualTypeArguments());
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return Stream.of(wildcard.getAnnotatedUpperBounds(), wildcard.getAnnotatedLowerBounds())
                    .flatMap(Arrays::stream);
        }
        return type instanceof AnnotatedArrayType array
                ? Stream.of(array.getAnnotatedGenericComponentType())
                : Stream.empty();
    }

    /** The annotations that are constraints; all others are left out. */
    private static Stream<Annotation> constraints(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static Check<?, ?> check(Annotation annotation, Type type, boolean optional) {
        return inside(NumberCheck.of(annotation, type).orElseGet(() -> own(annotation)), optional);
    }

    @SuppressWarnings("unchecked") // the constraint stands on what the Optional holds
    private static Check<?, ?> inside(Check<?, ?> check, boolean optional) {
        return optional ? new InsideOptional<>((Check<?, Object>) check) : check;
    }

    /**
     * The check that the annotation of this project names as its validator.
     *
     * @throws IllegalArgumentException if none of its validators is a {@link Check}
     */
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

    /**
     * A check of the value inside an Optional; an empty Optional passes.
     *
     * @param <T> the type of the value inside
     * @param inner the check of that value
     */
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
