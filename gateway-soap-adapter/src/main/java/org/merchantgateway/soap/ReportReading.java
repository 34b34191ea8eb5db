package org.merchantgateway.soap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.CardAuthInfo;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedResponse;
import org.merchantgateway.soap.wsdl.PaymentAmountInfo;
import org.merchantgateway.soap.wsdl.Refund;
import org.merchantgateway.soap.wsdl.ServiceParam;

/** Reads an order's report. Whatever has no place in it, or cannot be read as what it should be, is kept by name. */
final class ReportReading {

    /** Have a place, or none is needed; others are kept below if they turn out to be unreadable. */
    private static final Set<String> PLACED = Set.of(
            "errorCode",
            "errorMessage",
            "orderNumber",
            "orderStatus",
            "actionCodeDescription",
            "orderDescription",
            "ip",
            "terminalId",
            "authRefNum",
            "merchantOrderParams",
            "attributes",
            "transactionAttributes",
            "cardAuthInfo",
            "paymentWay");

    private ReportReading() {}

    /** The report, or nothing if the answer does not say where the order stands. */
    static Optional<OrderReport> of(GetOrderStatusExtendedResponse part) {
        Optional<Integer> status = read(part.getOrderStatus(), AnswerText::integer);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> attributes = pairs(part.getAttributes());
        Optional<PaymentAmountInfo> sums = Optional.ofNullable(part.getPaymentAmountInfo());
        OrderReport.Builder report = OrderReport.builder()
                .status(new OrderStatus(status.get()))
                .attributes(attributes)
                .merchantOrderParams(pairs(part.getMerchantOrderParams()))
                .refunds(refunds(part.getRefunds()))
                .orderId(attributes.get("mdOrder"))
                .actionCode(read(part.getActionCode(), AnswerText::integer)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()))
                .card(Optional.ofNullable(part.getCardAuthInfo())
                        .map(ReportReading::card)
                        .orElse(null))
                .paymentState(sums.flatMap(info -> Answer.text(info.getPaymentState()))
                        .orElse(null))
                .sums(sums.flatMap(ReportReading::sums).orElse(null));
        texts(part, report);
        numbersAndDates(part, report);
        blocks(part, report);
        return Optional.of(withOthers(part, report));
    }

    private static void texts(GetOrderStatusExtendedResponse part, OrderReport.Builder report) {
        report.orderNumber(Answer.text(part.getOrderNumber()).orElse(null))
                .actionCodeDescription(
                        Answer.text(part.getActionCodeDescription()).orElse(null))
                .orderDescription(Answer.text(part.getOrderDescription()).orElse(null))
                .ip(Answer.text(part.getIp()).orElse(null))
                .terminalId(Answer.text(part.getTerminalId()).orElse(null))
                .authRefNum(Answer.text(part.getAuthRefNum()).orElse(null));
    }

    private static void numbersAndDates(GetOrderStatusExtendedResponse part, OrderReport.Builder report) {
        report.amount(amount(part.getAmount()).orElse(null))
                .currency(read(part.getCurrency(), AnswerText::currency).orElse(null))
                .date(read(part.getDate(), AnswerText::instant).orElse(null))
                .depositedDate(
                        read(part.getDepositedDate(), AnswerText::instant).orElse(null))
                .refundedDate(read(part.getRefundedDate(), AnswerText::instant).orElse(null))
                .reversedDate(read(part.getReversedDate(), AnswerText::instant).orElse(null))
                .authDateTime(read(part.getAuthDateTime(), AnswerText::instant).orElse(null));
    }

    private static void blocks(GetOrderStatusExtendedResponse part, OrderReport.Builder report) {
        report.secureAuthInfo(ReportBlocks.secure(part).orElse(null))
                .binding(ReportBlocks.binding(part).orElse(null))
                .bank(ReportBlocks.bank(part).orElse(null))
                .payer(ReportBlocks.payer(part).orElse(null))
                .paymentWay(Answer.text(part.getPaymentWay()).orElse(null))
                .chargeback(read(part.getChargeback(), AnswerText::flag).orElse(null))
                .cart(CartReading.of(part.getOrderBundle()).items())
                .transactionAttributes(pairs(part.getTransactionAttributes()));
    }

    private static Optional<Sums> sums(PaymentAmountInfo info) {
        Optional<Amount> approved = amount(info.getApprovedAmount());
        Optional<Amount> deposited = amount(info.getDepositedAmount());
        Optional<Amount> refunded = amount(info.getRefundedAmount());
        return approved.isPresent() && deposited.isPresent() && refunded.isPresent()
                ? Optional.of(new Sums(approved.get(), deposited.get(), refunded.get()))
                : Optional.empty();
    }

    private static org.merchantgateway.domain.order.CardAuthInfo card(CardAuthInfo info) {
        return new org.merchantgateway.domain.order.CardAuthInfo(
                Answer.text(info.getMaskedPan()),
                Answer.text(info.getExpiration()),
                Answer.text(info.getCardholderName()),
                Answer.text(info.getApprovalCode()),
                Answer.text(info.getPaymentSystem()));
    }

    private static List<org.merchantgateway.domain.order.Refund> refunds(List<@Nullable Refund> refunds) {
        return refunds.stream()
                .filter(Objects::nonNull)
                .map(refund -> new org.merchantgateway.domain.order.Refund(
                        amount(refund.getAmount()),
                        Answer.text(refund.getReferenceNumber()),
                        Answer.text(refund.getActionCode()),
                        Answer.text(refund.getDate())))
                .toList();
    }

    /** Parameters by their names; a missing value is an empty text. */
    static Map<String, String> pairs(List<@Nullable ServiceParam> params) {
        Map<String, String> pairs = new LinkedHashMap<>();
        params.stream()
                .filter(Objects::nonNull)
                .forEach(param -> Answer.text(param.getName())
                        .ifPresent(name ->
                                pairs.put(name, Answer.text(param.getValue()).orElse(""))));
        return pairs;
    }

    private static Optional<Amount> amount(@Nullable String text) {
        return read(text, AnswerText::amount);
    }

    /** A text as what it should be, if it is there and can be read as that. */
    static <T> Optional<T> read(@Nullable String text, Function<String, Optional<T>> reading) {
        return Answer.text(text).flatMap(reading);
    }

    private static OrderReport withOthers(GetOrderStatusExtendedResponse part, OrderReport.Builder builder) {
        OrderReport report = builder.build();
        Map<String, Boolean> read = Map.ofEntries(
                Map.entry("actionCode", report.actionCode().isPresent()),
                Map.entry("amount", report.amount().isPresent()),
                Map.entry("currency", report.currency().isPresent()),
                Map.entry("date", report.date().isPresent()),
                Map.entry("depositedDate", report.depositedDate().isPresent()),
                Map.entry("refundedDate", report.refundedDate().isPresent()),
                Map.entry("reversedDate", report.reversedDate().isPresent()),
                Map.entry("authDateTime", report.authDateTime().isPresent()),
                Map.entry("paymentAmountInfo", report.sums().isPresent()),
                Map.entry(
                        "refunds",
                        report.refunds().stream().allMatch(one -> one.amount().isPresent())),
                Map.entry("bindingInfo", report.binding().isPresent()),
                Map.entry("bankInfo", report.bank().isPresent()),
                Map.entry("payerData", report.payer().isPresent()),
                Map.entry("chargeback", report.chargeback().isPresent()),
                Map.entry("orderBundle", CartReading.of(part.getOrderBundle()).whole()));
        keepOthers(part, PLACED, read, builder);
        ReportBlocks.unreadSecure(part).ifPresent(raw -> builder.other("secureAuthInfo", raw));
        return builder.build();
    }

    /**
     * Keeps by name what is in an answer and not in the report; not an empty field that has a place.
     *
     * @param placed always have a place
     * @param read have a place if they could be read
     */
    static void keepOthers(Object part, Set<String> placed, Map<String, Boolean> read, OrderReport.Builder report) {
        PartFields.of(part).forEach((name, value) -> {
            boolean taken = read.getOrDefault(name, false) || (read.containsKey(name) && value.isBlank());
            if (!placed.contains(name) && !taken) {
                report.other(name, value);
            }
        });
    }
}
