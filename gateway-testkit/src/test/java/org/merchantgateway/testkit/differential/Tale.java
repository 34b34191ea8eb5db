package org.merchantgateway.testkit.differential;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Outcome;

/**
 * What a gateway makes of a story.
 *
 * @param said what it answered, step by step
 * @param ends how the orders stand in the end, in the order in which they were placed
 */
record Tale(List<Said> said, List<Outcome<OrderReport>> ends) {

    /** Every story has gateways of its own, whose ports tell nothing. */
    private static final String ADDRESS = "127\\.0\\.0\\.1:\\d+";

    private static final Step THE_END = new Step.Ask(0, Step.Question.STATUS_BY_NUMBER);

    /**
     * What was answered.
     *
     * @param step to which step
     * @param outcome nothing, if there was nothing to ask the gateway
     */
    record Said(Step step, Optional<Outcome<?>> outcome) {}

    /** All of it in words, but what the {@linkplain Difference wires force}; a line a step. */
    List<String> words() {
        return words(Difference::anyLeavesOut);
    }

    /** All of it in words but what is left out; a line a step. */
    List<String> words(BiPredicate<Step, RecordComponent> leftOut) {
        return Stream.concat(
                        said.stream()
                                .map(answer -> answer.step()
                                        + answer.outcome()
                                                .map(outcome -> " -> "
                                                        + Words.of(outcome, part -> leftOut.test(answer.step(), part)))
                                                .orElse("")),
                        ends.stream().map(end -> "in the end -> " + Words.of(end, part -> leftOut.test(THE_END, part))))
                .map(words -> words.replaceAll(ADDRESS, "HOST"))
                .toList();
    }

    /** The bare verdicts, and the bare state of every order in the end; a line a step. */
    List<String> verdicts() {
        return Stream.concat(
                        said.stream()
                                .map(answer -> answer.step()
                                        + answer.outcome()
                                                .map(outcome -> " -> " + Verdict.of(outcome))
                                                .orElse("")),
                        ends.stream().map(end -> "in the end -> " + Verdict.standing(end.orElseThrow())))
                .toList();
    }
}
