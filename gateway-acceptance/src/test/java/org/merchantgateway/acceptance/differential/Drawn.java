package org.merchantgateway.acceptance.differential;

import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Values of which more is wanted when they are drawn than when they are shrunk. */
final class Drawn {

    private static final int TRIES = 1000;

    private Drawn() {}

    /** Draws until it gets what is wanted; what that shrinks to is free of it, as no filter would leave it. */
    static <T> Arbitrary<T> with(Predicate<T> wanted, Arbitrary<T> values) {
        RandomGenerator<T> generator = values.generator(TRIES);
        return Arbitraries.fromGenerator(random -> {
            Shrinkable<T> drawn = generator.next(random);
            while (!wanted.test(drawn.value())) {
                drawn = generator.next(random);
            }
            return drawn;
        });
    }
}
