package org.merchantgateway.domain.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.notation.Violation;

/** The parts of a type with their rules at one gateway. Compiled once for each gateway and type. */
final class LimitedParts {

    private static final Map<Limits, Map<Class<?>, List<Limited>>> BY_GATEWAY =
            Collections.synchronizedMap(new WeakHashMap<>());

    private LimitedParts() {}

    /**
     * One part.
     *
     * @param part the part
     * @param rule its rule at the gateway
     * @param required whether it must be there though it is an Optional
     * @param words what is wrong where it is required and missing
     */
    record Limited(Part part, Rule<Object> rule, boolean required, String words) {

        /** What is wrong with the part's value, its own parts left aside. */
        List<Violation> violations(@Nullable Object value) {
            return required && Optional.empty().equals(value)
                    ? List.of(new Violation(part.path(), words, "got nothing"))
                    : rule.violations(value);
        }
    }

    /**
     * The parts of a type, in their order.
     *
     * @param type a record, a class with a generated builder, or a class with fields
     * @param limits the gateway's
     */
    static List<Limited> of(Class<?> type, Limits limits) {
        return BY_GATEWAY
                .computeIfAbsent(limits, unseen -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        type,
                        unseen -> Part.of(type).stream()
                                .map(part -> limited(part, limits))
                                .toList());
    }

    private static Limited limited(Part part, Limits limits) {
        String words = part.isRequiredByManual() ? "is required" : limits.worded("is required");
        return new Limited(part, Rule.of(part, limits), part.isRequired(limits), words);
    }
}
