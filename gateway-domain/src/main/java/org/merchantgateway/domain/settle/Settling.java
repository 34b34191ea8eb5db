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
import org.merchantgateway.domain.profile.Profile;

/**
 * Finds out whether a call was executed whose outcome is unknown, by reading the order's status until it is conclusive or the
 * window is over. Sends nothing but reads. Works from a {@link Pending} that was stored before a crash as well.
 *
 * <p>It relies on three facts. The shop's order numbers are its own, so an order with that number is the shop's. A hold is
 * completed once. A request whose effect does not show by the end of the window will not be executed any more. Two refunds of
 * the same amount at the same time cannot be told apart: make one after the other. Whatever does not fit stays open.
 *
 * <table>
 * <caption>When a call counts as executed, by {@link org.merchantgateway.domain.port.SettledAs}</caption>
 * <tr><th>call</th><th>it was executed if</th></tr>
 * <tr><td>registration</td><td>the gateway knows the order number, with the amount of the call</td></tr>
 * <tr><td>payment, end of 3-D Secure</td><td>the order's money is held or was taken, and was not before; if the payment also
 * registers the order, with the amount of the call</td></tr>
 * <tr><td>completion</td><td>nothing had been taken before, and now the amount of the call is; without an amount, all that is
 * still approved</td></tr>
 * <tr><td>reversal</td><td>the order is reversed; for a partial reversal, the approved amount has decreased by it</td></tr>
 * <tr><td>refund</td><td>the status lists a new refund of that amount, or with the shop's own id; if it lists none, the refunded
 * amount has increased by the amount of the call</td></tr>
 * <tr><td>decline</td><td>the order is declined, whichever call declined it</td></tr>
 * </table>
 *
 * <table>
 * <caption>What stays open although the gateway answers, until the order is paid, declined or expired</caption>
 * <tr><th>call</th><th>it stays open while</th></tr>
 * <tr><td>payment</td><td>the payer is at the ACS (status 5), because of this attempt or of one before: if of this one, the
 * address of the ACS was lost with the answer</td></tr>
 * <tr><td>end of 3-D Secure</td><td>the order is registered and no attempt is in progress (status 0): either it ended an attempt
 * that failed, and the order has attempts left, or there was no attempt</td></tr>
 * </table>
 *
 * <p>Once such an order is declined, by the shop or because it expired, the call was not executed. Do not pay the order in
 * another way before that: the money would be taken for this call's. A completion stays open for good if another amount was
 * taken (another call completed the hold, or the gateway rounded the amount), or if the order was reversed since: the status no
 * longer shows what was taken. A refund without an id of the shop's stays open if the one new refund of its amount has an id: that
 * may be another's. A call for another merchant stays open if only the order's number is known, since these
 * credentials would be answered about their own order of that number ({@link PaymentGateway#findsOrdersOf}).
 *
 * <p>Completions, refunds and partial reversals need the sums from before the call ({@link Pending#withSumsBefore}); without
 * them they stay open. The sums must come from a report that was read immediately before the call, as {@link SafePath} does. If
 * that report lagged behind, an earlier change may be taken for the call's effect, or hide it, and settling is less conclusive.
 * Added parameters and changes of bindings stay open too: repeating them has the same result.
 */
public final class Settling {

    private static final String UNKNOWN_ORDER = "6";

    private final PaymentGateway gateway;
    private final Backoff backoff;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private final boolean adapts;

    /**
     * Settling with a given sleeper and a given clock.
     *
     * @param gateway where the status is read
     * @param backoff how often and for how long
     * @param sleeper waits between reads
     * @param nanoTime monotonic nanoseconds, like {@link System#nanoTime()}
     * @throws InvalidRequest if the window is shorter than the gateway's deadline and ten seconds: a call might be executed
     *     after it was settled
     */
    public Settling(PaymentGateway gateway, Backoff backoff, Sleeper sleeper, LongSupplier nanoTime) {
        this(gateway, backoff, sleeper, nanoTime, false);
        checkOutlasts(gateway.deadline());
    }

    private Settling(PaymentGateway gateway, Backoff backoff, Sleeper sleeper, LongSupplier nanoTime, boolean adapts) {
        this.gateway = gateway;
        this.backoff = adapts ? backoff.outlasting(gateway.deadline()) : backoff;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
        this.adapts = adapts;
    }

    /**
     * Settling by the system's clock.
     *
     * @throws InvalidRequest if the window is shorter than the gateway's deadline and ten seconds
     */
    public Settling(PaymentGateway gateway, Backoff backoff) {
        this(gateway, backoff, Sleeper.ofThread(), System::nanoTime);
    }

    /**
     * Settling by the system's clock, with the {@linkplain Backoff#standard standard pauses} and a window that is long enough.
     */
    public Settling(PaymentGateway gateway) {
        this(gateway, Backoff.standard(), Sleeper.ofThread(), System::nanoTime, true);
    }

    /**
     * Settling in the same way by the calls of another gateway. The standard pauses get a window that is long enough for its
     * deadline; a window that was given stays, and {@link SafePath} refuses it if it is too short.
     *
     * @param other the same gateway with other options ({@link PaymentGateway#with})
     */
    public Settling through(PaymentGateway other) {
        return new Settling(other, backoff, sleeper, nanoTime, adapts);
    }

    void checkOutlasts(Optional<Duration> deadline) {
        backoff.checkOutlasts(deadline);
    }

    /** Monotonic nanoseconds. */
    long now() {
        return nanoTime.getAsLong();
    }

