package org.merchantgateway.domain.order;

import java.util.function.Function;

/** What becomes of an order that is asked to do something: the next order, or a denial that leaves it as it was. */
public sealed interface Transition {

    /**
     * The order as it stands afterwards.
     *
     * @param order the next order
     */
    record Moved(Order order) implements Transition {
        @Override
        public <T> T fold(Function<? super Order, ? extends T> moved, Function<? super Denial, ? extends T> denied) {
            return moved.apply(order);
        }
    }

    /**
     * A no.
     *
     * @param denial why
     */
    record Denied(Denial denial) implements Transition {
        @Override
        public <T> T fold(Function<? super Order, ? extends T> moved, Function<? super Denial, ? extends T> denied) {
            return denied.apply(denial);
        }
    }

    /** Goes on with the next order, or with the denial. */
    <T> T fold(Function<? super Order, ? extends T> moved, Function<? super Denial, ? extends T> denied);
}
