package org.merchantgateway.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Outcome.Refused;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;

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
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? ""
                    : list.stream().map(Outcomes::shown).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "" : map.toString();
        }
        if (!Fields.areIn(Fields.typeOf(value))) {
            return value.toString();
        }
        if (value instanceof Acknowledged done && done.others().isEmpty()) {
            return done.message();
        }
        List<Part> parts = Part.of(Fields.typeOf(value));
        return parts.size() == 1
                ? shown(parts.get(0).read(value))
                : parts.stream()
                        .filter(part -> !shown(part.read(value)).isEmpty())
                        .map(part -> part.name() + "=" + shown(part.read(value)))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
