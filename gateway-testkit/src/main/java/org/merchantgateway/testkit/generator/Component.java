package org.merchantgateway.testkit.generator;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.rule.Part;

/**
 * A part of a value, or what its Optional or collection holds.
 *
 * @param part the part
 * @param type its type, or the type of what it holds, with the constraints that stand on it
 */
record Component(Part part, AnnotatedType type) {

    static List<Component> of(Class<?> owner) {
        return Part.of(owner).stream()
                .map(part -> new Component(part, part.type()))
                .toList();
    }

    String name() {
        return part.name();
    }

    /** Its class, without type arguments. */
    Class<?> rawType() {
        Type whole = type.getType();
        Type raw = whole instanceof ParameterizedType parameterized ? parameterized.getRawType() : whole;
        if (raw instanceof Class<?> known) {
            return known;
        }
        throw new IllegalArgumentException("no generator knows the type of " + this + ", " + whole);
    }

    boolean isOptional() {
        return rawType() == Optional.class;
    }

    /** What its first or only type argument stands for. */
    Component element() {
        return element(0);
    }

    /** What one of its type arguments stands for, counted from 0. */
    Component element(int argument) {
        if (type instanceof AnnotatedParameterizedType holder) {
            return new Component(part, holder.getAnnotatedActualTypeArguments()[argument]);
        }
        throw new IllegalArgumentException("no generator knows what " + this + " holds");
    }

    /** Itself, or what its Optional holds: where the domain's rules look for constraints. */
    Component constrained() {
        return isOptional() ? element() : this;
    }

    List<Annotation> constraints() {
        return Stream.of(type.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .toList();
    }

    @Override
    public String toString() {
        return part.toString();
    }
}
