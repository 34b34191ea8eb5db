package org.merchantgateway.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/**
 * The rules of all parts of a type, compiled from their annotations when the type's class is loaded, and those across its
 * parts.
 *
 * @param <T> the type
 */
public final class Rules<T> {

    private final List<Part> parts;
    private final List<Rule<Object>> rules;
    private final BiConsumer<T, Consumer<Violation>> across;

    private Rules(List<Part> parts, BiConsumer<T, Consumer<Violation>> across) {
        this.parts = parts;
        this.rules = parts.stream().map(Rule::of).toList();
        this.across = across;
    }

    /**
     * Reads the rules of a type.
     *
     * @throws IllegalArgumentException if a part carries a constraint that cannot be compiled
     */
    public static <T> Rules<T> of(Class<T> type) {
        return of(type, (value, report) -> {});
    }

    /**
     * Reads the rules of a type that has others across its parts.
     *
     * @param across reports what does not go together; it is called although parts that are required may be null
     * @throws IllegalArgumentException if a part carries a constraint that cannot be compiled
     */
    public static <T> Rules<T> of(Class<T> type, BiConsumer<T, Consumer<Violation>> across) {
        return new Rules<>(Part.of(type), across);
    }

    /**
     * Every violation of a record's components, for its constructor.
     *
     * @param values one for every component, in their order; null where it is missing, which is a violation
     * @return a list that the caller may add to
     */
    public List<Violation> violations(@Nullable Object... values) {
        if (values.length != rules.size()) {
            throw new IllegalArgumentException("got " + values.length + " values for " + rules.size() + " components");
        }
        List<Violation> found = new ArrayList<>(0);
        for (int i = 0; i < values.length; i++) {
            found.addAll(rules.get(i).violations(values[i]));
        }
        return found;
    }

    /**
     * Lets a record's components pass that keep their rules, for its constructor.
     *
     * @param values one for every component, in their order
     * @throws InvalidRequest with every violation
     */
    public void require(@Nullable Object... values) {
        InvalidRequest.throwIfAny(violations(values));
    }

    /**
     * Lets a value pass that was built and not checked yet, for its builder.
     *
     * @param built its parts are null where they are missing
     * @param refusals what the builder could not make of raw input
     * @return the value
     * @throws InvalidRequest with every violation
     */
    public T check(T built, Refusals refusals) {
        List<Violation> found =
                violations(parts.stream().map(part -> part.read(built)).toArray());
        across.accept(built, found::add);
        refusals.throwWith(found, field -> isSet(field, built));
        return built;
    }

    private boolean isSet(String field, T built) {
        return parts.stream()
                .filter(part -> part.name().equals(field))
                .map(part -> Optional.ofNullable(part.read(built)))
                .anyMatch(value -> value.isPresent() && !value.get().equals(Optional.empty()));
    }
}
