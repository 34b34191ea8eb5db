package org.merchantgateway.domain.order;

import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Violation;

/**
 * Checks the amount of a completion, a reversal or a refund: a part if there is one, the whole if it is missing. Zero
 * is refused, since it means the whole on the wire and a mistake in the caller's sum would take or return everything.
 */
final class PartialAmount {

    private PartialAmount() {}

    /**
     * Reports an amount of zero, and one that is not the sum of the items.
     *
     * @param amount minor units; empty for the whole
     * @param items the lines of which it is the sum; empty if the operation is not by items
     */
    static void check(Optional<Amount> amount, Optional<CartPart> items, Consumer<Violation> report) {
        Optional<Amount> sum = items.map(CartPart::total);
        if (sum.isPresent() && !sum.equals(amount)) {
            report.accept(new Violation(
                    "amount",
                    "must be the sum of the items, which is " + sum.get(),
                    "got " + amount.map(Amount::toString).orElse("nothing")));
        }
        if (amount.filter(Amount::isZero).isPresent()) {
            String field = items.isPresent() ? "items" : "amount";
            report.accept(new Violation(field, "must come to more than 0 (whole() means all)", "got 0"));
        }
    }
}
