package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
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
 * amount under way at the same time cannot be told apart: make one after the other. Whatever does not fit in stays open.
 *
 * <table>
 * <caption>What is asked for</caption>
 * <tr><th>call</th><th>it happened when</th></tr>
 * <tr><td>register</td><td>the gateway knows the order number, with the wanted amount</td></tr>
 * <tr><td>payment, end of 3-D Secure</td><td>the order's money is held or was taken, and was not before; by a wallet, which
 * registers too, of the wanted amount</td></tr>
 * <tr><td>completion</td><td>nothing had been taken before, and now the wanted amount was</td></tr>
 * <tr><td>reversal</td><td>the order is reversed; of a part, what is approved has shrunk by it</td></tr>
 * <tr><td>refund</td><td>what was given back has grown by the wanted amount</td></tr>
 * <tr><td>decline</td><td>the order is declined, by whichever call</td></tr>
 * </table>
 *
 * <table>
 * <caption>What stays open though the gateway answers, until the order is paid, declined or its time is over</caption>
 * <tr><th>call</th><th>it stays open while</th></tr>
 * <tr><td>payment</td><td>the payer is with the ACS (status 5), sent there by this attempt or by one before: if it was this
 * one, the way there is lost with the answer</td></tr>
 * <tr><td>end of 3-D Secure</td><td>the order is registered and no attempt is under way (status 0): it ended one that failed,
 * and the order has attempts left, or there was none</td></tr>
 * </table>
 *
 * <p>Once such an order is declined, by the shop or because its time is over, the call did not happen. Do not pay it in
 * another way before: that money would be taken for this call's. A completion of which nothing is known but that the order was
 * reversed since stays open for good: the sums of a hold and of what was taken are gone alike.
 *
 * <p>Completions, refunds and reversals of a part need the sums from before the call ({@link Pending#withSumsBefore}); without them
 * they stay open. The sums must be current, from a report that was read just before the call, as {@link SafePath} does: if
 * that report lagged behind, what had happened before may be taken for the call's doing, or hide it, and settling is less
 * conclusive. Added parameters and changes of bindings stay open too: made again, they come to the same.
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
        Optional<OrderReport> last = Optional.empty();
        while (true) {
            // an answer may be long on its way: only one that was asked for after the window is the last
            boolean isLast = left(start).isZero();
            Seen seen = Seen.of(pending, gateway.execute(question), last);
            if (seen.isFinal() || isLast) {
                return seen.settled();
            }
            last = seen.report();
            Duration left = left(start);
            try {
                sleeper.sleep(pause.compareTo(left) < 0 ? pause : left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Settled.StillOpen(last, "interrupted while settling");
            }
            pause = pace.after(pause);
        }
    }

    private Duration left(long start) {
        Duration left = pace.window().minusNanos(nanoTime.getAsLong() - start);
        return left.isNegative() ? Duration.ZERO : left;
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
     * @param report the report in it, else the last one before it
     */
    private record Seen(boolean isFinal, Settled settled, Optional<OrderReport> report) {

        static Seen of(Pending pending, Outcome<OrderReport> outcome, Optional<OrderReport> last) {
            return outcome.fold(
                    accepted -> reported(Verdict.of(pending, accepted.value()), accepted.value()),
                    refused -> refused.code().equals(UNKNOWN_ORDER)
                            ? unknown(pending, last)
                            : unanswered(last, "the gateway refuses to say: " + refused),
                    notSent -> unanswered(last, "the gateway cannot be asked: " + notSent.text()),
                    inDoubt -> unanswered(last, "the gateway did not answer: " + inDoubt.doubt()));
        }

        private static Seen reported(Verdict verdict, OrderReport report) {
            Optional<OrderReport> there = Optional.of(report);
            return switch (verdict) {
                case HAPPENED -> new Seen(true, new Settled.Happened(report), there);
                case EXCLUDED -> new Seen(true, new Settled.DidNotHappen(there), there);
                case NOT_YET -> new Seen(false, new Settled.DidNotHappen(there), there);
                case UNCLEAR -> new Seen(false, new Settled.StillOpen(there, "the report cannot tell"), there);
            };
        }

        /** No order of our number: nothing happened. No order of the gateway's own id: somebody else is being asked. */
        private static Seen unknown(Pending pending, Optional<OrderReport> last) {
            return pending.reference().orderId().isPresent()
                    ? unanswered(last, "the gateway does not know an order that it gave an id")
                    : new Seen(false, new Settled.DidNotHappen(Optional.empty()), last);
        }

        private static Seen unanswered(Optional<OrderReport> last, String why) {
            return new Seen(false, new Settled.StillOpen(last, why), last);
        }
    }
}
