package org.merchantgateway.acceptance.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults that the library survives, numbered as in the project's list. */
final class Faults {

    static final int COUNT = 48;

    private final List<Trial> trials = new ArrayList<>();

    private Faults() {}

    /** All of them, in the order of their numbers. */
    static List<Trial> all() {
        Faults faults = new Faults();
        ConnectionFaults.addTo(faults);
        DelayFaults.addTo(faults);
        BodyFaults.addTo(faults);
        StatusFaults.addTo(faults);
        ContentFaults.addTo(faults);
        DocumentFaults.addTo(faults);
        OrderFaults.addTo(faults);
        TextFaults.addTo(faults);
        CallerFaults.addTo(faults);
        CrowdFaults.addTo(faults);
        CallbackFaults.addTo(faults);
        SharedOrderFaults.addTo(faults);
        return faults.trials.stream()
                .sorted(Comparator.comparingInt(Trial::number))
                .toList();
    }

    /** A fault, to which its kinds are to be added. */
    Trial.Named add(int number, String fault) {
        return new Trial.Named(number, fault, trials);
    }
}
