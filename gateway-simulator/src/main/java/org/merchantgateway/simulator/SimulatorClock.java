package org.merchantgateway.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The simulated gateway's time: that of another clock, and ahead of it by as much as a test has moved it. An order
 * expires because the clock has passed its time; moving it only lets callbacks that are due go out at once. Safe for use by many threads.
 */
public final class SimulatorClock extends Clock {

    private final Clock base;
    private final AtomicLong aheadNanos = new AtomicLong();
    private final List<Runnable> whenMoved = new CopyOnWriteArrayList<>();

    SimulatorClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves the time on.
     *
     * @param by at most 292 years, together with what it was moved before
     * @throws IllegalArgumentException if it would go back: a gateway's time does not
     * @throws ArithmeticException if it is too far
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock cannot go back, got " + by);
        }
        long nanos = by.toNanos();
        aheadNanos.updateAndGet(ahead -> Math.addExact(ahead, nanos));
        whenMoved.forEach(Runnable::run);
    }

    /** Runs something whenever it is moved, on the thread that moves it. */
    void whenMoved(Runnable action) {
        whenMoved.add(action);
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
