package org.merchantgateway.testkit.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The simulated gateway's time: that of another clock, and ahead of it by as much as a test has moved it. Moving it wakes
 * nothing: an order expires because the clock has passed its time. Safe for use by many threads.
 */
public final class SimulatorClock extends Clock {

    private final Clock base;
    private final AtomicLong aheadNanos = new AtomicLong();

    SimulatorClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves the time on.
     *
     * @param by at most 292 years
     * @throws IllegalArgumentException if it would go back: a gateway's time does not
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock cannot go back, got " + by);
        }
        aheadNanos.addAndGet(by.toNanos());
    }

    /** How far it was moved. */
    public Duration ahead() {
        return Duration.ofNanos(aheadNanos.get());
    }

    @Override
    public Instant instant() {
        return base.instant().plusNanos(aheadNanos.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        SimulatorClock same = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return same.withZone(another);
            }

            @Override
            public Instant instant() {
                return same.instant();
            }
        };
    }
}
