package org.merchantgateway.testkit.generator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The compositions of those records of the domain that have rules in code; all others are plain. */
final class Compositions {

    private static final Map<Class<?>, Supplier<Composition>> KNOWN = known();

    private Compositions() {}

    private static Map<Class<?>, Supplier<Composition>> known() {
        Map<Class<?>, Supplier<Composition>> known = new HashMap<>();
        known.putAll(ValueCompositions.ALL);
        known.putAll(CartCompositions.ALL);
        known.putAll(OrderCompositions.ALL);
        known.putAll(AnswerCompositions.ALL);
        return known;
    }

    static Composition of(Class<?> type) {
        return KNOWN.getOrDefault(type, () -> Composition.PLAIN).get();
    }
}
