package org.merchantgateway.acceptance.fire;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one shop wants of one order, and the faults of its requests.
 *
 * @param wire over which they go
 * @param wishes one after the other, a registration first
 * @param onCommands the faults of its commands in turn; later commands have none
 * @param onReads the faults of its reads in turn; later reads have none
 */
record Story(Wire wire, List<Wish> wishes, List<InjectedFault> onCommands, List<InjectedFault> onReads) {

    /** Only requests with a fault are named, by their places, counted from 0. */
    @Override
    public String toString() {
        return "Story[" + wire + ", wishes " + wishes + ", on commands " + inShort(onCommands) + ", on reads "
                + inShort(onReads) + "]";
    }

    private static List<String> inShort(List<InjectedFault> faults) {
        return IntStream.range(0, faults.size())
                .filter(place -> faults.get(place).kind() != InjectedFault.Kind.NONE)
                .mapToObj(place -> place + ": " + faults.get(place))
                .toList();
    }
}
