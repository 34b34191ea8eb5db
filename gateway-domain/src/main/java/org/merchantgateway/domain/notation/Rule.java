package org.merchantgateway.domain.notation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of one record component, compiled from its constraint annotations. Testing a value is a plain call, wakes no
 * validation provider and makes no garbage.
 *
 * @param <T> the component's type
 */
public sealed interface Rule<T> permits CompiledRule {

    /**
     * The rule of a component of a record.
     *
     * @throws IllegalArgumentException if there is no such component, or it carries a constraint that cannot be compiled
     */
    static <T> Rule<T> of(Class<? extends Record> type, String component) {
        return RuleCompiler.compile(type, component);
    }

    /** Whether the value keeps the rule. */
    boolean test(T value);

    /**
     * Lets a value pass that keeps the rule.
     *
     * @return the value
     * @throws InvalidRequest if the value is null or breaks the rule
     */
    T require(@Nullable T value);

    /** Every violation of a value; none if it keeps the rule. Null is a violation: what may be missing is Optional. */
    List<Violation> violations(@Nullable T value);
}
