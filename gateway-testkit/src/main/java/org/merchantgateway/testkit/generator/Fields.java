package org.merchantgateway.testkit.generator;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A record taken apart: its components' values by name, to be changed and put together by its own constructor. Immutable. */
final class Fields {

    private final Class<? extends Record> type;
    private final Map<String, Object> values;

    private Fields(Class<? extends Record> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    /** The values of all components, in their order. */
    static Fields of(Class<? extends Record> type, List<Object> all) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < components.length; i++) {
            values.put(components[i].getName(), all.get(i));
        }
        return new Fields(type, values);
    }

    static Fields of(Record whole) {
        List<Object> all = Arrays.stream(whole.getClass().getRecordComponents())
                .map(component -> read(component, whole))
                .toList();
        return of(whole.getClass(), all);
    }

    private static Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be read: " + component, e);
        }
    }

    Object get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    <T> T get(String name, Class<T> as) {
        return as.cast(get(name));
    }

    /** What an optional component holds. */
    <T> Optional<T> find(String name, Class<T> as) {
        Optional<?> held = get(name, Optional.class);
        return held.map(as::cast);
    }

    Fields with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Fields(type, changed);
    }

    /**
     * Puts the record together.
     *
     * @throws org.merchantgateway.domain.notation.InvalidRequest if its constructor refuses the values
     */
    Record build() {
        try {
            return canonical().newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot be made: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be made, is it public? " + type, e);
        }
    }

    private Constructor<? extends Record> canonical() throws NoSuchMethodException {
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }
}
