package org.merchantgateway.acceptance.fire;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one shop wants of one order, and what befalls its requests.
 *
 * @param wire over which they go
 * @param wishes one after the other, a registration first
 * @param onCommands what befalls its commands in turn; those after its end pass
 * @param onQuestions what befalls its questions in turn; those after its end pass
 */
record Story(Wire wire, List<Wish> wishes, List<Blow> onCommands, List<Blow> onQuestions) {

    /** Without what passes; the places of what does not are counted from 0. */
    @Override
    public String toString() {
        return "Story[" + wire + ", wishes " + wishes + ", on commands " + inShort(onCommands) + ", on questions "
                + inShort(onQuestions) + "]";
    }

    private static List<String> inShort(List<Blow> blows) {
        return IntStream.range(0, blows.size())
                .filter(place -> blows.get(place).kind() != Blow.Kind.NONE)
                .mapToObj(place -> place + ": " + blows.get(place))
                .toList();
    }
}
