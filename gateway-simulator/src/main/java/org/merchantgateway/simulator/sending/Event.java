package org.merchantgateway.simulator.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.core.PlacedOrder;

/**
 * Something in an order's life that the shop is notified of. Source: callback notifications, {@code operation}.
 *
 * @param operation as the notification calls it
 * @param success whether it succeeded
 * @param placed the order after it
 * @param refunded what it gave back
 */
record Event(String operation, boolean success, PlacedOrder placed, Amount refunded) {

    static final String BINDING_CREATED = "bindingCreated";

    private static final String APPROVED = "approved";
    private static final String DEPOSITED = "deposited";

    /** What one change of an order amounts to, in the order in which it is told; none for most changes. */
    static List<Event> of(PlacedOrder before, PlacedOrder after) {
        Order was = before.order();
        Order is = after.order();
        List<Event> events = new ArrayList<>(1);
        if (isNew(was.approvedAt(), is.approvedAt())) {
            events.add(of(payment(is), true, after));
        } else if (is.attempts() > was.attempts()) {
            events.add(of(payment(is), false, after));
        } else if (isNew(was.depositedAt(), is.depositedAt())) {
            events.add(of(DEPOSITED, true, after));
        } else if (!was.status().equals(is.status()) && isTimedOut(is)) {
            events.add(of("declinedByTimeout", true, after));
        }
        if (isNew(was.reversedAt(), is.reversedAt())) {
            events.add(of("reversed", true, after));
        }
        if (is.sums().refunded().compareTo(was.sums().refunded()) > 0) {
            Amount given = is.sums().refunded().minus(was.sums().refunded());
            events.add(new Event("refunded", true, after, given));
        }
        return events;
    }

    static Event of(String operation, boolean success, PlacedOrder after) {
        return new Event(operation, success, after, Amount.ZERO);
    }

    /** Whether it is about a stored card and not about the order with which the card was stored. */
    boolean isOfStoredCard() {
        return operation.equals(BINDING_CREATED);
    }

    /** A one-phase payment holds nothing: it is told as the taking of the money. */
    private static String payment(Order order) {
        return order.scheme() == PaymentScheme.TWO_PHASE ? APPROVED : DEPOSITED;
    }

    private static boolean isNew(Optional<Instant> before, Optional<Instant> after) {
        return after.isPresent() && !after.equals(before);
    }

    private static boolean isTimedOut(Order order) {
        return order.status().equals(OrderStatus.DECLINED) && order.actionCode() == Order.TIMED_OUT;
    }
}
