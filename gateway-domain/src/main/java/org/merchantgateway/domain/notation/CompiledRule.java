package org.merchantgateway.domain.notation;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its compiler leaves it. A record whose test is chained of lambdas, because the JIT compiler trusts the fields of
 * those two to be constant: of a rule in a static final field it inlines every check.
 *
 * @param path the field that it is the rule of
 * @param secret whether no value may be shown
 * @param checks what the rule is made of
 * @param all whether a value passes all checks
 */
record CompiledRule<T>(String path, boolean secret, List<Worded<T>> checks, Predicate<T> all) implements Rule<T> {

    /** A check and the words for it: {@code must be AN..30}. */
    record Worded<T>(Check<?, T> check, String words) {}

    static <T> CompiledRule<T> of(Class<? extends Record> type, String component, List<Worded<T>> checks) {
        String path = component.equals("value") ? decapitalised(type.getSimpleName()) : component;
        List<Check<?, T>> all = checks.stream().<Check<?, T>>map(Worded::check).toList();
        Predicate<T> test = all.stream()
                .map(check -> check.compiledBeside(all))
                .reduce(Predicate::and)
                .orElse(value -> true);
        return new CompiledRule<>(path, Secret.class.isAssignableFrom(type), checks, test);
    }

    @Override
    public boolean test(T value) {
        return all.test(value);
    }

    @Override
    public T require(@Nullable T value) {
        if (value == null || !all.test(value)) {
            throw new InvalidRequest(violations(value));
        }
        return value;
    }

    @Override
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

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
