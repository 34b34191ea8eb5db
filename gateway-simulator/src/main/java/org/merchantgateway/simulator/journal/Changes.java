package org.merchantgateway.simulator.journal;

import java.util.Optional;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.ThreeDs2Step;

/** Says in a few words what became of an order. */
final class Changes {

    private Changes() {}

    static String inWords(Optional<PlacedOrder> before, PlacedOrder after) {
        return before.map(old -> step(old, after).orElseGet(() -> inWords(old.order(), after)))
                .orElse("registered");
    }

    /** What of 3-D Secure 2 has happened; nothing if the payment is over, or it was something else. */
    private static Optional<String> step(PlacedOrder before, PlacedOrder after) {
        return after.threeDs2()
                .filter(now -> !after.step().equals(before.step()))
                .map(now -> {
                    Optional<ThreeDs2Step> was =
                            before.threeDs2().filter(old -> old.transaction().equals(now.transaction()));
                    if (was.isEmpty()) {
                        return begun(now);
                    }
                    if (!now.result().equals(was.get().result())) {
                        return "ACS tells the 3DS Server: "
                                + now.result().map(Enum::name).orElse("");
                    }
                    return now.done().stream()
                            .filter(done -> !was.get().done().contains(done))
                            .findFirst()
                            .map(Changes::inWords)
                            .orElse("details changed");
                });
    }

    private static String begun(ThreeDs2Step step) {
        String begun = step.isInApp() ? "payment in an app begun" : "browser check begun";
        return begun + ", by 3-D Secure 2" + (step.addresses().inFrame() ? ", with acsInIFrame" : "");
    }

    private static String inWords(ThreeDs2Step.Done done) {
        return switch (done) {
            case BROWSER_READ -> "browser read by the 3DS Server";
            case METHOD_PAGE_LOADED -> "method page of the ACS loaded";
            case METHOD_NOTIFIED -> "notified that the method page has run";
            case CHALLENGE_DEMANDED -> "challenge demanded by the ACS";
        };
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
        return before.status().equals(after.status()) ? "details changed" : moved(after);
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
