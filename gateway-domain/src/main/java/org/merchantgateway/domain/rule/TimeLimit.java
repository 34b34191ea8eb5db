package org.merchantgateway.domain.rule;

import java.time.Duration;
import java.util.Optional;
import org.merchantgateway.domain.notation.Violation;

/** Which times may be set as a limit of waiting. */
public final class TimeLimit {

    /** Longer ones mean "never", which is no limit, and a number of nanoseconds ends at 292 years. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private TimeLimit() {}

    /** What is wrong with a time; empty if it is more than zero and a day at most. */
    public static Optional<Violation> violation(String path, Duration time) {
        if (time.isZero() || time.isNegative()) {
            return Optional.of(new Violation(path, "must be more than zero", "got " + time));
        }
        return time.compareTo(LONGEST) > 0
                ? Optional.of(new Violation(path, "must not be longer than a day", "got " + time))
                : Optional.empty();
    }
}
