package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;

/**
 * Finds out what became of a call whose outcome is in doubt, by asking for the order's status until it is clear or a window
 * is over. Sends nothing but questions. Works from a {@link Pending} that was stored before a crash as well.
 *
 * <p>What it rests on: the shop's order number is its own, so an order of that number is ours; a hold is completed once; and
 * a request that the gateway has not shown by the end of the window will not be executed any more. Two refunds of the same
 * amount under way at the same time cannot be told apart: make one after the other.
 *
 * <table>
 * <caption>What is asked for</caption>
 * <tr><th>call</th><th>it happened when</th></tr>
 * <tr><td>register</td><td>the gateway knows the order number</td></tr>
 * <tr><td>payment</td><td>the order's money is held or was taken</td></tr>
 * <tr><td>completion</td><td>nothing had been taken before, and now the wanted amount was</td></tr>
 * <tr><td>reversal</td><td>the order is reversed</td></tr>
 * <tr><td>refund</td><td>what was given back has grown by the wanted amount</td></tr>
 * </table>
 *
 * <p>Completions and refunds need the sums from before the call ({@link Pending#after}); without them they stay open.
 */
public final class Settling {

    private static final String UNKNOWN_ORDER = "6";

    private final PaymentGateway gateway;
    private final Pace pace;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;

    /**
     * Settling by a pace, with a given sleep and a given monotonic time.
     *
     * @param gateway is asked for the status
     * @param pace how often and how long
     * @param sleeper waits between questions
     * @param nanoTime monotonic nanoseconds, like {@link System#nanoTime()}: a clock may jump
     */
    public Settling(PaymentGateway gateway, Pace pace, Sleeper sleeper, LongSupplier nanoTime) {
        this.gateway = gateway;
        this.pace = pace;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
    }

    /** Settling in real time. */
    public Settling(PaymentGateway gateway, Pace pace) {
        this(gateway, pace, Sleeper.ofThread(), System::nanoTime);
    }

    /** Settles a call in doubt. */
    public Settled settle(Outcome.InDoubt<?> inDoubt) {
        return settle(inDoubt.pending());
    }

    /**
     * Settles a pending call.
     *
     * @return what became of it. An interrupt ends it at once as {@link Settled.StillOpen}, and the thread's flag is kept
     */
    public Settled settle(Pending pending) {
        Optional<GetOrderStatusExtended> question = question(pending);
        return question.isEmpty()
                ? new Settled.StillOpen(Optional.empty(), "the call names no order that could be asked for")
                : ask(pending, question.get());
    }

    private Settled ask(Pending pending, GetOrderStatusExtended question) {
        long start = nanoTime.getAsLong();
        Duration pause = pace.firstPause();
        while (true) {
            Seen seen = Seen.of(pending, gateway.execute(question));
            if (seen.isFinal()) {
                return seen.settled();
            }
            Duration left = pace.window().minusNanos(nanoTime.getAsLong() - start);
            if (left.isNegative() || left.isZero()) {
                return seen.settled();
            }
            try {
                sleeper.sleep(pause.compareTo(left) < 0 ? pause : left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Settled.StillOpen(Optional.ofNullable(seen.report()), "interrupted while settling");
            }
            pause = pace.after(pause);
        }
    }

    private static Optional<GetOrderStatusExtended> question(Pending pending) {
        try {
            return pending.reference()
                    .orderId()
                    .map(OrderId::of)
                    .map(GetOrderStatusExtended::of)
                    .or(() -> pending.reference()
                            .orderNumber()
                            .map(OrderNumber::of)
                            .map(GetOrderStatusExtended::of));
        } catch (InvalidRequest noName) {
            return Optional.empty();
        }
    }

    /**
     * One answer, seen in the light of the pending call.
     *
     * @param isFinal whether no further question can change it
     * @param settled what it comes to if it is the last one
     * @param report the report in it
     */
    private record Seen(
            boolean isFinal, Settled settled, @Nullable OrderReport report) {

        static Seen of(Pending pending, Outcome<OrderReport> outcome) {
            return outcome.fold(
                    accepted -> reported(Verdict.of(pending, accepted.value()), accepted.value()),
                    refused -> refused.code().equals(UNKNOWN_ORDER)
                            ? new Seen(false, new Settled.DidNotHappen(Optional.empty()), null)
                            : unanswered("the gateway refuses to say: " + refused),
                    notSent -> unanswered("the gateway cannot be asked: " + notSent.text()),
                    inDoubt -> unanswered("the gateway did not answer: " + inDoubt.doubt()));
        }

        private static Seen reported(Verdict verdict, OrderReport report) {
            return switch (verdict) {
                case HAPPENED -> new Seen(true, new Settled.Happened(report), report);
                case EXCLUDED -> new Seen(true, new Settled.DidNotHappen(Optional.of(report)), report);
                case NOT_YET -> new Seen(false, new Settled.DidNotHappen(Optional.of(report)), report);
                case UNCLEAR ->
                    new Seen(false, new Settled.StillOpen(Optional.of(report), "the report cannot tell"), report);
            };
        }

        private static Seen unanswered(String why) {
            return new Seen(false, new Settled.StillOpen(Optional.empty(), why), null);
        }
    }
}
