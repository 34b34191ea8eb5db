package org.merchantgateway.acceptance.fire;

import java.util.concurrent.TimeUnit;
import org.merchantgateway.fault.ProxyFault;

/** Counts the requests that a proxy has handled, so that a test can wait until none is in progress. */
final class RequestCounter {

    /** A request that its caller has given up, and that has not arrived by now, will not arrive. */
    private static final long LOST_AFTER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long STUCK_AFTER_NANOS = TimeUnit.SECONDS.toNanos(20);

    private long begun;
    private long ended;
    private long lost;

    /** The same fault, counted. */
    ProxyFault counted(ProxyFault fault) {
        begin();
        return ProxyFault.named(fault.toString(), request -> {
            try {
                fault.apply(request);
            } finally {
                end();
            }
        });
    }

    private synchronized void begin() {
        begun++;
    }

    private synchronized void end() {
        ended++;
        notifyAll();
    }

    /**
     * Waits until the proxy has handled so many requests, less those that were lost on their way to it.
     *
     * @param sent how many were sent since this was made
     */
    synchronized void awaitEnd(long sent) throws InterruptedException {
        long start = System.nanoTime();
        while (ended + lost < sent) {
            long left = LOST_AFTER_NANOS - (System.nanoTime() - start);
            if (left <= 0 && begun == ended) {
                lost = sent - ended;
            } else if (left < -STUCK_AFTER_NANOS) {
                throw new IllegalStateException("the proxy is stuck: " + begun + " begun, " + ended + " ended");
            } else {
                wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            }
        }
    }
}
