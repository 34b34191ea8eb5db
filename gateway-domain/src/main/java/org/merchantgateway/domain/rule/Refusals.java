package org.merchantgateway.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** What a builder could not make of raw input, to be reported with everything else when it builds. */
public final class Refusals {

    /** The violations of one field's raw input. */
    private record Refusal(String field, List<Violation> violations) {}

    private final List<Refusal> refusals = new ArrayList<>(0);

    /** Nothing is refused yet. */
    public Refusals() {}

    /**
     * Makes one value of raw input; what is wrong with it is reported under the field's own name.
     *
     * @return the value; null if there is no input, or if it is refused
     */
    public <R, T> @Nullable T value(String field, @Nullable R raw, Function<? super R, ? extends T> making) {
        return make(field, raw, making, violation -> violation.at(field));
    }

    /**
     * Makes a part that has fields of its own; what is wrong with it is reported under the names inside it.
     *
     * @return the part; null if there is no input, or if it is refused
     */
    public <R, T> @Nullable T part(String field, @Nullable R raw, Function<? super R, ? extends T> making) {
        return make(field, raw, making, violation -> violation.under(field));
    }

    private <R, T> @Nullable T make(
            String field, @Nullable R raw, Function<? super R, ? extends T> making, UnaryOperator<Violation> naming) {
        refusals.removeIf(refusal -> refusal.field.equals(field));
        try {
            return raw == null ? null : making.apply(raw);
        } catch (InvalidRequest invalid) {
            refusals.add(
                    new Refusal(field, invalid.violations().stream().map(naming).toList()));
            return null;
        }
    }

    /** Whether the field's raw input is refused. */
    public boolean has(String field) {
        return refusals.stream().anyMatch(refusal -> refusal.field.equals(field));
    }

    /**
     * Throws if there is any violation, of these and the others; a field that is refused is not reported as missing too.
     *
     * @param others what is wrong with the fields that were made
     * @param isSet whether a field was set to a value after its raw input was refused
     * @throws InvalidRequest with every violation
     */
    public void throwWith(List<Violation> others, Predicate<String> isSet) {
        refusals.removeIf(refusal -> isSet.test(refusal.field));
        InvalidRequest.throwIfAny(Stream.concat(
                        refusals.stream().flatMap(refusal -> refusal.violations.stream()),
                        others.stream().filter(violation -> !has(violation.path())))
                .distinct()
                .toList());
    }
}
