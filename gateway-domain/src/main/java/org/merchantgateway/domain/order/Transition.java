package org.merchantgateway.domain.order;

import java.util.function.Function;

/** The result of a transition of an {@link Order}: the next order, or a denial, which leaves the order as it was. */
public sealed interface Transition {

    /**
     * The transition took place.
     *
     * @param order the order as it is afterwards; the old value is not changed
     */
    record Moved(Order order) implements Transition {
        @Override
        public <T> T fold(Function<? super Order, ? extends T> moved, Function<? super Denial, ? extends T> denied) {
            return moved.apply(order);
        }
    }

    /**
     * The transition was refused, and nothing changed.
     *
     * @param denial why
     */
    record Denied(Denial denial) implements Transition {
        @Override
        public <T> T fold(Function<? super Order, ? extends T> moved, Function<? super Denial, ? extends T> denied) {
            return denied.apply(denial);
        }
    }

    /**
     * Calls the function that fits the result, and returns what it returns.
     *
     * @param moved gets the next order
     * @param denied gets the reason of the refusal
     * @param <T> the type of what both functions return
     */
    <T> T fold(Function<? super Order, ? extends T> moved, Function<? super Denial, ? extends T> denied);
}
