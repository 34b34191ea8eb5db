package org.merchantgateway.acceptance.differential;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.merchantgateway.domain.port.Outcome;

/**
 * An outcome in words: everything that it holds, whatever it prints of itself, but the components that a
 * {@link Difference} leaves out.
 */
final class Words {

    private final Predicate<RecordComponent> leftOut;

    private Words(Predicate<RecordComponent> leftOut) {
        this.leftOut = leftOut;
    }

    static String of(Outcome<?> outcome, Predicate<RecordComponent> leftOut) {
        return new Words(leftOut).shown(outcome);
    }

    private String shown(Object value) {
        if (value instanceof Record record) {
            return record.getClass().getSimpleName() + components(record);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::shown).orElse("-");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::shown).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.toString();
        }
        return String.valueOf(value);
    }

    private String components(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(leftOut.negate())
                .map(component -> component.getName() + "=" + shown(value(component, record)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
