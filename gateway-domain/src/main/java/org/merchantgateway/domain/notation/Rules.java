package org.merchantgateway.domain.notation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of all components of a record, compiled from their annotations when the record's class is loaded. */
public final class Rules {

    private final List<Rule<Object>> rules;

    private Rules(List<Rule<Object>> rules) {
        this.rules = rules;
    }

    /**
     * Reads the rules of a record.
     *
     * @throws IllegalArgumentException if a component carries a constraint that cannot be compiled
     */
    public static Rules of(Class<? extends Record> type) {
        Stream<RecordComponent> components = Arrays.stream(type.getRecordComponents());
        return new Rules(components
                .map(component -> Rule.<Object>of(type, component.getName()))
                .toList());
    }

    /**
     * Every violation of the components' values.
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
     * Lets values pass that keep their rules.
     *
     * @param values one for every component, in their order
     * @throws InvalidRequest with every violation
     */
    public void require(@Nullable Object... values) {
        InvalidRequest.throwIfAny(violations(values));
    }
}
