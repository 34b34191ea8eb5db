package org.merchantgateway.domain.settle;

import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;

/**
 * What became of a call on the safe path.
 *
 * @param <R> what the gateway answers
 */
public sealed interface SafeOutcome<R> {

    /**
     * The gateway executed it, once. For a payment this does not mean paid: ask for the status.
     *
     * @param answer the gateway's answer; empty if it was lost and settling found out
     * @param report how the order stands, if settling found out
     */
    record Done<R>(Optional<R> answer, Optional<OrderReport> report) implements SafeOutcome<R> {
        @Override
        public <T> T fold(
                Function<? super Done<R>, ? extends T> done,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotDone<R>, ? extends T> notDone,
                Function<? super Open<R>, ? extends T> open) {
            return done.apply(this);
        }
    }

    /**
     * A clear no.
     *
     * @param outcome conclusive, or confirmed by settling
     */
    record Refused<R>(Outcome.Refused<R> outcome) implements SafeOutcome<R> {
        @Override
        public <T> T fold(
                Function<? super Done<R>, ? extends T> done,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotDone<R>, ? extends T> notDone,
                Function<? super Open<R>, ? extends T> open) {
            return refused.apply(this);
        }
    }

    /**
     * It was not executed; it may be asked for again. An earlier call may have done the same: how the order stands, only its
     * status tells.
     *
     * @param why safe to print
     */
    record NotDone<R>(String why) implements SafeOutcome<R> {
        @Override
        public <T> T fold(
                Function<? super Done<R>, ? extends T> done,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotDone<R>, ? extends T> notDone,
                Function<? super Open<R>, ? extends T> open) {
            return notDone.apply(this);
        }
    }

    /**
     * It is still not known. Kept in the store: settle again later, never send again.
     *
     * @param pending what there is to settle
     * @param why safe to print
     */
    record Open<R>(Pending pending, String why) implements SafeOutcome<R> {
        @Override
        public <T> T fold(
                Function<? super Done<R>, ? extends T> done,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotDone<R>, ? extends T> notDone,
                Function<? super Open<R>, ? extends T> open) {
            return open.apply(this);
        }
    }

    /** Goes on according to the case. */
    <T> T fold(
            Function<? super Done<R>, ? extends T> done,
            Function<? super Refused<R>, ? extends T> refused,
            Function<? super NotDone<R>, ? extends T> notDone,
            Function<? super Open<R>, ? extends T> open);
}
