package org.merchantgateway.domain.settle;

import java.util.Optional;
import org.merchantgateway.domain.money.Sums;
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
 */
public final class SafePath {

    private final PaymentGateway gateway;
    private final Settling settling;
    private final PendingStore store;

    /**
     * A safe path to a gateway.
     *
     * @param gateway executes the operations
     * @param settling finds out whether a call in doubt was executed
     * @param store saves each call before it is sent
     */
    public SafePath(PaymentGateway gateway, Settling settling, PendingStore store) {
        this.gateway = gateway;
        this.settling = settling;
        this.store = store;
    }

    /**
     * Executes one operation, at most once.
     *
     * @param operation not a read
     * @throws IllegalArgumentException if it is a read, which needs no safe path
     */
    public <R> SafeOutcome<R> execute(Operation<R> operation) {
        if (operation.effect() == Effect.READ) {
            throw new IllegalArgumentException("a read needs no safe path: " + operation.name());
        }
        Optional<OrderId> order = operation.reference().orderId().map(OrderId::of);
        if (operation.effect() != Effect.MONEY || order.isEmpty()) {
            return send(operation, operation.pending());
        }
        return gateway.execute(GetOrderStatusExtended.of(order.get()))
                .fold(
                        before -> sendAfter(before.value(), operation),
                        refused -> statusUnknown(refused),
                        notSent -> statusUnknown(notSent),
                        inDoubt -> statusUnknown(inDoubt));
    }

    private <R> SafeOutcome<R> sendAfter(OrderReport before, Operation<R> operation) {
        Optional<Sums> sums = before.sums();
        if (sums.isEmpty() && Verdict.needsSums(operation.pending())) {
            return new SafeOutcome.NotDone<>(
                    "not sent: the order's status has no sums, so the call could not be settled. The merchant's status version"
                            + " at the gateway must be 3 or more");
        }
        Pending pending = sums.map(operation.pending()::withSumsBefore).orElseGet(operation::pending);
        if (Verdict.wouldChangeNothing(pending, before)) {
            return new SafeOutcome.NotDone<>("not sent: the order already has the status that the call leads to,"
                    + " so the call could not be settled");
        }
        return send(operation, pending);
    }

    private static <R> SafeOutcome<R> statusUnknown(Outcome<OrderReport> outcome) {
        return new SafeOutcome.NotDone<>("not sent: the order's status could not be read: " + outcome);
    }

    private <R> SafeOutcome<R> send(Operation<R> operation, Pending pending) {
        store.save(pending);
        return gateway.execute(operation)
                .fold(
                        accepted -> concluded(
                                pending, new SafeOutcome.Done<>(Optional.of(accepted.value()), Optional.empty())),
                        refused -> refused.conclusive()
                                ? concluded(pending, new SafeOutcome.Refused<>(refused))
                                : settled(pending, new SafeOutcome.Refused<>(refused)),
                        notSent -> concluded(pending, new SafeOutcome.NotDone<>(notSent.text())),
                        inDoubt -> settled(pending, new SafeOutcome.NotDone<>("settled: it did not happen")));
    }

    /** Settles a call; if it was not executed, the result is the given one. */
    private <R> SafeOutcome<R> settled(Pending pending, SafeOutcome<R> notExecuted) {
        return settling.settle(pending)
                .fold(
                        happened -> concluded(
                                pending, new SafeOutcome.Done<>(Optional.empty(), Optional.of(happened.report()))),
                        didNotHappen -> concluded(pending, notExecuted),
                        stillOpen -> new SafeOutcome.Open<>(pending, stillOpen.why()));
    }

    private <R> SafeOutcome<R> concluded(Pending pending, SafeOutcome<R> outcome) {
        try {
            store.conclude(pending, outcome);
        } catch (Throwable failure) { // errors too: a driver may be broken
            logFailure(failure); // the caller needs the outcome; a call that stays in the store settles to the same
        }
        return outcome;
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
