package org.merchantgateway.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.rule.Fields;

/** Values with one part changed. */
final class Changed {

    private Changed() {}

    /** The same value with something else in one part; an Optional is made of a bare value. */
    @SuppressWarnings("unchecked") // what is put together is of the type that was taken apart
    static <T> T with(T whole, String part, Object value) {
        Fields fields = Fields.of(whole);
        return (T) fields.with(part, wrapped(fields.get(part), value)).build();
    }

    /** The same value with nothing in one part. */
    static <T> T without(T whole, String part) {
        return with(whole, part, nothing(get(whole, part)));
    }

    /** What stands in a part. */
    static Object get(Object whole, String part) {
        return Fields.of(whole).get(part);
    }

    private static Object nothing(Object value) {
        if (value instanceof Set) {
            return Set.of();
        }
        if (value instanceof List) {
            return List.of();
        }
        if (value instanceof Map) {
            return Map.of();
        }
        if (value instanceof OptionalInt) {
            return OptionalInt.empty();
        }
        return value instanceof Parameters ? Parameters.none() : Optional.empty();
    }

    private static Object wrapped(Object before, Object value) {
        if (before instanceof Optional && !(value instanceof Optional)) {
            return Optional.of(value);
        }
        return before instanceof OptionalInt && value instanceof Integer number ? OptionalInt.of(number) : value;
    }
}
