package org.merchantgateway.simulator.journal;

import java.util.Optional;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PlacedOrder;

/** Says in a few words what became of an order. */
final class Changes {

    private Changes() {}

    static String inWords(Optional<Order> before, PlacedOrder after) {
        return before.map(old -> inWords(old, after)).orElse("registered");
    }

    private static String inWords(Order before, PlacedOrder placed) {
        Order after = placed.order();
        if (after.attempts() > before.attempts() && !after.status().isPaid()) {
            return "attempt declined: " + placed.actionCodeDescription(Language.EN);
        }
        if (!before.sums().refunded().equals(after.sums().refunded())) {
            return "refunded";
        }
        if (!before.reversedAt().equals(after.reversedAt())) {
            return after.status().equals(OrderStatus.REVERSED) ? "reversed" : "reversed in part";
        }
        return before.status().equals(after.status()) ? "particulars changed" : moved(after);
    }

    private static String moved(Order after) {
        return switch (after.status().code()) {
            case 1 -> "approved, the amount is held";
            case 2 -> "deposited";
            case 5 -> "3-D Secure begun";
            case 6 -> after.actionCode() == Order.TIMED_OUT ? "expired" : "declined";
            default -> after.paymentState().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
