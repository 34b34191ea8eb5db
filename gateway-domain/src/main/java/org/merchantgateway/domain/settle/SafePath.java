package org.merchantgateway.domain.settle;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;

/**
 * The safe way to make a call that must neither be lost nor executed twice. It reads the order's status, saves the call in the
 * store, sends it once, and settles it if the outcome is in doubt or the refusal is not conclusive. After a crash at any point,
 * either nothing was sent, or the store holds the call or was given its outcome ({@link PendingStore#conclude}).
 *
 * <p>Several nodes may share a store. If a node is held up for more than five seconds between reading the status and sending,
 * it sends nothing: another node may have settled the call meanwhile and made it again.
 */
public final class SafePath {

    /** How long a call may take from the status that was read, through the store, to the wire. */
    private static final Duration LIMIT = Backoff.MARGIN.dividedBy(2);

    private final PaymentGateway gateway;
    private final Settling settling;
    private final PendingStore store;
    private final Supplier<String> ids;

    /**
     * A safe path to a gateway.
     *
     * @param gateway executes the operations
     * @param settling finds out whether a call in doubt was executed
     * @param store saves each call before it is sent
     * @throws org.merchantgateway.domain.notation.InvalidRequest if settling would end while the gateway may still execute a
     *     call: its window must be at least the gateway's deadline and ten seconds
     */
    public SafePath(PaymentGateway gateway, Settling settling, PendingStore store) {
        this(gateway, settling, store, () -> UUID.randomUUID().toString());
    }

    /**
     * A safe path with given ids of the stored calls.
     *
     * @param gateway executes the operations
     * @param settling finds out whether a call in doubt was executed
     * @param store saves each call before it is sent
     * @param ids another one for every call, such as a random UUID
     * @throws org.merchantgateway.domain.notation.InvalidRequest if the settling's window is shorter than the gateway's
     *     deadline and ten seconds
     */
    public SafePath(PaymentGateway gateway, Settling settling, PendingStore store, Supplier<String> ids) {
        settling.checkOutlasts(gateway.deadline());
        this.gateway = gateway;
        this.settling = settling;
        this.store = store;
        this.ids = ids;
    }

    /**
     * Executes one operation, at most once.
     *
     * @param operation not a read
     * @throws IllegalArgumentException if it is a read, which needs no safe path
     * @throws org.merchantgateway.domain.notation.InvalidRequest if the gateway's profile does not accept it: nothing was asked,
     *     stored or sent
     */
    public <R> SafeOutcome<R> execute(Operation<R> operation) {
        if (operation.effect() == Effect.READ) {
            throw new IllegalArgumentException("a read needs no safe path: " + operation.name());
        }
        gateway.profile().checked(operation.withoutExtras());
        Optional<OrderId> order = operation.reference().orderId().map(OrderId::of);
        Pending pending = operation.pending().withId(ids.get());
        if (operation.effect() != Effect.MONEY || order.isEmpty()) {
            return send(operation, pending, settling.now());
        }
        return gateway.execute(GetOrderStatusExtended.of(order.get()))
                .fold(
                        before -> sendAfter(before.value(), operation, pending),
                        refused -> statusUnknown(refused),
                        notSent -> statusUnknown(notSent),
                        inDoubt -> statusUnknown(inDoubt));
    }

    private <R> SafeOutcome<R> sendAfter(OrderReport before, Operation<R> operation, Pending pending) {
        long readAt = settling.now();
        if (Verdict.isAboutAnotherOrder(pending, before)) {
            return new SafeOutcome.NotDone<>("not sent: the gateway answered the status of another order");
        }
        if (before.sums().isEmpty() && Verdict.needsSums(pending)) {
            return new SafeOutcome.NotDone<>(
                    "not sent: the order's status has no sums, so the call could not be settled. The merchant's status version"
                            + " at the gateway must be 3 or more");
        }
        Pending known = withMoneyBefore(pending, before);
        if (Verdict.wouldChangeNothing(known, before)) {
            return new SafeOutcome.NotDone<>("not sent: the order already has the status that the call leads to"
                    + before.status().map(status -> " (" + status + ")").orElse("")
                    + ", so the call could not be settled");
        }
        return send(operation, known, readAt);
    }

    private static Pending withMoneyBefore(Pending pending, OrderReport before) {
        Pending known = before.sums().map(pending::withSumsBefore).orElse(pending);
        return ListedRefunds.amounts(before).map(known::withRefundsBefore).orElse(known);
    }

    private static <R> SafeOutcome<R> statusUnknown(Outcome<OrderReport> outcome) {
        return new SafeOutcome.NotDone<>("not sent: the order's status could not be read: " + outcome);
    }

    /**
     * Saves and sends a call.
     *
     * @param readAt when the status was read, nanoseconds; another node may settle the call from now on
     */
    private <R> SafeOutcome<R> send(Operation<R> operation, Pending pending, long readAt) {
        store.save(pending);
        if (settling.now() - readAt > LIMIT.toNanos()) {
            return notExecuted(
                    pending,
                    new SafeOutcome.NotDone<>("not sent: more than " + LIMIT.toSeconds()
                            + " seconds passed since the order's status was read and the call was stored"));
        }
        return gateway.execute(operation)
                .fold(
                        accepted -> concluded(
                                pending, new SafeOutcome.Done<>(Optional.of(accepted.value()), Optional.empty())),
                        refused -> refused.conclusive()
                                ? notExecuted(pending, new SafeOutcome.Refused<>(refused))
                                : settled(
                                        pending, settling.settle(pending, refused), new SafeOutcome.Refused<>(refused)),
                        notSent -> notExecuted(pending, new SafeOutcome.NotDone<>(notSent.text())),
                        inDoubt -> settled(
                                pending,
                                settling.settle(pending),
                                new SafeOutcome.NotDone<>("settled: it did not happen")));
    }

    /** Concludes a call as it was settled; if it was not executed, with the given outcome. */
    private <R> SafeOutcome<R> settled(Pending pending, Settled settled, SafeOutcome<R> notExecuted) {
        return settled.fold(
                happened ->
                        concluded(pending, new SafeOutcome.Done<>(Optional.empty(), Optional.of(happened.report()))),
                didNotHappen -> notExecuted(pending, notExecuted),
                stillOpen -> new SafeOutcome.Open<>(pending, stillOpen.why()));
    }

    /** Concludes an executed call. If the store fails, the call stays there and settles to the same. */
    private <R> SafeOutcome<R> concluded(Pending pending, SafeOutcome<R> outcome) {
        tryToConclude(pending, outcome);
        return outcome;
    }

    /**
     * Concludes a call that was not executed. If the store fails, the call is told to be open: if it were made again, what
     * stays in the store would be settled as executed by the second attempt.
     */
    private <R> SafeOutcome<R> notExecuted(Pending pending, SafeOutcome<R> outcome) {
        return tryToConclude(pending, outcome)
                ? outcome
                : new SafeOutcome.Open<>(
                        pending, "it was not executed, but the store failed and still holds it: " + outcome);
    }

    private boolean tryToConclude(Pending pending, SafeOutcome<?> outcome) {
        try {
            store.conclude(pending, outcome);
            return true;
        } catch (Throwable failure) { // errors too: a driver may be broken
            logFailure(failure); // the caller needs an outcome
            return false;
        }
    }

    /** A broken logger must not hide the outcome. */
    private static void logFailure(Throwable failure) {
        try {
            System.getLogger(SafePath.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "the outcome of a call could not be stored: {0}",
                            failure.getClass());
        } catch (Throwable loggerFailure) {
            // there is no other place to report it
        }
    }
}
