package org.merchantgateway.domain.notation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of one record component, compiled from its constraint annotations. Testing a value is a plain call, wakes no
 * validation provider and makes no garbage.
 *
 * @param <T> the component's type
 */
public final class Rule<T> {

    /** A check and the words for it: {@code must be AN..30}. */
    record Worded<T>(Check<?, T> check, String words) {}

    private final String path;
    private final boolean secret;
    private final List<Worded<T>> words;
    private final Check<?, T>[] checks;

    Rule(Class<? extends Record> type, String component, List<Worded<T>> checks) {
        this.words = checks;
        this.path = component.equals("value") ? decapitalised(type.getSimpleName()) : component;
        this.secret = Secret.class.isAssignableFrom(type);
        @SuppressWarnings({"unchecked", "rawtypes"})
        Check<?, T>[] array = checks.stream().map(Worded::check).toArray(Check[]::new);
        this.checks = array;
    }

    /**
     * The rule of a component of a record.
     *
     * @throws IllegalArgumentException if there is no such component, or it carries a constraint that cannot be compiled
     */
    public static <T> Rule<T> of(Class<? extends Record> type, String component) {
        return RuleCompiler.compile(type, component);
    }

    /** Whether the value keeps the rule. */
    public boolean test(T value) {
        for (Check<?, T> check : checks) {
            if (!check.test(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Lets a value pass that keeps the rule.
     *
     * @return the value
     * @throws InvalidRequest if the value is null or breaks the rule
     */
    public T require(@Nullable T value) {
        if (value == null || !test(value)) {
            throw new InvalidRequest(violations(value));
        }
        return value;
    }

    /** Every violation of a value; none if it keeps the rule. Null is a violation: what may be missing is Optional. */
    List<Violation> violations(@Nullable T value) {
        if (value == null) {
            return List.of(new Violation(path, "is required", "got nothing"));
        }
        return words.stream()
                .filter(worded -> !worded.check().test(value))
                .map(worded ->
                        new Violation(path, worded.words(), worded.check().got(value, secret)))
                .toList();
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
