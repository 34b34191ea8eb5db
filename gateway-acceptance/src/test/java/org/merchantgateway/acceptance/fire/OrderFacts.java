package org.merchantgateway.acceptance.fire;

import java.util.Optional;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.ThreeDsStep;

/**
 * What a shop knows of its order.
 *
 * @param number its own
 * @param stored the payer's stored cards
 * @param orderId the gateway's id; empty before the order is registered
 * @param step of 3-D Secure that the payer was last sent to take; empty if there was none, or its answer was lost
 */
record OrderFacts(String number, StoredCards stored, Optional<OrderId> orderId, Optional<ThreeDsStep> step) {

    static OrderFacts nothingOf(String number, StoredCards stored) {
        return new OrderFacts(number, stored, Optional.empty(), Optional.empty());
    }

    OrderFacts and(NewFacts newFacts) {
        return new OrderFacts(
                number,
                stored,
                orderId.or(() -> newFacts.orderId().map(OrderId::of)),
                newFacts.step().map(ThreeDsStep::parse).or(() -> step));
    }

    /** Whether a wish can be sent: without an order only one that makes it, without a step none that goes on from it. */
    boolean allows(Wish wish) {
        boolean hasStep = wish.step()
                .map(needed -> step.filter(needed::isInstance).isPresent())
                .orElse(true);
        return wish.registers() || (orderId.isPresent() && hasStep);
    }

    /** The step, of a kind that a wish goes on from. */
    <S extends ThreeDsStep> S step(Class<S> kind) {
        return step.map(kind::cast).orElseThrow();
    }
}
