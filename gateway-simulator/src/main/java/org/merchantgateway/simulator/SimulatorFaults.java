package org.merchantgateway.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes the gateway misbehave on purpose. Each call arms one fault; the next request over REST or SOAP takes the oldest one
 * that is armed for it. Pages, the console and the control API are never hit. Safe for use by many threads.
 *
 * <pre>{@code
 * simulator.faults().dropNextAnswer();
 * Outcome<Acknowledged> refund = payments.refund(...); // InDoubt, and the money was given back
 * simulator.faults().on("deposit.do", "depositOrder").answerNext(ErrorAnswer.of(7, "System error"));
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
        REFUSE,
        ERROR
    }

    /** One armed fault, for requests of these names or for all; delay, status and error are those of its kind alone. */
    record Fault(Kind kind, Duration delay, int status, Optional<ErrorAnswer> error, Set<String> requests) {

        boolean hits(Supplier<String> request) {
            return requests.isEmpty() || requests.contains(request.get());
        }

        @Override
        public String toString() {
            return what() + (requests.isEmpty() ? "" : " (" + String.join(", ", new TreeSet<>(requests)) + ")");
        }

        private String what() {
            return switch (kind) {
                case ERROR ->
                    "error " + error.orElseThrow().code() + ": "
                            + (error.orElseThrow().isExecuted()
                                    ? "executed, then answered so"
                                    : "answered without executing");
                case DROP -> "drop: executed, then closed without an answer";
                case DELAY -> "delay: executed, then answered after " + delay;
                case ANSWER -> "status " + status + ": answered without executing";
                case REFUSE -> "refuse: closed without executing";
            };
        }
    }

    private final Queue<Fault> armed;
    private final Runnable told;
    private final Set<String> requests;

    SimulatorFaults(Runnable told) {
        this(new ConcurrentLinkedQueue<>(), told, Set.of());
    }

    private SimulatorFaults(Queue<Fault> armed, Runnable told, Set<String> requests) {
        this.armed = armed;
        this.told = told;
        this.requests = requests;
    }

    /**
     * Faults for requests of certain names alone; others pass by.
     *
     * @param names as a wire calls them: {@code refund.do}, {@code google/payment.do}, {@code refundOrder}
     */
    public SimulatorFaults on(String... names) {
        return new SimulatorFaults(
                armed, told, Arrays.stream(names).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /** The next request is executed; then its connection is closed without a byte. */
    public void dropNextAnswer() {
        arm(Kind.DROP, Duration.ZERO, 0, Optional.empty());
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
        arm(Kind.DELAY, by, 0, Optional.empty());
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
        arm(Kind.ANSWER, Duration.ZERO, httpStatus, Optional.empty());
    }

    /** The next request is not executed: its connection is closed without a byte. */
    public void refuseNext() {
        arm(Kind.REFUSE, Duration.ZERO, 0, Optional.empty());
    }

    /** The next request is answered by this error, in the words of its wire, before or after it is executed. */
    public void answerNext(ErrorAnswer error) {
        arm(Kind.ERROR, Duration.ZERO, 0, Optional.of(error));
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

    private void arm(Kind kind, Duration delay, int status, Optional<ErrorAnswer> error) {
        if (armed.size() >= MOST_ARMED) {
            throw new IllegalArgumentException("at most " + MOST_ARMED + " faults can be armed");
        }
        armed.add(new Fault(kind, delay, status, error, requests));
        told.run();
    }

    /**
     * The fault of the next request, which is disarmed by it.
     *
     * @param request what its wire calls it, asked for only if that matters
     */
    Optional<Fault> take(Supplier<String> request) {
        synchronized (armed) { // of two requests at once one meets it
            Optional<Fault> next =
                    armed.stream().filter(fault -> fault.hits(request)).findFirst();
            next.ifPresent(armed::remove);
            return next;
        }
    }
}
