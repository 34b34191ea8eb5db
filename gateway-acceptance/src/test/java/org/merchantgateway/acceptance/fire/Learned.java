package org.merchantgateway.acceptance.fire;

import java.util.Optional;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.settle.SafeOutcome;

/**
 * What one call tells a shop of its order.
 *
 * @param orderId the gateway's id
 * @param paReq what the payer is sent to the ACS with
 */
record Learned(Optional<String> orderId, Optional<String> paReq) {

    static final Learned NOTHING = new Learned(Optional.empty(), Optional.empty());

    static Learned of(SafeOutcome.Done<?> done) {
        return done.answer()
                .map(Learned::ofAnswer)
                .orElseGet(() -> new Learned(done.report().flatMap(report -> report.orderId()), Optional.empty()));
    }

    private static Learned ofAnswer(Object answer) {
        if (answer instanceof RegisteredOrder registered) {
            return new Learned(Optional.of(registered.orderId().value()), Optional.empty());
        }
        if (answer instanceof WalletPayment payment) {
            return new Learned(
                    Optional.of(payment.orderId().value()),
                    ofAnswer(payment.attempt()).paReq());
        }
        if (answer instanceof PaymentAttempt.AcsChallenge challenge) {
            return new Learned(
                    Optional.of(challenge.md()), Optional.of(challenge.paReq().reveal()));
        }
        return NOTHING;
    }
}
