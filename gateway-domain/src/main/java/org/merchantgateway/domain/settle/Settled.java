package org.merchantgateway.domain.settle;

import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.OrderReport;

/** The result of settling a call whose outcome was unknown: one of three cases. */
public sealed interface Settled {

    /**
     * The call was executed, once.
     *
     * @param report the order's status now
     */
    record Happened(OrderReport report) implements Settled {}

    /**
     * The call was not executed and will not be; it may be repeated.
     *
     * @param report the order's status now; empty if the gateway did not know the order until the end of the window
     */
    record DidNotHappen(Optional<OrderReport> report) implements Settled {}

    /**
     * It is still unknown. Settle again later, or have the case examined by a person.
     *
     * @param report the last status report, if there was one
     * @param why an explanation without secrets
     */
    record StillOpen(Optional<OrderReport> report, String why) implements Settled {}

    /**
     * Calls the function of the case that this is. A caller has to handle all three.
     *
     * @return what that function returns
     */
    default <T> T fold(
            Function<? super Happened, ? extends T> happened,
            Function<? super DidNotHappen, ? extends T> didNotHappen,
            Function<? super StillOpen, ? extends T> stillOpen) {
        if (this instanceof Happened yes) {
            return happened.apply(yes);
        }
        return this instanceof DidNotHappen no ? didNotHappen.apply(no) : stillOpen.apply((StillOpen) this);
    }
}
