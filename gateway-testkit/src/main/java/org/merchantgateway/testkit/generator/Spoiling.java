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
import org.merchantgateway.domain.rule.Fields;

/**
 * Derives values of a type that are just not valid.
 *
 * @param <T> the type
 */
final class Spoiling<T> {

    private final Class<T> type;
    private final Arbitrary<T> valid;

    private Spoiling(Class<T> type) {
        this.type = type;
        this.valid = Values.ofParts(type).map(type::cast);
    }

    /** Every way in which such a value may be spoiled, by its parts; none if no rule is about it. */
    static <T> List<Arbitrary<Spoiled<T>>> of(Class<T> type) {
        return new Spoiling<>(type).all();
    }

    private List<Arbitrary<Spoiled<T>>> all() {
        List<Arbitrary<Spoiled<T>>> all = new ArrayList<>();
        for (Component component : Component.of(type)) {
            own(component).or(() -> inside(component)).ifPresent(all::add);
        }
        Compositions.of(type).flaws().forEach(flaw -> all.add(across(flaw)));
        return all;
    }

    private Optional<Arbitrary<Spoiled<T>>> own(Component component) {
        Component constrained = component.constrained();
        if (constrained.constraints().isEmpty()) {
            return Optional.empty();
        }
        Arbitrary<Flaw> flaws = Arbitraries.oneOf(Constraints.of(constrained).flawed());
        return Optional.of(Combinators.combine(valid, flaws)
                .as((record, flaw) -> new Spoiled<>(
                        type,
                        component.path(),
                        flaw.input(),
                        flaw.rule(),
                        flaw.text(),
                        () -> with(record, component, flaw.input()))));
    }

    private Arbitrary<Spoiled<T>> across(Composition.CrossFlaw flaw) {
        return valid.map(record -> flaw.breaking().apply(Fields.of(record)))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .map(fields -> new Spoiled<>(
                        type,
                        flaw.path(),
                        fields.get(flaw.component()),
                        flaw.rule(),
                        flaw.text(),
                        () -> type.cast(fields.build())));
    }

    /** What is wrong with a value is wrong with what holds it. */
    private Optional<Arbitrary<Spoiled<T>>> inside(Component component) {
        Class<?> part = held(component).rawType();
        return Fields.areIn(part) ? inside(component, part) : Optional.empty();
    }

    private <P> Optional<Arbitrary<Spoiled<T>>> inside(Component component, Class<P> part) {
        List<Arbitrary<Spoiled<P>>> spoiled = Spoiling.of(part);
        if (spoiled.isEmpty()) {
            return Optional.empty();
        }
        UnaryOperator<Violation> naming = naming(component, part);
        return Optional.of(Combinators.combine(valid, Arbitraries.oneOf(spoiled))
                .as((record, inner) -> inner.inside(type, naming, value -> with(record, component, value))));
    }

    /** As builders name it: a single value is called as its component, others are a part with names of their own. */
    private static UnaryOperator<Violation> naming(Component component, Class<?> part) {
        String path = component.rawType() == List.class ? component.name() + "[0]" : component.name();
        List<Component> parts = Component.of(part);
        boolean single = parts.size() == 1 && parts.get(0).rawType() != Map.class;
        return single ? violation -> violation.at(path) : violation -> violation.under(path);
    }

    static Component held(Component component) {
        return Stream.of(Optional.class, List.class).anyMatch(holder -> component.rawType() == holder)
                ? component.element()
                : component;
    }

    private T with(T record, Component component, Object value) {
        Object held = component.isOptional()
                ? Optional.of(value)
                : component.rawType() == List.class ? List.of(value) : value;
        return type.cast(Fields.of(record).with(component.name(), held).build());
    }
}
