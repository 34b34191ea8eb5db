package org.merchantgateway.domain.settle;

import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.OrderReport;

/** What became of a call whose outcome was in doubt. */
public sealed interface Settled {

    /**
     * It happened, once.
     *
     * @param report how the order stands now
     */
    record Happened(OrderReport report) implements Settled {
        @Override
        public <T> T fold(
                Function<? super Happened, ? extends T> happened,
                Function<? super DidNotHappen, ? extends T> didNotHappen,
                Function<? super StillOpen, ? extends T> stillOpen) {
            return happened.apply(this);
        }
    }

    /**
     * It did not happen; it may be asked for again.
     *
     * @param report how the order stands now; empty if the gateway did not know the order for long enough
     */
    record DidNotHappen(Optional<OrderReport> report) implements Settled {
        @Override
        public <T> T fold(
                Function<? super Happened, ? extends T> happened,
                Function<? super DidNotHappen, ? extends T> didNotHappen,
                Function<? super StillOpen, ? extends T> stillOpen) {
            return didNotHappen.apply(this);
        }
    }

    /**
     * It is still not known. Settle again later, or let a human look.
     *
     * @param report the last report, if there was one
     * @param why safe to print
     */
    record StillOpen(Optional<OrderReport> report, String why) implements Settled {
        @Override
        public <T> T fold(
                Function<? super Happened, ? extends T> happened,
                Function<? super DidNotHappen, ? extends T> didNotHappen,
                Function<? super StillOpen, ? extends T> stillOpen) {
            return stillOpen.apply(this);
        }
    }

    /** Goes on according to the case. */
    <T> T fold(
            Function<? super Happened, ? extends T> happened,
            Function<? super DidNotHappen, ? extends T> didNotHappen,
            Function<? super StillOpen, ? extends T> stillOpen);
}
