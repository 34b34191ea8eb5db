package org.merchantgateway.domain.settle;

import java.time.Duration;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * How often and how long settling asks. Right after a time-out the gateway may not know yet what it is about to do: "not
 * found" and "nothing changed" count only when the window is over.
 *
 * @param window how long to ask at the most, more than zero
 * @param firstPause before the second question, more than zero; every further pause is twice as long
 * @param longestPause no pause is longer, at least {@code firstPause}
 */
public record Pace(Duration window, Duration firstPause, Duration longestPause) {

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if a duration is not more than zero, or the longest pause is shorter than the first
     */
    public Pace {
        if (window.isNegative() || window.isZero()) {
            throw InvalidRequest.of("window", "must be more than zero", "got " + window);
        }
        if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw InvalidRequest.of(
                    "firstPause", "must be more than zero and at most longestPause", "got " + firstPause);
        }
    }

    /** Two minutes, beginning with a second, at most 15 seconds between questions. */
    public static Pace usual() {
        return new Pace(Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofSeconds(15));
    }

    /** The pause after another one. */
    Duration after(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) < 0 ? twice : longestPause;
    }
}
