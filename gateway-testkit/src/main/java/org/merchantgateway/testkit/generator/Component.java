package org.merchantgateway.testkit.generator;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A component of a record, or what its Optional or collection holds.
 *
 * @param record whose it is
 * @param name its name
 * @param type what it is, with the constraints that stand on it
 */
record Component(Class<? extends Record> record, String name, AnnotatedType type) {

    static List<Component> of(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> of(record, component))
                .toList();
    }

    private static Component of(Class<? extends Record> record, RecordComponent component) {
        return new Component(record, component.getName(), component.getAnnotatedType());
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
            return new Component(record, name, holder.getAnnotatedActualTypeArguments()[argument]);
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

    /** The name by which a violation of its constraints knows it: the only value of a record is called as the record is. */
    String path() {
        return name.equals("value") ? decapitalised(record.getSimpleName()) : name;
    }

    private static String decapitalised(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public String toString() {
        return record.getSimpleName() + "." + name;
    }
}
