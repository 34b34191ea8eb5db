package org.merchantgateway.testkit.simulator.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.Transition;

/**
 * An order as the gateway keeps it. Immutable; the life cycle is the domain's {@link Order}.
 *
 * @param merchant whose order it is
 * @param order its life so far
 * @param particulars what the shop said about it
 * @param attempt the last attempt to pay it
 * @param refunds what was given back, in the order in which it was
 */
public record PlacedOrder(
        Merchant merchant, Order order, Particulars particulars, Optional<Attempt> attempt, List<Refunded> refunds) {

    /**
     * One refund.
     *
     * @param amount minor units
     * @param referenceNumber the processing's number of it, twelve digits
     * @param approvalCode six digits
     * @param at when
     */
    public record Refunded(Amount amount, String referenceNumber, String approvalCode, Instant at) {}

    public PlacedOrder {
        refunds = List.copyOf(refunds);
    }

    static PlacedOrder of(Merchant merchant, Order order, Particulars particulars) {
        return new PlacedOrder(merchant, order, particulars, Optional.empty(), List.of());
    }

    /** The gateway's id of it. */
    public String id() {
        return order.id().value();
    }

    /** The last action code in words. */
    public String actionCodeDescription(Language language) {
        return ActionCode.description(order.actionCode(), language);
    }

    PlacedOrder asOf(Instant now) {
        return with(order.asOf(now));
    }

    /**
     * The same after a transition of its life.
     *
     * @throws Refusal if the order denies it
     */
    PlacedOrder after(Transition transition) {
        return transition.fold(this::with, denial -> {
            throw new Refusal(Message.of(denial));
        });
    }

    PlacedOrder with(Attempt latest) {
        return new PlacedOrder(merchant, order, particulars, Optional.of(latest), refunds);
    }

    PlacedOrder with(Particulars others) {
        return new PlacedOrder(merchant, order, others, attempt, refunds);
    }

    PlacedOrder with(Refunded refund) {
        return new PlacedOrder(
                merchant,
                order,
                particulars,
                attempt,
                Stream.concat(refunds.stream(), Stream.of(refund)).toList());
    }

    private PlacedOrder with(Order next) {
        return new PlacedOrder(merchant, next, particulars, attempt, refunds);
    }
}
