package org.merchantgateway.acceptance.fire;

import java.util.List;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;

/**
 * One request of a shop about an order on which a clerk acts too.
 *
 * @param wire over which the shop's requests go
 * @param number of the order
 * @param isTwoPhase whether the order's money is held first
 * @param before what the clerk does between the status that the shop reads and its request
 * @param ours what the shop asks for
 * @param fault of the shop's request
 * @param after what the clerk does before the shop settles
 * @param lags whether a status shows what was so at the read before
 * @param rounds whether the gateway rounds the shop's amount up to hundreds
 * @param isPaused whether the shop is held up while it stores the call
 */
record SharedStory(
        Wire wire,
        String number,
        boolean isTwoPhase,
        List<Act> before,
        Act ours,
        InjectedFault fault,
        List<Act> after,
        boolean lags,
        boolean rounds,
        boolean isPaused) {

    /** The same about an order of this number. */
    SharedStory of(String otherNumber) {
        return new SharedStory(wire, otherNumber, isTwoPhase, before, ours, fault, after, lags, rounds, isPaused);
    }

    /** Which operation. */
    enum Kind {
        COMPLETE,
        REVERSE,
        REFUND
    }

    /**
     * What moves money.
     *
     * @param kind which operation
     * @param minor how much, minor units; 0 for the whole
     */
    record Act(Kind kind, long minor) {

        Operation<Acknowledged> operation(OrderId id) {
            return switch (kind) {
                case COMPLETE -> minor == 0 ? CompleteOrder.whole(id) : CompleteOrder.of(id, Amount.ofMinor(minor));
                case REVERSE -> minor == 0 ? ReverseOrder.whole(id) : ReverseOrder.of(id, Amount.ofMinor(minor));
                case REFUND -> minor == 0 ? RefundOrder.whole(id) : RefundOrder.of(id, Amount.ofMinor(minor));
            };
        }

        @Override
        public String toString() {
            return kind + " " + (minor == 0 ? "all" : minor);
        }
    }
}
