package org.merchantgateway.acceptance.fault;

import java.util.List;
import java.util.Map;

/**
 * One way in which a fault happens, and what is to come of it over either wire.
 *
 * @param number the fault's number in the project's list
 * @param fault what happens
 * @param variant which of its kinds; empty if there is but one
 * @param probe makes it happen
 * @param expected what is to come of it
 */
record Trial(int number, String fault, String variant, Probe probe, Map<WireUnderTest, Seen> expected) {

    /** Makes a fault happen to a call, and checks what every wire must keep: the time it takes, and the next call. */
    interface Probe {
        Seen over(WireUnderTest wire) throws Exception;
    }

    /**
     * What came of a call.
     *
     * @param outcome its case and kind
     * @param executions how often the gateway executed it
     */
    record Seen(String outcome, int executions) {}

    String name(WireUnderTest wire) {
        return "fault " + number + " over " + wire + ": " + fault + (variant.isEmpty() ? "" : ", " + variant);
    }

    /** A fault's name, to which its kinds are added. */
    record Named(int number, String fault, List<Trial> trials) {

        Kind of(String variant, Probe probe) {
            return new Kind(this, variant, probe);
        }

        /** The only kind. */
        Kind of(Probe probe) {
            return of("", probe);
        }
    }

    /** A kind of a fault, of which it must still be said what is to come of it. */
    record Kind(Named fault, String variant, Probe probe) {

        Named gives(String outcome, int executions) {
            return gives(outcome, outcome, executions);
        }

        Named gives(String overRest, String overSoap, int executions) {
            fault.trials()
                    .add(new Trial(
                            fault.number(),
                            fault.fault(),
                            variant,
                            probe,
                            Map.of(
                                    WireUnderTest.REST, new Seen(overRest, executions),
                                    WireUnderTest.SOAP, new Seen(overSoap, executions))));
            return fault;
        }
    }
}
