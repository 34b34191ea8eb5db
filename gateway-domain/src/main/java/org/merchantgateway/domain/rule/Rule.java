package org.merchantgateway.domain.rule;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Check;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Secret;
import org.merchantgateway.domain.notation.Violation;

/**
 * The rule of one part of a value, compiled from its constraint annotations. Testing a value is a plain call, loads no
 * validation provider and makes no garbage.
 *
 * <p>A record whose test is chained of lambdas, because the JIT compiler trusts the fields of those two to be constant: of a
 * rule in a static final field it inlines every check.
 *
 * @param <T> the part's type
 * @param path the field by which violations name the part
 * @param secret whether no value may be shown
 * @param checks what the rule is made of
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
     * The rule of a type that is one value alone: a record's component or a final class's field.
     *
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
     * @throws IllegalArgumentException if it carries a constraint that cannot be compiled
     */
    static <T> Rule<T> of(Part part) {
        List<Worded<T>> checks = RuleCompiler.checks(part);
        List<Check<?, T>> all = checks.stream().<Check<?, T>>map(Worded::check).toList();
        Predicate<T> test = all.stream()
                .map(check -> check.compiledBeside(all))
                .reduce(Predicate::and)
                .orElse(value -> true);
        return new Rule<>(part.path(), Secret.class.isAssignableFrom(part.owner()), checks, test);
    }

    /** Whether the value keeps the rule. */
    public boolean test(T value) {
        return all.test(value);
    }

    /**
     * Lets a value pass that keeps the rule.
     *
     * @return the value
     * @throws InvalidRequest if the value is null or breaks the rule
     */
    public T require(@Nullable T value) {
        if (value == null || !all.test(value)) {
            throw new InvalidRequest(violations(value));
        }
        return value;
    }

    /** Every violation of a value; none if it keeps the rule. Null is a violation: what may be missing is Optional. */
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
