package org.merchantgateway.acceptance.differential;

import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.payment.Challenge;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Outcome;

/** What an outcome comes to, as bare as the {@link Oracle} tells it. */
final class Verdict {

    private Verdict() {}

    static String of(Outcome<?> outcome) {
        return outcome.<String>fold(
                accepted -> accepted(accepted.value()),
                refused -> "refused " + refused.code(),
                notSent -> "not sent",
                inDoubt -> "in doubt");
    }

    private static String accepted(Object answer) {
        if (answer instanceof WalletPayment payment) {
            return accepted(payment.attempt());
        }
        if (answer instanceof DeviceCheck) {
            return "device check";
        }
        return answer instanceof Challenge ? "challenge" : "accepted";
    }

    static String standing(OrderReport report) {
        Sums sums = report.sums().orElseThrow();
        return standing(
                report.status().map(OrderStatus::code).orElseThrow(),
                sums.approved().minor(),
                sums.deposited().minor(),
                sums.refunded().minor(),
                report.actionCode().orElseThrow());
    }

    static String standing(int status, long approved, long deposited, long refunded, int actionCode) {
        return "status " + status + ", approved " + approved + ", deposited " + deposited + ", refunded " + refunded
                + ", action code " + actionCode;
    }
}
