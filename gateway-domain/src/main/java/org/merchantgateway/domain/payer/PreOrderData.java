package org.merchantgateway.domain.payer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.rule.Rules;

/**
 * Whether goods are ordered in advance or again ({@code preOrderPayerData}). All of it may be missing. SOAP has no such
 * field. It describes the payer, so it prints nothing. Source: paymentorder.do, preOrderPayerData; the meanings of the
 * codes are those of EMV 3-D Secure.
 *
 * @param date when goods that are ordered in advance are expected ({@code preOrderDate}), of the years 1 to 9999; empty if
 *     they are available, or it is not known
 * @param notYetAvailable whether the goods become available later ({@code preOrderPurchaseInd}): {@code 02}, else
 *     {@code 01}; empty if it is not known
 * @param reordered whether the payer has ordered the same goods before ({@code reorderItemsInd}): {@code 02}, else
 *     {@code 01}; empty if it is not known
 */
public record PreOrderData(Optional<LocalDate> date, Optional<Boolean> notYetAvailable, Optional<Boolean> reordered) {

    private static final Rules<PreOrderData> RULES = Rules.of(PreOrderData.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation
     */
    public PreOrderData {
        List<Violation> found = RULES.violations(date, notYetAvailable, reordered);
        if (date != null) {
            SentDate.violation("date", date).ifPresent(found::add);
        }
        InvalidRequest.throwIfAny(found);
    }

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "PreOrderData";
    }
}
