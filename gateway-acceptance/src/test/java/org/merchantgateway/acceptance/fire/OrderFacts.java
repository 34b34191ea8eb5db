package org.merchantgateway.acceptance.fire;

import java.util.Optional;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.PaReq;

/**
 * What a shop knows of its order.
 *
 * @param number its own
 * @param bindingId the payer's stored card
 * @param orderId the gateway's id; empty before the order is registered
 * @param paReq what the payer was last sent to the ACS with; empty if there was no such way, or its answer was lost
 */
record OrderFacts(String number, BindingId bindingId, Optional<OrderId> orderId, Optional<PaReq> paReq) {

    static OrderFacts nothingOf(String number, BindingId bindingId) {
        return new OrderFacts(number, bindingId, Optional.empty(), Optional.empty());
    }

    OrderFacts and(NewFacts newFacts) {
        return new OrderFacts(
                number,
                bindingId,
                orderId.or(() -> newFacts.orderId().map(OrderId::of)),
                newFacts.paReq().map(PaReq::of).or(() -> paReq));
    }

    /** Whether a wish can be sent: without an order only one that makes it, without a way to the ACS no end of it. */
    boolean allows(Wish wish) {
        return wish.registers() || (orderId.isPresent() && (paReq.isPresent() || !wish.endsThreeDs()));
    }
}
