package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Printable;

/**
 * One refund of an order, from the {@code refunds} of a status answer.
 *
 * @param amount minor units, if it came as an amount
 * @param referenceNumber the processing's number of it
 * @param actionCode as it came, such as {@code 0} or {@code 000}
 * @param date as it came; gateways write it in several ways
 */
public record Refund(
        Optional<Amount> amount, Optional<String> referenceNumber, Optional<String> actionCode, Optional<String> date) {

    @Override
    public String toString() {
        return "Refund[" + amount.map(Amount::toString).orElse("?")
                + referenceNumber
                        .map(number -> ", number " + Printable.of(number))
                        .orElse("")
                + actionCode.map(code -> ", action code " + Printable.of(code)).orElse("")
                + date.map(when -> ", " + Printable.of(when)).orElse("") + "]";
    }
}
