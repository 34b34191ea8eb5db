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
 * The safe way to send what must not be lost and must not happen twice: reads how the order stands, keeps what there is to
 * settle, sends once, and settles if the outcome is in doubt or the refusal is not conclusive. A crash at any point leaves
 * either nothing sent, something kept, or its outcome told to the store ({@link PendingStore#conclude}).
 */
public final class SafePath {

    private final PaymentGateway gateway;
    private final Settling settling;
    private final PendingStore store;

    /**
     * A safe path over a gateway.
     *
     * @param gateway where operations go
     * @param settling finds out what became of those in doubt
     * @param store keeps what there is to settle
     */
    public SafePath(PaymentGateway gateway, Settling settling, PendingStore store) {
        this.gateway = gateway;
        this.settling = settling;
        this.store = store;
    }

    /**
     * Executes one operation, at most once.
     *
     * @param operation anything but a question
     * @throws IllegalArgumentException if it is a question, which needs no safe path
     */
    public <R> SafeOutcome<R> execute(Operation<R> operation) {
        if (operation.effect() == Effect.READ) {
            throw new IllegalArgumentException("a question needs no safe path: " + operation.name());
        }
        Optional<OrderId> order = operation.reference().orderId().map(OrderId::of);
        if (operation.effect() != Effect.MONEY || order.isEmpty()) {
            return send(operation, operation.pending());
        }
        return gateway.execute(GetOrderStatusExtended.of(order.get()))
                .fold(
                        before -> sendAfter(before.value(), operation),
                        refused -> notAsked(refused),
                        notSent -> notAsked(notSent),
                        inDoubt -> notAsked(inDoubt));
    }

    private <R> SafeOutcome<R> sendAfter(OrderReport before, Operation<R> operation) {
        Optional<Sums> sums = before.sums();
        if (sums.isEmpty() && Verdict.needsSums(operation.pending())) {
            return new SafeOutcome.NotDone<>(
                    "not sent: the order's status tells no sums, so it could not be settled. The merchant's status version"
                            + " at the gateway must be 3 or more");
        }
        Pending pending = sums.map(operation.pending()::withSumsBefore).orElseGet(operation::pending);
        if (Verdict.wouldChangeNothing(pending, before)) {
            return new SafeOutcome.NotDone<>("not sent: the order stands already as it would after it, so that nobody"
                    + " could tell what became of it");
        }
        return send(operation, pending);
    }

    private static <R> SafeOutcome<R> notAsked(Outcome<OrderReport> outcome) {
        return new SafeOutcome.NotDone<>("not sent, since it cannot be read how the order stands: " + outcome);
    }

    private <R> SafeOutcome<R> send(Operation<R> operation, Pending pending) {
        store.keep(pending);
        return gateway.execute(operation)
                .fold(
                        accepted ->
                                known(pending, new SafeOutcome.Done<>(Optional.of(accepted.value()), Optional.empty())),
                        refused -> refused.conclusive()
                                ? known(pending, new SafeOutcome.Refused<>(refused))
                                : settled(pending, new SafeOutcome.Refused<>(refused)),
                        notSent -> known(pending, new SafeOutcome.NotDone<>(notSent.text())),
                        inDoubt -> settled(pending, new SafeOutcome.NotDone<>("settled: it did not happen")));
    }

    /** Settles; what it comes to if it did not happen is known beforehand. */
    private <R> SafeOutcome<R> settled(Pending pending, SafeOutcome<R> otherwise) {
        return settling.settle(pending)
                .fold(
                        happened -> known(
                                pending, new SafeOutcome.Done<>(Optional.empty(), Optional.of(happened.report()))),
                        didNotHappen -> known(pending, otherwise),
                        stillOpen -> new SafeOutcome.Open<>(pending, stillOpen.why()));
    }

    private <R> SafeOutcome<R> known(Pending pending, SafeOutcome<R> outcome) {
        try {
            store.conclude(pending, outcome);
        } catch (Throwable storesOwn) { // an error in a driver, too
            complain(storesOwn); // what is known must not be lost; what stays in the store settles to the same
        }
        return outcome;
    }

    /** It may be the logging itself that fails. */
    private static void complain(Throwable storesOwn) {
        try {
            System.getLogger(SafePath.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "what became of a call could not be stored: {0}",
                            storesOwn.getClass());
        } catch (Throwable logsOwn) {
            // nobody is left to tell
        }
    }
}
