package org.merchantgateway.testkit.generator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;

/**
 * The rules of a type that no constraint on a component says: they are in code, or concern several components.
 *
 * @param values valid values of components that no constraint describes, by name
 * @param adjusting changes the components of a value so that they agree with each other
 * @param mutations how a valid value is changed so that it just breaks such a rule
 */
record TypeRules(Map<String, Arbitrary<?>> values, UnaryOperator<Fields> adjusting, List<Mutation> mutations) {

    /** Of a type of which the constraints say everything. */
    static final TypeRules NONE = new TypeRules(Map.of(), fields -> fields, List.of());

    private static final Map<Class<?>, Function<Profile, TypeRules>> KNOWN = new HashMap<>();

    static {
        Stream.of(ValueRules.ALL, CartRules.ALL, OperationRules.ALL, AnswerRules.ALL)
                .forEach(KNOWN::putAll);
    }

    /**
     * A change that breaks a rule.
     *
     * @param path the path of the violation
     * @param component the component whose value is the raw input
     * @param rule the rule
     * @param mistake in what way it is broken
     * @param change makes the change; empty if it cannot be made to this value
     */
    record Mutation(
            String path, String component, String rule, String mistake, Function<Fields, Optional<Fields>> change) {}

    /** The rules of a type within the limits of a gateway. */
    static TypeRules of(Class<?> type, Profile profile) {
        return KNOWN.getOrDefault(type, any -> NONE).apply(profile);
    }

    TypeRules with(String component, Arbitrary<?> valid) {
        Map<String, Arbitrary<?>> more = new LinkedHashMap<>(values);
        more.put(component, valid);
        return new TypeRules(more, adjusting, mutations);
    }

    TypeRules adjusted(UnaryOperator<Fields> adjustment) {
        return new TypeRules(values, adjustment, mutations);
    }

    /** A mutation that every value can have, of the component that the violation names. */
    TypeRules mutated(String component, String rule, String mistake, UnaryOperator<Fields> change) {
        return mutated(new Mutation(component, component, rule, mistake, fields -> Optional.of(change.apply(fields))));
    }

    /** A mutation that is another value of a component, which the violation may call by another name. */
    TypeRules mutated(String component, String path, String rule, String mistake, Object value) {
        return mutated(
                new Mutation(path, component, rule, mistake, fields -> Optional.of(fields.with(component, value))));
    }

    TypeRules mutated(Mutation mutation) {
        return new TypeRules(
                values,
                adjusting,
                Stream.concat(mutations.stream(), Stream.of(mutation)).toList());
    }
}
