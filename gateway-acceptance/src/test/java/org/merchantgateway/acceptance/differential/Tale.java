package org.merchantgateway.acceptance.differential;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.rule.Part;

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
     * @param then how the order that the step is about stands after it
     * @param bound whether the payers have a stored card by then
     */
    record Said(Step step, Optional<Outcome<?>> outcome, Optional<OrderReport> then, boolean bound) {

        String verdict() {
            return step
                    + outcome.map(answered -> " -> " + Verdict.of(answered)).orElse("")
                    + then.map(report -> "; " + Verdict.standing(report)).orElse("");
        }
    }

    /** All of it in words, but what the {@linkplain Difference wires force}; a line a step. */
    List<String> words() {
        return words(Difference::anyLeavesOut);
    }

    /** All of it in words but what is left out; a line a step. */
    List<String> words(BiPredicate<Step, Part> leftOut) {
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

    /** The bare verdicts, and the bare states after every step and in the end; a line a step. */
    List<String> verdicts() {
        return Stream.concat(
                        said.stream().map(Said::verdict),
                        ends.stream().map(end -> "in the end -> " + Verdict.standing(end.orElseThrow())))
                .toList();
    }

    /** Whether a step left its order, or the end any order, like this. */
    boolean anyStands(Predicate<OrderReport> like) {
        return Stream.concat(
                        said.stream().flatMap(answer -> answer.then().stream()),
                        ends.stream().map(Outcome::orElseThrow))
                .anyMatch(like);
    }
}
