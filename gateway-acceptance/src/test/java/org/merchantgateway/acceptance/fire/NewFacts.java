package org.merchantgateway.acceptance.fire;

import java.util.Optional;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.ThreeDsStep;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.settle.SafeOutcome;

/**
 * What one call tells a shop of its order.
 *
 * @param orderId the gateway's id
 * @param step of 3-D Secure that the payer has to take, as text
 */
record NewFacts(Optional<String> orderId, Optional<String> step) {

    static final NewFacts NOTHING = new NewFacts(Optional.empty(), Optional.empty());

    static NewFacts of(SafeOutcome.Done<?> done) {
        return done.answer()
                .map(NewFacts::ofAnswer)
                .orElseGet(() -> new NewFacts(done.report().flatMap(report -> report.orderId()), Optional.empty()));
    }

    private static NewFacts ofAnswer(Object answer) {
        if (answer instanceof RegisteredOrder registered) {
            return new NewFacts(Optional.of(registered.orderId().value()), Optional.empty());
        }
        if (answer instanceof WalletPayment payment) {
            return new NewFacts(
                    Optional.of(payment.orderId().value()),
                    ofAnswer(payment.attempt()).step());
        }
        if (answer instanceof ThreeDsStep step) {
            return new NewFacts(Optional.of(step.orderId().value()), Optional.of(step.toText()));
        }
        return NOTHING;
    }
}
