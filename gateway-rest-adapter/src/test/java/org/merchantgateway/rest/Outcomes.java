package org.merchantgateway.rest;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Outcome.Refused;

/** Outcomes as the tables of the tests write them. */
final class Outcomes {

    private Outcomes() {}

    /** {@code Accepted}, {@code Refused GATEWAY 5}, {@code InDoubt UNREADABLE}. */
    static String kind(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> "Accepted",
                refused -> ("Refused " + refused.kind() + " " + refused.code()).strip(),
                notSent -> "NotSent " + notSent.reason(),
                inDoubt -> "InDoubt " + inDoubt.doubt().kind());
    }

    static <R> R accepted(Outcome<R> outcome) {
        return outcome.orElseThrow();
    }

    static <R> Refused<R> refused(Outcome<R> outcome) {
        return outcome.fold(
                accepted -> {
                    throw new AssertionError(accepted);
                },
                refused -> refused,
                notSent -> {
                    throw new AssertionError(notSent);
                },
                inDoubt -> {
                    throw new AssertionError(inDoubt);
                });
    }

    /** The same, with the value as {@link #shown}. */
    static String read(Outcome<?> outcome) {
        return outcome.fold(
                accepted -> ("Accepted " + shown(accepted.value())).strip(),
                refused -> kind(refused),
                notSent -> kind(notSent),
                inDoubt -> kind(inDoubt));
    }

    /** A value by its parts' names, without those that are missing; of a value of one part, the part. */
    static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Outcomes::shown).orElse("");
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? ""
                    : list.stream().map(Outcomes::shown).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "" : map.toString();
        }
        if (!(value instanceof Record)) {
            return value.toString();
        }
        RecordComponent[] parts = value.getClass().getRecordComponents();
        if (value instanceof Acknowledged done && done.others().isEmpty()) {
            return done.message();
        }
        return parts.length == 1
                ? shown(part(value, parts[0]))
                : Stream.of(parts)
                        .filter(part -> !shown(part(value, part)).isEmpty())
                        .map(part -> part.getName() + "=" + shown(part(value, part)))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Object part(Object value, RecordComponent part) {
        try {
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
