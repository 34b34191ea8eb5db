package org.merchantgateway.acceptance.differential;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Random stories of 5 to 30 steps. */
final class Stories {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    private static final int MOST_ACTS = 9;

    private Stories() {}

    /** Stories that begin with an order. They shrink to fewer steps: a difference is best told in two. */
    static Arbitrary<Story> stories() {
        return Drawn.with(
                Stories::isWorthTelling,
                Steps.act()
                        .list()
                        .ofMaxSize(MOST_ACTS)
                        .withSizeDistribution(RandomDistribution.uniform())
                        .map(acts ->
                                new Story(acts.stream().flatMap(List::stream).toList())));
    }

    private static boolean isWorthTelling(Story story) {
        List<Step> steps = story.steps();
        return steps.size() >= SHORTEST && steps.size() <= LONGEST && steps.get(0) instanceof Step.Register;
    }
}
