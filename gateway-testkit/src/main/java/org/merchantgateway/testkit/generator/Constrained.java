package org.merchantgateway.testkit.generator;

import java.util.List;
import net.jqwik.api.Arbitrary;

/** What the constraints on a component let pass, and what they just do not. */
interface Constrained {

    /** Values that keep every constraint; the longest, the shortest and the oddest are among them. */
    Arbitrary<?> valid();

    /** Values that just break one of the constraints, by the kind of flaw. */
    List<Arbitrary<Flaw>> flawed();
}
