package org.merchantgateway.soap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.OrderStatusResponse;

/**
 * Reads an order's short report, in which the card and the stored card are no blocks of their own. Whatever has no place in
 * it, or cannot be read as what it should be, is kept by name.
 */
final class ShortReportReading {

    /** Have a place, or none is needed; others are kept below if they turn out to be unreadable. */
    private static final Set<String> PLACED = Set.of(
            "errorCode",
            "errorMessage",
            "orderStatus",
            "orderNumber",
            "pan",
            "expiration",
            "cardholderName",
            "approvalCode",
            "ip",
            "orderDescription",
            "actionCodeDescription",
            "clientId",
            "bindingId",
            "params");

    private ShortReportReading() {}

    /** Where the order stands, if the answer says it. */
    static Optional<OrderStatus> status(OrderStatusResponse part) {
        return ReportReading.read(part.getOrderStatus(), AnswerText::integer).map(OrderStatus::new);
    }

    /** The report, or nothing if the answer does not say where the order stands. */
    static Optional<OrderReport> of(OrderStatusResponse part) {
        return status(part).map(status -> report(status, part));
    }

    private static OrderReport report(OrderStatus status, OrderStatusResponse part) {
        CartReading cart = CartReading.of(part.getOrderBundle());
        OrderReport.Builder report = OrderReport.builder()
                .status(status)
                .merchantOrderParams(ReportReading.pairs(part.getParams()))
                .card(card(part).orElse(null))
                .binding(binding(part).orElse(null))
                .cart(cart.items())
                .amount(ReportReading.read(part.getAmount(), AnswerText::amount).orElse(null))
                .currency(ReportReading.read(part.getCurrency(), AnswerText::currency)
                        .orElse(null))
                .date(ReportReading.read(part.getDate(), AnswerText::instant).orElse(null));
        texts(part, report);
        return withOthers(part, report, cart.whole());
    }

    private static void texts(OrderStatusResponse part, OrderReport.Builder report) {
        report.orderNumber(Answer.text(part.getOrderNumber()).orElse(null))
                .actionCodeDescription(
                        Answer.text(part.getActionCodeDescription()).orElse(null))
                .orderDescription(Answer.text(part.getOrderDescription()).orElse(null))
                .ip(Answer.text(part.getIp()).orElse(null));
    }

    private static Optional<CardAuthInfo> card(OrderStatusResponse part) {
        CardAuthInfo card = new CardAuthInfo(
                Answer.text(part.getPan()),
                Answer.text(part.getExpiration()),
                Answer.text(part.getCardholderName()),
                Answer.text(part.getApprovalCode()),
                Optional.empty());
        return Optional.of(card)
                .filter(read -> ReportBlocks.anyOf(
                        read.maskedPan(), read.expiration(), read.cardholderName(), read.approvalCode()));
    }

    private static Optional<BindingInfo> binding(OrderStatusResponse part) {
        BindingInfo binding = new BindingInfo(Answer.text(part.getClientId()), Answer.text(part.getBindingId()));
        return Optional.of(binding).filter(read -> ReportBlocks.anyOf(read.clientId(), read.bindingId()));
    }

    private static OrderReport withOthers(OrderStatusResponse part, OrderReport.Builder builder, boolean wholeCart) {
        OrderReport report = builder.build();
        Map<String, Boolean> read = Map.of(
                "amount", report.amount().isPresent(),
                "currency", report.currency().isPresent(),
                "date", report.date().isPresent(),
                "orderBundle", wholeCart);
        ReportReading.keepOthers(part, PLACED, read, builder);
        return builder.build();
    }
}
