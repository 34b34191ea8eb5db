package org.merchantgateway.domain.settle.story;

import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;

/**
 * Something that moves an order's money, whether the shop or the bank's clerk does it.
 *
 * @param kind which operation
 * @param minor how much, minor units; 0 for all there is
 */
record Act(Kind kind, long minor) {

    /** Which operation. */
    enum Kind {
        COMPLETE,
        REVERSE,
        REFUND
    }

    /** The request by which the shop asks for it. */
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
