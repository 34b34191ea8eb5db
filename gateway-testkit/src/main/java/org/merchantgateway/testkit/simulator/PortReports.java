package org.merchantgateway.testkit.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.testkit.simulator.core.Attempt;
import org.merchantgateway.testkit.simulator.core.MoscowTime;
import org.merchantgateway.testkit.simulator.core.PlacedOrder;
import org.merchantgateway.testkit.simulator.core.StatusAnswer;

/** The gateway's status answer as the domain's report. */
final class PortReports {

    private PortReports() {}

    static OrderReport report(StatusAnswer status) {
        Order order = status.order();
        OrderReport.Builder report = OrderReport.builder()
                .orderNumber(order.number().value())
                .orderId(order.id().value())
                .status(order.status())
                .actionCode(OptionalInt.of(order.actionCode()))
                .actionCodeDescription(status.actionCodeDescription())
                .amount(order.amount())
                .currency(order.currency())
                .date(order.registeredAt())
                .merchantOrderParams(status.placed().particulars().parameters())
                .attributes(Map.of("mdOrder", order.id().value()))
                .refunds(status.refunds().stream().map(PortReports::refund).toList());
        optional(report, status);
        return report.build();
    }

    private static void optional(OrderReport.Builder report, StatusAnswer status) {
        status.depositedDate().ifPresent(report::depositedDate);
        status.refundedDate().ifPresent(report::refundedDate);
        status.reversedDate().ifPresent(report::reversedDate);
        status.authDateTime().ifPresent(report::authDateTime);
        status.placed().particulars().description().ifPresent(report::orderDescription);
        status.ip().ifPresent(report::ip);
        status.terminalId().ifPresent(report::terminalId);
        status.authRefNum().ifPresent(report::authRefNum);
        status.placed().attempt().ifPresent(attempt -> report.card(card(attempt, status)));
        if (status.hasSums()) {
            report.paymentState(status.order().paymentState())
                    .sums(status.order().sums());
        }
    }

    private static CardAuthInfo card(Attempt attempt, StatusAnswer status) {
        return new CardAuthInfo(
                Optional.of(attempt.maskedPan()),
                Optional.of(attempt.expiration()),
                Optional.of(attempt.cardholder()),
                attempt.authorisation().map(Attempt.Authorisation::approvalCode),
                status.paymentSystem());
    }

    private static Refund refund(PlacedOrder.Refunded refund) {
        return new Refund(
                Optional.of(refund.amount()),
                Optional.of(refund.referenceNumber()),
                Optional.of("0"),
                Optional.of(MoscowTime.format(refund.at())));
    }
}
