package org.merchantgateway.testkit.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;

/**
 * Derives invalid values of a type, each with one mistake against the limits of a gateway.
 *
 * @param <T> the type
 */
final class InvalidValues<T> {

    private final Class<T> type;
    private final Profile profile;
    private final Arbitrary<T> valid;

    private InvalidValues(Class<T> type, Profile profile) {
        this.type = type;
        this.profile = profile;
        this.valid = ValidValues.ofParts(type, profile).map(type::cast);
    }

    /** Invalid values by their mistake; none if no rule is about the type. */
    static <T> List<Arbitrary<Invalid<T>>> of(Class<T> type, Profile profile) {
        return new InvalidValues<>(type, profile).all();
    }

    private List<Arbitrary<Invalid<T>>> all() {
        List<Arbitrary<Invalid<T>>> all = new ArrayList<>();
        for (Part component : Part.of(type)) {
            own(component).or(() -> inside(component)).ifPresent(all::add);
        }
        TypeRules.of(type, profile).mutations().forEach(mutation -> all.add(mutated(mutation)));
        return all;
    }

    private Optional<Arbitrary<Invalid<T>>> own(Part component) {
        Part constrained = PartTypes.constrained(component);
        if (PartTypes.constraints(constrained).isEmpty()) {
            return Optional.empty();
        }
        Arbitrary<Inputs.InvalidInput> inputs =
                Arbitraries.oneOf(Inputs.of(constrained, profile.limits()).invalid());
        return Optional.of(Combinators.combine(valid, inputs)
                .as((whole, invalid) -> new Invalid<>(
                        type,
                        component.path(),
                        invalid.input(),
                        invalid.rule(),
                        invalid.mistake(),
                        () -> with(whole, component, invalid.input()))));
    }

    private Arbitrary<Invalid<T>> mutated(TypeRules.Mutation mutation) {
        return valid.map(whole -> mutation.change().apply(Fields.of(whole)))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .map(fields -> new Invalid<>(
                        type,
                        mutation.path(),
                        fields.get(mutation.component()),
                        mutation.rule(),
                        mutation.mistake(),
                        () -> built(fields)));
    }

    /** A part that is invalid makes the whole invalid. */
    private Optional<Arbitrary<Invalid<T>>> inside(Part component) {
        Class<?> part = PartTypes.raw(held(component));
        return Fields.areIn(part) ? inside(component, part) : Optional.empty();
    }

    private <P> Optional<Arbitrary<Invalid<T>>> inside(Part component, Class<P> part) {
        List<Arbitrary<Invalid<P>>> invalid = InvalidValues.of(part, profile);
        if (invalid.isEmpty()) {
            return Optional.empty();
        }
        UnaryOperator<Violation> naming = naming(component, part);
        return Optional.of(Combinators.combine(valid, Arbitraries.oneOf(invalid))
                .as((whole, inner) -> inner.inside(type, naming, value -> with(whole, component, value))));
    }

    /** As builders name it: a single value is called as its component, others are a part with names of their own. */
    private static UnaryOperator<Violation> naming(Part component, Class<?> part) {
        String path = PartTypes.raw(component) == List.class ? component.name() + "[0]" : component.name();
        List<Part> parts = Part.of(part);
        boolean single = parts.size() == 1 && PartTypes.raw(parts.get(0)) != Map.class;
        return single ? violation -> violation.at(path) : violation -> violation.under(path);
    }

    static Part held(Part component) {
        return Stream.of(Optional.class, List.class).anyMatch(holder -> PartTypes.raw(component) == holder)
                ? PartTypes.element(component, 0)
                : component;
    }

    private T with(T whole, Part component, Object value) {
        Object held = component.isOptional()
                ? Optional.of(value)
                : PartTypes.raw(component) == List.class ? List.of(value) : value;
        return built(Fields.of(whole).with(component.name(), held));
    }

    /** Not every type knows the gateway for which it is built, so it is checked as the gateway's adapter does. */
    private T built(Fields fields) {
        return profile.checked(type.cast(fields.build(profile)));
    }
}
