package org.merchantgateway.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Makes the gateway misbehave on purpose. Each call arms one fault; the next request over REST or SOAP takes the oldest one.
 * Pages, the console and the control API are never hit. Safe for use by many threads.
 *
 * <pre>{@code
 * simulator.faults().dropNextAnswer();
 * Outcome<Acknowledged> refund = payments.refund(...); // InDoubt, and the money was given back
 * }</pre>
 */
public final class SimulatorFaults {

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
    private static final int MOST_ARMED = 1_000;
    private static final int LOWEST_STATUS = 200;
    private static final int HIGHEST_STATUS = 599;

    /** What is done to one request. */
    enum Kind {
        DROP,
        DELAY,
        ANSWER,
        REFUSE
    }

    /** One armed fault; delay and status are those of its kind alone. */
    record Fault(Kind kind, Duration delay, int status) {

        @Override
        public String toString() {
            return switch (kind) {
                case DROP -> "drop: executed, then closed without an answer";
                case DELAY -> "delay: executed, then answered after " + delay;
                case ANSWER -> "status " + status + ": answered without executing";
                case REFUSE -> "refuse: closed without executing";
            };
        }
    }

    private final Queue<Fault> armed = new ConcurrentLinkedQueue<>();
    private final Runnable told;

    SimulatorFaults(Runnable told) {
        this.told = told;
    }

    /** The next request is executed; then its connection is closed without a byte. */
    public void dropNextAnswer() {
        arm(new Fault(Kind.DROP, Duration.ZERO, 0));
    }

    /**
     * The next request is executed at once and answered after a while, of real time.
     *
     * @param by up to ten minutes
     * @throws IllegalArgumentException if it is negative or longer
     */
    public void delayNextAnswer(Duration by) {
        if (by.isNegative() || by.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("delay must be PT0S to " + LONGEST_DELAY + ", got " + by);
        }
        arm(new Fault(Kind.DELAY, by, 0));
    }

    /**
     * The next request is not executed, and answered with this HTTP status and a line of plain text.
     *
     * @param httpStatus 200 to 599
     * @throws IllegalArgumentException if it is another
     */
    public void answerNext(int httpStatus) {
        if (httpStatus < LOWEST_STATUS || httpStatus > HIGHEST_STATUS) {
            throw new IllegalArgumentException("status must be 200 to 599, got " + httpStatus);
        }
        arm(new Fault(Kind.ANSWER, Duration.ZERO, httpStatus));
    }

    /** The next request is not executed: its connection is closed without a byte. */
    public void refuseNext() {
        arm(new Fault(Kind.REFUSE, Duration.ZERO, 0));
    }

    /** What is armed, in the order in which requests will meet it, each in a few words. */
    public List<String> armed() {
        return armed.stream().map(Fault::toString).toList();
    }

    /** Disarms everything. */
    public void clear() {
        armed.clear();
        told.run();
    }

    private void arm(Fault fault) {
        if (armed.size() >= MOST_ARMED) {
            throw new IllegalArgumentException("at most " + MOST_ARMED + " faults can be armed");
        }
        armed.add(fault);
        told.run();
    }

    /** The fault of the next request, which is disarmed by it. */
    Optional<Fault> take() {
        return Optional.ofNullable(armed.poll());
    }
}
