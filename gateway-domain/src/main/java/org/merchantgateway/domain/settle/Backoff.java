package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * How often and for how long a read is repeated, with pauses that double. When settling, right after a time-out the gateway may
 * not yet have executed the call: "not found" and "nothing changed" count only at the end of the window.
 *
 * @param window the whole time, more than zero
 * @param firstPause the pause before the second read, more than zero
 * @param longestPause the limit of the doubling, at least {@code firstPause}
 */
public record Backoff(Duration window, Duration firstPause, Duration longestPause) {

    /**
     * Validates the parts.
     *
     * @throws InvalidRequest if a duration is not more than zero, or the longest pause is shorter than the first
     */
    public Backoff {
        if (window.isNegative() || window.isZero()) {
            throw InvalidRequest.of("window", "must be more than zero", "got " + window);
        }
        if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw InvalidRequest.of(
                    "firstPause", "must be more than zero and at most longestPause", "got " + firstPause);
        }
    }

    /** A window of two minutes, pauses from one second to 15 seconds. */
    public static Backoff standard() {
        return new Backoff(Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofSeconds(15));
    }

    /**
     * How much longer than a call's deadline its settling waits: the call may be sent five seconds after it was stored, and the
     * gateway may go on executing it a little after the caller has given up.
     */
    static final Duration MARGIN = Duration.ofSeconds(10);

    /** The same pauses in a window that is long enough to settle calls with this deadline. */
    Backoff outlasting(Optional<Duration> deadline) {
        Duration shortest = deadline.orElse(Duration.ZERO).plus(MARGIN);
        return window.compareTo(shortest) < 0 ? new Backoff(shortest, firstPause, longestPause) : this;
    }

    /**
     * Refuses a window in which a call with this deadline may still be executed.
     *
     * @throws InvalidRequest if the window is shorter than the deadline and the margin
     */
    void checkOutlasts(Optional<Duration> deadline) {
        if (deadline.isPresent() && !outlasting(deadline).equals(this)) {
            throw InvalidRequest.of(
                    "window",
                    "must be at least " + outlasting(deadline).window() + ", the gateway's deadline and a margin",
                    "got " + window);
        }
    }

    /** The pause that follows another one. */
    Duration next(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) < 0 ? twice : longestPause;
    }
}
