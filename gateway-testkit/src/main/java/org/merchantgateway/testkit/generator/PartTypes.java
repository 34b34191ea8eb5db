package org.merchantgateway.testkit.generator;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Part;

/** What the type of a part says. */
final class PartTypes {

    private PartTypes() {}

    /** Its class, without type arguments. */
    static Class<?> raw(Part part) {
        Type whole = part.type().getType();
        Type raw = whole instanceof ParameterizedType parameterized ? parameterized.getRawType() : whole;
        if (raw instanceof Class<?> known) {
            return known;
        }
        throw new IllegalArgumentException("no generator knows the type of " + part + ", " + whole);
    }

    /** What one of its type arguments stands for, counted from 0: what an Optional or a collection holds. */
    static Part element(Part part, int argument) {
        if (part.type() instanceof AnnotatedParameterizedType holder) {
            return new Part(part.owner(), part.name(), holder.getAnnotatedActualTypeArguments()[argument], null);
        }
        throw new IllegalArgumentException("no generator knows what " + part + " holds");
    }

    /** The part itself, or what its Optional holds: where the domain's rules look for constraints. */
    static Part constrained(Part part) {
        return part.isOptional() ? element(part, 0) : part;
    }

    /** Whether a gateway requires a part that may be missing elsewhere. */
    static boolean isRequired(Class<?> type, String name, Profile profile) {
        return Part.of(type).stream().anyMatch(part -> part.name().equals(name) && part.isRequired(profile.limits()));
    }

    static List<Annotation> constraints(Part part) {
        return Stream.of(part.type().getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .toList();
    }
}
