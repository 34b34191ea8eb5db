package org.merchantgateway.testkit.differential;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Random stories of 5 to 30 steps. */
final class Stories {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    private static final int TRIES = 1000;

    private Stories() {}

    /**
     * Stories that begin with an order. What is drawn is as long as it has to be; what it shrinks to is not, since a
     * difference is best told in two steps: so the length is no property of the list, which would keep to it.
     */
    static Arbitrary<Story> stories() {
        RandomGenerator<Story> lists = Steps.step()
                .list()
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(Story::new)
                .generator(TRIES);
        return Arbitraries.fromGenerator(random -> {
            Shrinkable<Story> drawn = lists.next(random);
            while (!isWorthTelling(drawn.value().steps())) {
                drawn = lists.next(random);
            }
            return drawn;
        });
    }

    private static boolean isWorthTelling(List<Step> steps) {
        return steps.size() >= SHORTEST && steps.get(0) instanceof Step.Register;
    }
}
