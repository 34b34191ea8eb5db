package org.merchantgateway.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Violation;

/**
 * Collects the violations of raw input for which a builder could not make values. They are reported together with all
 * others when the builder builds. A builder has one of its own; not safe for use by several threads.
 */
public final class Refusals {

    /**
     * The violations of one field's raw input.
     *
     * @param field the builder's field
     * @param violations at least one, with the paths under which they are reported
     */
    private record Refusal(String field, List<Violation> violations) {}

    private final List<Refusal> refusals = new ArrayList<>(0);
    private Limits limits = Limits.MANUAL;

    /** Nothing is refused yet. */
    public Refusals() {}

    /**
     * From now on values are made for a gateway.
     *
     * @param gatewayLimits the gateway's
     */
    public void under(Limits gatewayLimits) {
        limits = gatewayLimits;
    }

    /** The gateway's for which values are made; the manual's unless it was told. */
    public Limits limits() {
        return limits;
    }

    /**
     * Makes one value of raw input for the gateway; what is wrong with it is reported under the field's own name. An
     * earlier refusal of the same field is forgotten.
     *
     * @param <R> the raw type
     * @param <T> the type of the value
     * @param field the name for violations: {@code orderNumber}
     * @param raw null means no input, which is not a violation here
     * @param making makes the value within limits, or throws {@link InvalidRequest}; other exceptions are passed on
     * @return the value; null if there is no input, or if it is refused
     */
    public <R, T> @Nullable T limited(
            String field, @Nullable R raw, BiFunction<? super R, ? super Limits, ? extends T> making) {
        return value(field, raw, input -> making.apply(input, limits));
    }

    /**
     * Makes one value of raw input; what is wrong with it is reported under the field's own name. An earlier refusal of
     * the same field is forgotten.
     *
     * @param <R> the raw type
     * @param <T> the type of the value
     * @param field the name for violations: {@code itemPrice}
     * @param raw null means no input, which is not a violation here
     * @param making makes the value, or throws {@link InvalidRequest}; other exceptions are passed on
     * @return the value; null if there is no input, or if it is refused
     */
    public <R, T> @Nullable T value(String field, @Nullable R raw, Function<? super R, ? extends T> making) {
        return make(field, raw, making, violation -> violation.at(field));
    }

    /**
     * Makes a part that has fields of its own; what is wrong with it is reported under the names inside it. An earlier
     * refusal of the same field is forgotten.
     *
     * @param <R> the raw type
     * @param <T> the type of the part
     * @param field the outer name for violations: {@code quantity} for {@code quantity.measure}
     * @param raw null means no input, which is not a violation here
     * @param making makes the part, or throws {@link InvalidRequest}; other exceptions are passed on
     * @return the part; null if there is no input, or if it is refused
     */
    public <R, T> @Nullable T part(String field, @Nullable R raw, Function<? super R, ? extends T> making) {
        return make(field, raw, making, violation -> violation.under(field));
    }

    private <R, T> @Nullable T make(
            String field, @Nullable R raw, Function<? super R, ? extends T> making, UnaryOperator<Violation> naming) {
        forget(field);
        try {
            return raw == null ? null : making.apply(raw);
        } catch (InvalidRequest invalid) {
            refusals.add(
                    new Refusal(field, invalid.violations().stream().map(naming).toList()));
            return null;
        }
    }

    /**
     * Forgets the refusal of a field, if there is one: it was set to a value since, under another name.
     *
     * @param field the name that was passed to {@link #value} or {@link #part}
     */
    public void forget(String field) {
        refusals.removeIf(refusal -> refusal.field.equals(field));
    }

    /**
     * Whether the last raw input of the field was refused.
     *
     * @param field the name that was passed to {@link #value} or {@link #part}
     */
    public boolean has(String field) {
        return refusals.stream().anyMatch(refusal -> refusal.field.equals(field));
    }

    /**
     * Throws if there is any violation, of these and the others; a field that is refused is not reported as missing
     * too. The refused fields come first. The same violation is reported once.
     *
     * @param others what is wrong with the fields that were made
     * @param isSet whether a field was set to a value after its raw input was refused; then the refusal is forgotten
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
