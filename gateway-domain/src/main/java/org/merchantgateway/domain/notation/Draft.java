package org.merchantgateway.domain.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a builder holds while it is being filled: values, and the violations of those that could not be made. Setting a
 * field again replaces both. {@link #build} reports everything at once.
 */
public final class Draft {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<Violation>> refused = new LinkedHashMap<>();

    /** A draft with nothing set. */
    public Draft() {}

    /** Sets a field; null takes it away. */
    public void set(String field, @Nullable Object value) {
        refused.remove(field);
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    /** Sets a field that was neither set nor refused so far. */
    public void preset(String field, Optional<?> value) {
        if (!values.containsKey(field) && !refused.containsKey(field)) {
            value.ifPresent(present -> values.put(field, present));
        }
    }

    /** Whether the field was set to something that could not be made. */
    public boolean isRefused(String field) {
        return refused.containsKey(field);
    }

    /** Sets a field that is one value, made from raw input; a refusal is kept under the field's own name. */
    public void value(String field, Supplier<?> making) {
        make(field, making, violation -> violation.at(field));
    }

    /** Sets a field that has fields of its own; a refusal is kept under the names inside it. */
    public void part(String field, Supplier<?> making) {
        make(field, making, violation -> violation.under(field));
    }

    private void make(String field, Supplier<?> making, UnaryOperator<Violation> naming) {
        set(field, null);
        try {
            values.put(field, making.get());
        } catch (InvalidRequest invalid) {
            refused.put(field, invalid.violations().stream().map(naming).toList());
        }
    }

    /**
     * The field's value, for the constructor of the record that is built: null if it is missing, which that constructor
     * refuses.
     */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // the record's own rules refuse the null
    public <T> T get(String field) {
        return (T) values.get(field);
    }

    /** Nothing, for a part of which all fields were refused: nothing will be built of it. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // build() reports what was refused
    public <T> T nothing() {
        return (T) null;
    }

    /** The field's value, if there is one. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> Optional<T> find(String field) {
        return Optional.ofNullable((T) values.get(field));
    }

    /**
     * Builds, or reports every violation at once: those of the fields that could not be made, and those that the
     * constructor finds in the others.
     *
     * @throws InvalidRequest if there is any violation
     */
    public <T> T build(Supplier<T> constructor) {
        List<Violation> all = new ArrayList<>();
        refused.values().forEach(all::addAll);
        try {
            T built = constructor.get();
            InvalidRequest.throwIfAny(all);
            return built;
        } catch (InvalidRequest invalid) {
            throw new InvalidRequest(Stream.concat(
                            all.stream(),
                            invalid.violations().stream().filter(violation -> !refused.containsKey(violation.path())))
                    .distinct()
                    .toList());
        }
    }
}
