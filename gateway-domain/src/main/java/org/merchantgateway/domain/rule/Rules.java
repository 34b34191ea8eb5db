package org.merchantgateway.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Violation;

/**
 * The rules of all parts of a type, compiled from their annotations when the type's class is loaded, and the rules that
 * concern several parts together. Immutable; keep it in a static final field of the type.
 *
 * @param <T> the type
 */
public final class Rules<T> {

    private final Class<T> type;
    private final List<Part> parts;
    private final List<Rule<Object>> rules;
    private final BiConsumer<T, Consumer<Violation>> across;

    private Rules(Class<T> type, BiConsumer<T, Consumer<Violation>> across) {
        this.type = type;
        this.parts = Part.of(type);
        this.rules = parts.stream().map(Rule::of).toList();
        this.across = across;
    }

    /**
     * Reads the rules of a type.
     *
     * @param <T> the type
     * @param type a record, or an abstract class with a generated builder
     * @throws IllegalArgumentException if a part carries a constraint that cannot be compiled
     */
    public static <T> Rules<T> of(Class<T> type) {
        return of(type, (value, report) -> {});
    }

    /**
     * Reads the rules of a type that has rules for several parts together too.
     *
     * @param <T> the type
     * @param type a record, or an abstract class with a generated builder
     * @param across reports what does not go together; {@link #check} alone calls it, even if required parts are null
     * @throws IllegalArgumentException if a part carries a constraint that cannot be compiled
     */
    public static <T> Rules<T> of(Class<T> type, BiConsumer<T, Consumer<Violation>> across) {
        return new Rules<>(type, across);
    }

    /**
     * Every violation of a record's components, for its constructor. Rules for several parts together are not run.
     *
     * @param values one for every component, in their order; null where it is missing, which is a violation
     * @return a list that the caller may add to
     * @throws IllegalArgumentException if there are more or fewer values than components
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
     * Checks a record's components, for its constructor. Rules for several parts together are not run.
     *
     * @param values one for every component, in their order; null where it is missing, which is a violation
     * @throws InvalidRequest with every violation
     * @throws IllegalArgumentException if there are more or fewer values than components
     */
    public void require(@Nullable Object... values) {
        InvalidRequest.throwIfAny(violations(values));
    }

    /**
     * Checks the parts of a value at one gateway, for its constructor. Rules for several parts together are not run.
     *
     * @param limits the gateway's
     * @param values one for every part, in their order; null where it is missing, which is a violation
     * @throws InvalidRequest with every violation
     */
    public void require(Limits limits, @Nullable Object... values) {
        List<LimitedParts.Limited> limited = LimitedParts.of(type, limits);
        List<Violation> found = new ArrayList<>(0);
        for (int i = 0; i < values.length; i++) {
            found.addAll(limited.get(i).violations(values[i]));
        }
        InvalidRequest.throwIfAny(found);
    }

    /**
     * Checks a value that was built without checks, for its builder: every part, then the parts together.
     *
     * @param built its parts are null where they are missing
     * @param refusals what the builder could not make of raw input; a part that is set by now is no longer refused
     * @return the value, now checked
     * @throws InvalidRequest with every violation
     */
    public T check(T built, Refusals refusals) {
        List<Violation> found = atGateway(built, refusals.limits());
        across.accept(built, found::add);
        refusals.throwWith(found, field -> isSet(field, built));
        return built;
    }

    /**
     * Checks one part of a value that was set after the rest had been built and checked, perhaps for another gateway.
     *
     * @param changed the value with the new part
     * @param part the part's name
     * @return the value
     * @throws InvalidRequest with every violation of the part
     */
    public T checkPart(T changed, String part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(part)) {
                InvalidRequest.throwIfAny(rules.get(i).violations(parts.get(i).read(changed)));
            }
        }
        return changed;
    }

    /** Every violation of the parts; at another gateway than the manual's, of what is in them too. */
    private List<Violation> atGateway(T built, Limits limits) {
        if (limits != Limits.MANUAL) {
            return LimitCheck.violations(built, limits);
        }
        List<Violation> found = new ArrayList<>(0);
        LimitedParts.of(type, limits)
                .forEach(limited ->
                        found.addAll(limited.violations(limited.part().read(built))));
        return found;
    }

    /** Whether a part of that name has a value; an empty Optional is none. */
    private boolean isSet(String field, T built) {
        return parts.stream()
                .filter(part -> part.name().equals(field))
                .map(part -> Optional.ofNullable(part.read(built)))
                .anyMatch(value -> value.isPresent() && !value.get().equals(Optional.empty()));
    }
}
