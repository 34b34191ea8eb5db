package org.merchantgateway.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.order.SecureAuthInfo;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.ItemField;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.core.StatusAnswer;

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
                .actionCodeDescription(
                        text(Optional.of(status.actionCodeDescription())).orElse(null))
                .amount(order.amount())
                .currency(order.currency())
                .date(order.registeredAt())
                .merchantOrderParams(status.placed().details().parameters())
                .attributes(Map.of("mdOrder", order.id().value()))
                .refunds(status.refunds().stream()
                        .map(refund -> refund(status, refund))
                        .toList());
        optional(report, status);
        return report.build();
    }

    private static void optional(OrderReport.Builder report, StatusAnswer status) {
        status.depositedDate().ifPresent(report::depositedDate);
        status.refundedDate().ifPresent(report::refundedDate);
        status.reversedDate().ifPresent(report::reversedDate);
        status.authDateTime().ifPresent(report::authDateTime);
        text(status.placed().details().find(RegistrationField.DESCRIPTION)).ifPresent(report::orderDescription);
        status.ip().ifPresent(report::ip);
        status.terminalId().ifPresent(report::terminalId);
        status.authRefNum().ifPresent(report::authRefNum);
        status.placed().attempt().ifPresent(attempt -> report.card(card(attempt, status)));
        status.authentication().ifPresent(said -> report.secureAuthInfo(secure(said, status)));
        status.bindingId().ifPresent(stored -> report.binding(new BindingInfo(status.clientId(), Optional.of(stored))));
        status.bank().ifPresent(bank -> report.bank(bank(bank)));
        payer(status).ifPresent(report::payer);
        status.paymentWay().ifPresent(report::paymentWay);
        status.chargeback().ifPresent(report::chargeback);
        status.basket()
                .ifPresent(basket -> report.cart(
                        basket.lines().stream().map(PortReports::item).toList()));
        if (status.hasSums()) {
            report.paymentState(status.order().paymentState())
                    .sums(status.order().sums());
        }
    }

    /** The short status: some of the same, and what has no place of its own is kept by its name. */
    static OrderReport brief(StatusAnswer status) {
        Order order = status.order();
        OrderReport.Builder report = OrderReport.builder()
                .orderNumber(order.number().value())
                .status(order.status())
                .amount(order.amount())
                .currency(order.currency())
                .other("authCode", "2");
        status.ip().ifPresent(report::ip);
        status.placed()
                .attempt()
                .ifPresent(attempt -> report.card(new CardAuthInfo(
                        Optional.of(attempt.maskedPan()),
                        Optional.of(attempt.expiration()),
                        Optional.of(attempt.cardholder()),
                        attempt.authorisation().map(Attempt.Authorisation::approvalCode),
                        Optional.empty())));
        status.bindingId().ifPresent(stored -> report.binding(new BindingInfo(status.clientId(), Optional.of(stored))));
        return report.build();
    }

    private static SecureAuthInfo secure(Attempt.Authentication said, StatusAnswer status) {
        Optional<String> paRes = said.paResStatus().filter(told -> status.hasAuthenticationStatus());
        return new SecureAuthInfo(
                Optional.of(said.eci()), said.cavv(), said.xid(), paRes.map(told -> "Y"), paRes, version2(status));
    }

    /** The kind is told by every version of the status, the rest by later ones; over SOAP nothing of it is. */
    private static Optional<SecureAuthInfo.Version2> version2(StatusAnswer status) {
        Optional<Attempt.VersionTwo> said = status.versionTwo();
        return status.authTypeIndicator()
                .or(status::threeDsType)
                .map(kind -> new SecureAuthInfo.Version2(
                        status.protocolVersion(),
                        said.map(more -> more.first().name()),
                        said.flatMap(Attempt.VersionTwo::last).map(Enum::name),
                        Optional.of(kind)));
    }

    private static CardAuthInfo card(Attempt attempt, StatusAnswer status) {
        return new CardAuthInfo(
                Optional.of(attempt.maskedPan()),
                Optional.of(attempt.expiration()),
                Optional.of(attempt.cardholder()),
                attempt.authorisation().map(Attempt.Authorisation::approvalCode),
                status.paymentSystem());
    }

    private static BankInfo bank(StatusAnswer.Bank bank) {
        return new BankInfo(bank.name(), Optional.of(bank.countryCode()), Optional.of(bank.countryName()));
    }

    private static Optional<PayerData> payer(StatusAnswer status) {
        Optional<String> email = text(status.payerEmail());
        Optional<String> phone = text(status.payerPhone());
        return email.or(() -> phone).map(told -> new PayerData(email, phone, Optional.empty()));
    }

    private static ReportedItem item(Basket.Line line) {
        return ReportedItem.builder()
                .positionId(text(line.find(ItemField.POSITION_ID)).orElse(null))
                .name(text(line.find(ItemField.NAME)).orElse(null))
                .itemCode(text(line.find(ItemField.ITEM_CODE)).orElse(null))
                .quantity(line.find(ItemField.QUANTITY).orElse(null))
                .measure(text(line.find(ItemField.MEASURE)).orElse(null))
                .itemAmount(line.find(ItemField.ITEM_AMOUNT).map(Amount::parse).orElse(null))
                .itemPrice(line.find(ItemField.ITEM_PRICE).map(Amount::parse).orElse(null))
                .build();
    }

    /** As both wires read it: missing if it is blank. */
    private static Optional<String> text(Optional<String> text) {
        return text.filter(told -> !told.isBlank());
    }

    private static Refund refund(StatusAnswer status, PlacedOrder.Refunded refund) {
        return new Refund(
                Optional.of(refund.amount()),
                Optional.of(refund.referenceNumber()),
                Optional.of("0"),
                refund.externalId().filter(id -> status.hasExternalRefundId()),
                Optional.of(status.inText(refund.at())));
    }
}
