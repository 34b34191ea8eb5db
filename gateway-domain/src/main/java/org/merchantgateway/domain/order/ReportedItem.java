package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Printable;

/**
 * One line of the cart, as the gateway reports it in {@code orderBundle}.
 *
 * @param positionId the line's number, as it came
 * @param name what it is
 * @param itemCode the shop's code of the good
 * @param quantity how much of it, as it came; a float gateway may have rounded it
 * @param measure what it is measured in
 * @param itemAmount the line's amount, minor units, if it came as an amount
 * @param itemPrice the price of one unit, minor units, if it came as an amount
 * @param depositedItemAmount what was completed of it, minor units, if it came as an amount
 */
public record ReportedItem(
        Optional<String> positionId,
        Optional<String> name,
        Optional<String> itemCode,
        Optional<String> quantity,
        Optional<String> measure,
        Optional<Amount> itemAmount,
        Optional<Amount> itemPrice,
        Optional<Amount> depositedItemAmount) {

    @Override
    public String toString() {
        return "ReportedItem[" + positionId.map(Printable::of).orElse("?") + ", "
                + itemAmount.map(Amount::toString).orElse("?") + "]";
    }
}
