package org.merchantgateway.testkit.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.merchantgateway.domain.order.Parameters;

/** Records with one component changed. */
final class Changed {

    private Changed() {}

    /** The same record with another value in one component; an Optional is made of a bare value. */
    static <T> T with(T record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            boolean isIt = components[i].getName().equals(component);
            found |= isIt;
            values[i] = isIt ? wrapped(components[i], value) : get(record, components[i]);
        }
        if (!found) {
            throw new IllegalArgumentException(record.getClass() + " has no component " + component);
        }
        return made(record, components, values);
    }

    /** The same record with nothing in one component. */
    static <T> T without(T record, String component) {
        return with(record, component, nothing(component(record, component).getType()));
    }

    /** What stands in a component. */
    static Object get(Object record, String component) {
        return get(record, component(record, component));
    }

    private static RecordComponent component(Object record, String name) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(record.getClass() + " has no component " + name));
    }

    private static Object nothing(Class<?> type) {
        return Map.<Class<?>, Object>of(
                        Optional.class, Optional.empty(),
                        OptionalInt.class, OptionalInt.empty(),
                        Set.class, Set.of(),
                        List.class, List.of(),
                        Map.class, Map.of(),
                        Parameters.class, Parameters.none())
                .get(type);
    }

    private static Object wrapped(RecordComponent component, Object value) {
        if (component.getType() == Optional.class && !(value instanceof Optional)) {
            return Optional.of(value);
        }
        return component.getType() == OptionalInt.class && value instanceof Integer number
                ? OptionalInt.of(number)
                : value;
    }

    private static Object get(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new LinkageError("cannot read " + component, unreadable);
        }
    }

    @SuppressWarnings("unchecked") // the constructor is that of the record's own class
    private static <T> T made(T record, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = record.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return (T) canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new LinkageError("cannot change " + record.getClass(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("cannot change " + record.getClass(), impossible);
        }
    }
}
