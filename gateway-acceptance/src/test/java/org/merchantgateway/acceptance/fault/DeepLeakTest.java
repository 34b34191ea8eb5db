package org.merchantgateway.acceptance.fault;

import org.junit.jupiter.api.Tag;

/** The same with as many faults and calls as the documentation tells of. */
@Tag("deep")
class DeepLeakTest extends LeakTest {

    @Override
    int faults() {
        return 1000;
    }

    @Override
    int calls() {
        return 10_000;
    }
}
