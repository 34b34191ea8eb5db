package org.merchantgateway.testkit.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import org.merchantgateway.domain.rule.Fields;

/**
 * What a record's rules want that no constraint on a component says: in code, or across components.
 *
 * @param given values for components that no constraint describes, by name
 * @param agreed changes values so that they agree with each other
 * @param flaws how a valid record just breaks such a rule
 */
record Composition(Map<String, Arbitrary<?>> given, UnaryOperator<Fields> agreed, List<CrossFlaw> flaws) {

    /** A record of which the constraints say everything. */
    static final Composition PLAIN = new Composition(Map.of(), fields -> fields, List.of());

    /**
     * How a valid record just breaks a rule.
     *
     * @param path the path of the violation
     * @param component the component whose value is the raw input
     * @param rule the rule
     * @param text in what way it is broken
     * @param breaking makes it so; empty if it cannot be done to this record
     */
    record CrossFlaw(
            String path, String component, String rule, String text, Function<Fields, Optional<Fields>> breaking) {}

    Composition given(String component, Arbitrary<?> values) {
        Map<String, Arbitrary<?>> more = new LinkedHashMap<>(given);
        more.put(component, values);
        return new Composition(more, agreed, flaws);
    }

    Composition agreeing(UnaryOperator<Fields> agreement) {
        return new Composition(given, agreement, flaws);
    }

    /** A flaw that any record can have, of the component that the violation names. */
    Composition flawed(String component, String rule, String text, UnaryOperator<Fields> breaking) {
        return flawed(new CrossFlaw(component, component, rule, text, fields -> Optional.of(breaking.apply(fields))));
    }

    /** A flaw that is another value of a component, which the violation may call by another name. */
    Composition flawed(String component, String path, String rule, String text, Object value) {
        return flawed(new CrossFlaw(path, component, rule, text, fields -> Optional.of(fields.with(component, value))));
    }

    Composition flawed(CrossFlaw flaw) {
        List<CrossFlaw> more = new ArrayList<>(flaws);
        more.add(flaw);
        return new Composition(given, agreed, more);
    }
}