    /** Settles a call in doubt; see {@link #settle(Pending)}. */
    public Settled settle(Outcome.InDoubt<?> inDoubt) {
        return settle(inDoubt.pending());
    }

    /**
     * Settles a call. Blocks until the result is clear or the window is over.
     *
     * @param pending the call, as it was stored or as the outcome holds it
     * @return whether it was executed. An interrupt ends the wait at once as {@link Settled.StillOpen}; the thread stays
     *     interrupted
     */
    public Settled settle(Pending pending) {
        return settle(pending, false);
    }

    /**
     * Settles a call that was refused in a way that is not conclusive. What is asked is the same, but a refusal by the gateway
     * itself is believed sooner: at once if the condition of the call explains it ({@link Pending#expectedDeposited}), and as
     * soon as two reports in a row show that the operation was impossible. One report could lag behind.
     *
     * @param pending the call, as it was stored
     * @param refusal the gateway's refusal
     * @return as {@link #settle(Pending)}
     */
    public Settled settle(Pending pending, Outcome.Refused<?> refusal) {
        boolean hasCode = !refusal.code().isEmpty(); // a SOAP fault has none, and may come from a firewall
        return settle(pending, refusal.kind() == Outcome.Refused.Kind.GATEWAY && hasCode);
    }

    private Settled settle(Pending pending, boolean wasRefused) {
        Optional<GetOrderStatusExtended> request = statusRequest(pending, gateway.profile());
        if (request.isEmpty()) {
            return new Settled.StillOpen(Optional.empty(), "the call names no order whose status could be read");
        }
        boolean isAskedById = request.get().orderId().isPresent();
        return isAskedById
                        || pending.merchant()
                                .filter(login -> !gateway.findsOrdersOf(login))
                                .isEmpty()
                ? readUntilClear(pending, request.get(), wasRefused)
                : new Settled.StillOpen(
                        Optional.empty(),
                        "the order is another merchant's, which these credentials cannot ask for by its number");
    }

    private Settled readUntilClear(Pending pending, GetOrderStatusExtended request, boolean wasRefused) {
        long start = now();
        Duration pause = backoff.firstPause();
        Optional<OrderReport> last = Optional.empty();
        while (true) {
            // an answer may take long: only a read that begins after the window is the last
            boolean isLast = left(start).isZero();
            Conclusion conclusion = Conclusion.of(pending, gateway.execute(request), last, wasRefused);
            if (conclusion.isFinal() || isLast) {
                return conclusion.settled();
            }
            last = conclusion.report();
            Duration left = left(start);
            try {
                sleeper.sleep(pause.compareTo(left) < 0 ? pause : left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Settled.StillOpen(last, "interrupted while settling");
            }
            pause = backoff.next(pause);
        }
    }

    private Duration left(long start) {
        Duration left = backoff.window().minusNanos(now() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<GetOrderStatusExtended> statusRequest(Pending pending, Profile profile) {
        try {
            return pending.reference()
                    .orderId()
                    .map(OrderId::of)
                    .map(GetOrderStatusExtended::of)
                    .or(() -> pending.reference()
                            .orderNumber()
                            .map(number -> OrderNumber.of(number, profile))
                            .map(GetOrderStatusExtended::of));
        } catch (InvalidRequest invalidReference) {
            return Optional.empty();
        }
    }

    /**
     * What one answer to a status request means for the call.
     *
     * @param isFinal whether no further read can change it
     * @param settled the result if it is the last read
     * @param report the report in the answer, otherwise the last one before it
     */
    private record Conclusion(boolean isFinal, Settled settled, Optional<OrderReport> report) {

        static Conclusion of(
                Pending pending, Outcome<OrderReport> outcome, Optional<OrderReport> last, boolean wasRefused) {
            return outcome.fold(
                    accepted -> reported(
                            wasRefused
                                    ? Verdict.ofRefused(pending, last, accepted.value())
                                    : Verdict.of(pending, accepted.value()),
                            accepted.value()),
                    refused -> refused.code().equals(UNKNOWN_ORDER)
                            ? unknown(pending, last)
                            : unanswered(last, "the gateway refused the status request: " + refused),
                    notSent -> unanswered(last, "the status request was not sent: " + notSent.text()),
                    inDoubt -> unanswered(last, "the status request was not answered: " + inDoubt.doubt()));
        }

        private static Conclusion reported(Verdict verdict, OrderReport report) {
            Optional<OrderReport> seen = Optional.of(report);
            return switch (verdict) {
                case HAPPENED -> new Conclusion(true, new Settled.Happened(report), seen);
                case IMPOSSIBLE -> new Conclusion(true, new Settled.DidNotHappen(seen), seen);
                case NOT_YET -> new Conclusion(false, new Settled.DidNotHappen(seen), seen);
                case UNCLEAR ->
                    new Conclusion(false, new Settled.StillOpen(seen, "the report is not conclusive"), seen);
            };
        }

        /**
         * No order with our number: nothing was executed. No order with the gateway's own id: this is another gateway or
         * merchant.
         */
        private static Conclusion unknown(Pending pending, Optional<OrderReport> last) {
            return pending.reference().orderId().isPresent()
                    ? unanswered(last, "the gateway does not know the order id that it issued")
                    : new Conclusion(false, new Settled.DidNotHappen(Optional.empty()), last);
        }

        private static Conclusion unanswered(Optional<OrderReport> last, String why) {
            return new Conclusion(false, new Settled.StillOpen(last, why), last);
        }
    }
}
