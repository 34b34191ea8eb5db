package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Monotonic time that passes only when somebody waits, and that may begin anywhere, as nanoTime does. */
final class FakeTime implements Sleeper, LongSupplier {

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos;
    private int interruptedPause = Integer.MAX_VALUE;

    private FakeTime(long nanos) {
        this.nanos = nanos;
    }

    /** Overflows within a second. */
    static FakeTime starting() {
        return startingAt(Long.MAX_VALUE - 999_999_999);
    }

    static FakeTime startingAt(long nanos) {
        return new FakeTime(nanos);
    }

    /** The same time; the pause of that number, counted from 1, is interrupted. */
    FakeTime interruptingPause(int number) {
        interruptedPause = number;
        return this;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        pauses.add(pause);
        if (pauses.size() == interruptedPause) {
            throw new InterruptedException();
        }
        pass(pause);
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    List<Duration> pauses() {
        return pauses;
    }

    Duration slept() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
