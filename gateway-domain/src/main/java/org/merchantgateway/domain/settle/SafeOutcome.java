package org.merchantgateway.domain.settle;

import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.Pending;

/**
 * The result of a call on the {@linkplain SafePath safe path}: one of four cases.
 *
 * @param <R> the type of the gateway's answer
 */
public sealed interface SafeOutcome<R> {

    /**
     * The gateway executed the call, once. For a payment this does not mean paid: read the order's status. A declined attempt
     * is executed too: its answer is {@link org.merchantgateway.domain.payment.PaymentAttempt.Declined}.
     *
     * @param answer the gateway's answer; empty if it was lost and settling showed that the call was executed
     * @param report the order's status; present only if settling showed that the call was executed
     */
    record Done<R>(Optional<R> answer, Optional<OrderReport> report) implements SafeOutcome<R> {}

    /**
     * The gateway refused the call and did not execute it.
     *
     * @param outcome the refusal, conclusive or confirmed by settling
     */
    record Refused<R>(Outcome.Refused<R> outcome) implements SafeOutcome<R> {}

    /**
     * The call was not executed; it may be repeated. An earlier call may already have done the same: only the order's status
     * shows that.
     *
     * @param why an explanation without secrets
     */
    record NotDone<R>(String why) implements SafeOutcome<R> {}

    /**
     * It is still unknown whether the call was executed. It remains in the store: settle it again later, never send it again.
     *
     * @param pending the stored call
     * @param why an explanation without secrets
     */
    record Open<R>(Pending pending, String why) implements SafeOutcome<R> {}

    /**
     * Calls the function of the case that this is. A caller has to handle all four.
     *
     * @return what that function returns
     */
    default <T> T fold(
            Function<? super Done<R>, ? extends T> done,
            Function<? super Refused<R>, ? extends T> refused,
            Function<? super NotDone<R>, ? extends T> notDone,
            Function<? super Open<R>, ? extends T> open) {
        if (this instanceof Done<R> yes) {
            return done.apply(yes);
        }
        if (this instanceof Refused<R> no) {
            return refused.apply(no);
        }
        return this instanceof NotDone<R> unsent ? notDone.apply(unsent) : open.apply((Open<R>) this);
    }
}
