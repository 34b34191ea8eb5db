package org.merchantgateway.domain.payment;

import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.rule.Rules;

/**
 * Goes on with a payment after the {@link DeviceCheck}, without the card: the issuer then authenticates the payer without asking,
 * and the payment is made, or demands a {@link Challenge}. {@code 3ds/continue.do}; in Sberbank's dialect
 * {@code finish3dsMethod.do}, which alone is told whether the method page has run. SOAP has no such operation: there, and where a
 * profile lacks both requests, it is refused as unsupported, and the payment is made again with the step. Source: 3ds/continue.do
 * and finish3dsMethod.do, request parameters.
 *
 * <p>No source tells what a gateway answers to a second call, or to one of a wrong transaction.
 *
 * @param orderId the order ({@code mdOrder})
 * @param transactionId the authentication ({@code threeDSServerTransId})
 * @param methodNotified whether the ACS has notified that its method page has run ({@code threeDSCompInd})
 */
public record ContinueThreeDs(OrderId orderId, ThreeDsTransactionId transactionId, boolean methodNotified)
        implements Operation<PaymentAttempt> {

    private static final Rules<ContinueThreeDs> RULES = Rules.of(ContinueThreeDs.class);

    /**
     * Checks the components. A null component is a violation ("is required").
     *
     * @throws InvalidRequest with every violation
     */
    public ContinueThreeDs {
        RULES.require(orderId, transactionId, methodNotified);
    }

    @Override
    public String name() {
        return "continue-3ds";
    }

    /** {@link Effect#MONEY}: without a challenge, the gateway authorises the payment in this call. */
    @Override
    public Effect effect() {
        return Effect.MONEY;
    }

    /** A call in doubt counts as executed if the order's money is held or was taken now, and was not before the call. */
    @Override
    public SettledAs settledAs() {
        return SettledAs.PAYMENT;
    }

    @Override
    public Reference reference() {
        return Reference.ofId(orderId.value());
    }

    /** Only the order. */
    @Override
    public String toString() {
        return "ContinueThreeDs[" + Printable.reference(orderId.value()) + "]";
    }
}
