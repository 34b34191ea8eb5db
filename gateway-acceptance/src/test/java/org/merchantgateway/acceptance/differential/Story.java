package org.merchantgateway.acceptance.differential;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens, step by step.
 *
 * @param steps in their order
 */
record Story(List<Step> steps) {

    Story {
        steps = List.copyOf(steps);
    }

    static Story of(Step... steps) {
        return new Story(List.of(steps));
    }

    /** A line a step. */
    @Override
    public String toString() {
        return steps.stream().map(step -> "\n  " + step).collect(Collectors.joining());
    }
}
