package org.merchantgateway.simulator;

import java.util.concurrent.atomic.AtomicInteger;

/** Order numbers that no other test uses. */
final class Numbers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Numbers() {}

    static String fresh() {
        return "T-" + COUNT.incrementAndGet();
    }
}
