package org.merchantgateway.domain.rule;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Check;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Secret;
import org.merchantgateway.domain.notation.Violation;

/**
 * The rule of one part of a value, compiled from its constraint annotations. Testing a value is a plain call: it loads
 * no validation provider, and for a type notation it creates no objects.
 *
 * <p>This is a record and its test a chain of lambdas, because the JIT compiler treats the fields of records and
 * lambdas as constant. If the rule is in a static final field, every check is inlined. Safe for use by several threads.
 *
 * @param <T> the part's type
 * @param path the field by which violations name the part
 * @param secret whether no value may be shown
 * @param checks the checks of the rule, in the order of the annotations; none if there is no constraint
 * @param all whether a value passes all checks
 */
public record Rule<T>(String path, boolean secret, List<Worded<T>> checks, Predicate<T> all) {

    /**
     * A check and the words for it.
     *
     * @param <T> what is checked
     * @param check the check
     * @param words what a value must be: {@code must be AN..30}
     */
    public record Worded<T>(Check<?, T> check, String words) {}

    /**
     * The rule of a type that wraps one value: a record with one component, or a class with one field. Call it once,
     * for a static final field; it reads by reflection.
     *
     * @param <T> the type of the wrapped value
     * @param type the wrapping type
     * @throws IllegalArgumentException if it has more or fewer parts, or a constraint that cannot be compiled
     */
    public static <T> Rule<T> of(Class<?> type) {
        List<Part> parts = Part.of(type);
        if (parts.size() != 1) {
            throw new IllegalArgumentException(type + " has " + parts.size() + " parts, not one");
        }
        return of(parts.get(0));
    }

    /**
     * The rule of one part.
     *
     * @param <T> the part's type; it is not checked against the part
     * @throws IllegalArgumentException if it carries a constraint that cannot be compiled
     */
    static <T> Rule<T> of(Part part) {
        return of(part, Limits.MANUAL);
    }

    /**
     * The rule of one part at one gateway.
     *
     * @param <T> the part's type; it is not checked against the part
     * @param limits the gateway's
     * @throws IllegalArgumentException if it carries a constraint that cannot be compiled
     */
    static <T> Rule<T> of(Part part, Limits limits) {
        List<Worded<T>> checks = RuleCompiler.checks(part, limits);
        List<Check<?, T>> all = checks.stream().<Check<?, T>>map(Worded::check).toList();
        Predicate<T> test = all.stream()
                .map(check -> check.compiledBeside(all))
                .reduce(Predicate::and)
                .orElse(value -> true);
        return new Rule<>(part.path(), Secret.class.isAssignableFrom(part.owner()), checks, test);
    }

    /**
     * Whether the value keeps the rule.
     *
     * @param value not null
     */
    public boolean test(T value) {
        return all.test(value);
    }

    /**
     * Returns the value if it keeps the rule; for a constructor.
     *
     * @param value null means missing, which is refused
     * @return the value, not null
     * @throws InvalidRequest if the value is null or breaks the rule; with every violation
     */
    public T require(@Nullable T value) {
        if (value == null || !all.test(value)) {
            throw new InvalidRequest(violations(value));
        }
        return value;
    }

    /**
     * Returns the value if a gateway's limits allow it; for the factory of a wrapping type.
     *
     * @param value null means missing, which is refused
     * @param type the wrapping type
     * @param limits the gateway's
     * @return the value, not null
     * @throws InvalidRequest if the value is null or breaks the rule; with every violation
     */
    @SuppressWarnings("unchecked") // the rule of the only part
    public static <T> T require(@Nullable T value, Class<?> type, Limits limits) {
        return ((Rule<T>) LimitedParts.of(type, limits).get(0).rule()).require(value);
    }

    /**
     * Every violation of a value; empty if it keeps the rule. Null is a violation: a part that may be missing is an
     * {@code Optional}, and its empty value keeps the rule.
     *
     * @return an unmodifiable list
     */
    public List<Violation> violations(@Nullable T value) {
        if (value == null) {
            return List.of(new Violation(path, "is required", "got nothing"));
        }
        return checks.stream()
                .filter(worded -> !worded.check().test(value))
                .map(worded ->
                        new Violation(path, worded.words(), worded.check().got(value, secret)))
                .toList();
    }
}
