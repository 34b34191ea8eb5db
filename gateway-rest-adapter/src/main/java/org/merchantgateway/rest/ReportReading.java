package org.merchantgateway.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Refund;

/** Reads an order's report. Whatever has no place in it, or cannot be read as what it should be, is kept by name. */
final class ReportReading {

    /** Every answer's; has no place in a report. */
    private static final Set<String> ENVELOPE = Set.of("errorCode", "errorMessage", "ErrorCode", "ErrorMessage");

    private ReportReading() {}

    /** The report, or nothing if the answer does not say where the order stands. */
    static Optional<OrderReport> of(Answer answer) {
        Optional<Integer> status = answer.integer("orderStatus");
        if (status.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> attributes = answer.pairs("attributes");
        Optional<Answer> sums = answer.object("paymentAmountInfo");
        OrderReport.Builder report = OrderReport.builder()
                .status(new OrderStatus(status.get()))
                .attributes(attributes)
                .merchantOrderParams(answer.pairs("merchantOrderParams"))
                .refunds(refunds(answer))
                .orderId(attributes.get("mdOrder"))
                .actionCode(answer.actionCode())
                .card(answer.object("cardAuthInfo").map(ReportReading::card).orElse(null))
                .transactionAttributes(answer.pairs("transactionAttributes"))
                .cart(CartReading.of(answer).items())
                .paymentState(sums.flatMap(info -> info.text("paymentState")).orElse(null))
                .sums(sums.flatMap(ReportReading::sums).orElse(null));
        texts(answer, report);
        numbersAndDates(answer, report);
        blocks(answer, report);
        return Optional.of(withOthers(answer, report));
    }

    private static void texts(Answer answer, OrderReport.Builder report) {
        report.orderNumber(answer.text("orderNumber").orElse(null))
                .actionCodeDescription(answer.text("actionCodeDescription").orElse(null))
                .orderDescription(answer.text("orderDescription").orElse(null))
                .ip(answer.text("ip").orElse(null))
                .terminalId(answer.text("terminalId").orElse(null))
                .authRefNum(answer.text("authRefNum").orElse(null));
    }

    private static void numbersAndDates(Answer answer, OrderReport.Builder report) {
        report.amount(answer.amount("amount").orElse(null))
                .currency(answer.currency("currency").orElse(null))
                .date(answer.instant("date").orElse(null))
                .depositedDate(answer.instant("depositedDate").orElse(null))
                .refundedDate(answer.instant("refundedDate").orElse(null))
                .reversedDate(answer.instant("reversedDate").orElse(null))
                .authDateTime(answer.instant("authDateTime").orElse(null));
    }

    private static void blocks(Answer answer, OrderReport.Builder report) {
        report.secureAuthInfo(ReportBlocks.secureBlock(answer)
                        .flatMap(ReportBlocks::secure)
                        .orElse(null))
                .binding(ReportBlocks.binding(answer).orElse(null))
                .bank(ReportBlocks.bank(answer).orElse(null))
                .payer(ReportBlocks.payer(answer).orElse(null))
                .paymentWay(ReportBlocks.paymentWay(answer).orElse(null))
                .chargeback(ReportBlocks.chargeback(answer).orElse(null));
    }

    private static Optional<Sums> sums(Answer info) {
        Optional<Amount> approved = info.amount("approvedAmount");
        Optional<Amount> deposited = info.amount("depositedAmount");
        Optional<Amount> refunded = info.amount("refundedAmount");
        return approved.isPresent() && deposited.isPresent() && refunded.isPresent()
                ? Optional.of(new Sums(approved.get(), deposited.get(), refunded.get()))
                : Optional.empty();
    }

    private static CardAuthInfo card(Answer info) {
        return new CardAuthInfo(
                info.text("maskedPan", "pan"),
                info.text("expiration"),
                info.text("cardholderName", "cardHolderName"),
                info.text("approvalCode"),
                info.text("paymentSystem"));
    }

    private static List<Refund> refunds(Answer answer) {
        return answer.objects("refunds").stream()
                .map(refund -> new Refund(
                        refund.amount("amount"),
                        refund.text("referenceNumber"),
                        refund.text("actionCode"),
                        refund.text("date")))
                .toList();
    }

    private static OrderReport withOthers(Answer answer, OrderReport.Builder builder) {
        others(answer, PlacedFields.of(answer, builder.build()), builder);
        return builder.build();
    }

    /** Keeps by name what has no place in the report or could not be read; not an empty field that has a place. */
    static void others(Answer answer, Map<String, Boolean> read, OrderReport.Builder builder) {
        answer.names().forEachRemaining(name -> {
            boolean taken = read.getOrDefault(name, false) || (read.containsKey(name) && !answer.has(name));
            if (!ENVELOPE.contains(name) && !taken) {
                builder.other(name, answer.raw(name));
            } else if (taken) {
                InnerFields.of(answer, name).forEach(builder::other);
            }
        });
    }
}
