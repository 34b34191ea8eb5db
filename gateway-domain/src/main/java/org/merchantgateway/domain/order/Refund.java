package org.merchantgateway.domain.order;

import java.util.Optional;
import java.util.regex.Pattern;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.Printable;

/**
 * One refund of an order, from the {@code refunds} of a status answer. It is what the processing recorded; what is
 * still taken is in the sums of the report. Source: getOrderStatusExtended.do, response parameters.
 *
 * @param amount minor units of the order's currency; empty if it is missing or cannot be read as an amount
 * @param referenceNumber the processing's number of the refund; empty if it was not answered
 * @param actionCode the result code as text, such as {@code 0} or {@code 000} for success
 * @param externalRefundId the shop's own id of the refund; empty if the refund has none or it was not answered
 * @param date the time as text, not read: gateways write it in several ways, and its time zone is not known
 */
public record Refund(
        Optional<Amount> amount,
        Optional<String> referenceNumber,
        Optional<String> actionCode,
        Optional<String> externalRefundId,
        Optional<String> date) {

    private static final Pattern SUCCESS = Pattern.compile("0+");

    /** Whether money was given back: the result code says so, or there is none. */
    public boolean isSuccessful() {
        return actionCode.map(code -> SUCCESS.matcher(code.strip()).matches()).orElse(true);
    }

    @Override
    public String toString() {
        return "Refund[" + amount.map(Amount::toString).orElse("?")
                + referenceNumber
                        .map(number -> ", number " + Printable.of(number))
                        .orElse("")
                + actionCode.map(code -> ", action code " + Printable.of(code)).orElse("")
                + externalRefundId
                        .map(id -> ", external id " + Printable.of(id))
                        .orElse("")
                + date.map(when -> ", " + Printable.of(when)).orElse("") + "]";
    }
}
