package org.merchantgateway.domain.rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.merchantgateway.domain.notation.SecretText;

/**
 * A value taken apart: its parts by name, to be changed and put together by its record's constructor, by its builder, or, of
 * a secret, by its factory. Immutable. For generators and tests, never for the way to the wire.
 */
public final class Fields {

    private final Class<?> type;
    private final Map<String, Object> values;

    private Fields(Class<?> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    /** Whether values of a type are made of parts: of a record, of a type with a generated builder, of a secret. */
    public static boolean areIn(Class<?> type) {
        return type.isRecord()
                || Part.isGenerated(type)
                || (SecretText.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()));
    }

    /** The type of a value as the domain declares it; never the class that is generated from it. */
    public static Class<?> typeOf(Object whole) {
        Class<?> declared = whole.getClass().getSuperclass();
        return declared != null && Part.isGenerated(declared) ? declared : whole.getClass();
    }

    /** The values of all parts, in their order. */
    public static Fields of(Class<?> type, List<Object> all) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Part> parts = Part.of(type);
        for (int i = 0; i < parts.size(); i++) {
            values.put(parts.get(i).name(), all.get(i));
        }
        return new Fields(type, values);
    }

    /** The parts of a value. */
    public static Fields of(Object whole) {
        Class<?> type = typeOf(whole);
        return of(type, Part.of(type).stream().map(part -> read(part, whole)).toList());
    }

    private static Object read(Part part, Object whole) {
        return whole instanceof SecretText secret
                ? secret.reveal()
                : Objects.requireNonNull(part.read(whole), part.name());
    }

    /** A part, which must be there. */
    public Object get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** A part of a type. */
    public <T> T get(String name, Class<T> as) {
        return as.cast(get(name));
    }

    /** What an optional part holds. */
    public <T> Optional<T> find(String name, Class<T> as) {
        Optional<?> held = get(name, Optional.class);
        return held.map(as::cast);
    }

    /** Whether there is a part of that name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The same with another value of one part. */
    public Fields with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Fields(type, changed);
    }

    /**
     * Puts the value together.
     *
     * @throws org.merchantgateway.domain.notation.InvalidRequest if it is refused
     */
    public Object build() {
        try {
            if (type.isRecord()) {
                return canonical().newInstance(values.values().toArray());
            }
            return Part.isGenerated(type)
                    ? byBuilder()
                    : type.getMethod("of", String.class).invoke(null, get("value"));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot be made: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be made, is it public? " + type, e);
        }
    }

    private Constructor<?> canonical() throws NoSuchMethodException {
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    private Object byBuilder() throws ReflectiveOperationException {
        Method begin = type.getMethod("builder");
        Object builder = begin.invoke(null);
        for (Map.Entry<String, Object> field : values.entrySet()) {
            Object value = field.getValue() instanceof Optional<?> held ? held.orElse(null) : field.getValue();
            if (value != null) {
                setter(begin.getReturnType(), field.getKey(), value).invoke(builder, value);
            }
        }
        return begin.getReturnType().getMethod("build").invoke(builder);
    }

    private static Method setter(Class<?> builder, String name, Object value) throws NoSuchMethodException {
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> takes(method.getParameterTypes()[0], value))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(builder + " has no setter for " + name));
    }

    private static boolean takes(Class<?> parameter, Object value) {
        return parameter.isInstance(value)
                || (parameter == int.class && value instanceof Integer)
                || (parameter == boolean.class && value instanceof Boolean);
    }
}
