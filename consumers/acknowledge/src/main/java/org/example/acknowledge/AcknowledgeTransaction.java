package org.example.acknowledge;

import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;

/**
 * Tells the gateway that the payer has come back, and reads how the payment ended. SATIM cancels an order that nobody
 * acknowledges. Source: calls of published clients of SATIM, acknowledgeTransaction.do.
 *
 * @param orderId the gateway's id of the order
 * @param language of the gateway's texts: AR, FR or EN
 */
public record AcknowledgeTransaction(OrderId orderId, String language) implements Operation<OrderReport> {

    @Override
    public String name() {
        return "acknowledge-transaction";
    }

    /** The gateway keeps the order from now on, so it is no mere read. */
    @Override
    public Effect effect() {
        return Effect.CHANGE;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }
}
