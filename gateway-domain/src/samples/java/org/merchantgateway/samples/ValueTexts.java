package org.merchantgateway.samples;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a value of the domain says, in its parts and theirs: to see whether a reader lost something. */
public final class ValueTexts {

    private ValueTexts() {}

    /** Every text, number, flag and time; a time in milliseconds. */
    public static Stream<String> of(Object value) {
        if (value instanceof Instant time) {
            return Stream.of(Long.toString(time.toEpochMilli()));
        } else if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(ValueTexts::of);
        } else if (value instanceof OptionalInt number) {
            return number.stream().mapToObj(Integer::toString);
        } else if (value instanceof Collection<?> list) {
            return list.stream().flatMap(ValueTexts::of);
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()).flatMap(ValueTexts::of));
        }
        List<Method> parts = parts(value);
        return parts.isEmpty() ? Stream.of(value.toString()) : parts.stream().flatMap(part -> of(read(part, value)));
    }

    /** A record's components, or what a type with a generated builder declares; none of a type that is not the domain's. */
    private static List<Method> parts(Object value) {
        Class<?> type = value.getClass();
        if (!type.getName().startsWith("org.merchantgateway.domain.")) {
            return List.of();
        }
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
        if (Modifier.isFinal(type.getModifiers()) && Modifier.isPublic(type.getModifiers())) {
            Set<String> fields =
                    Arrays.stream(type.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && fields.contains(method.getName()))
                    .toList();
        }
        Class<?> declared = Modifier.isPublic(type.getModifiers()) ? type : type.getSuperclass();
        return Arrays.stream(declared.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                .toList();
    }

    private static Object read(Method part, Object value) {
        try {
            return part.invoke(value);
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }
}
