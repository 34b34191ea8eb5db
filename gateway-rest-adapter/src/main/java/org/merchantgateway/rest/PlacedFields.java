package org.merchantgateway.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.OrderReport;

/** Which fields of a status answer have a place in the report, and whether they could be read as what they should be. */
final class PlacedFields {

    private PlacedFields() {}

    /** By name; a field that is not named here has no place. */
    static Map<String, Boolean> of(Answer answer, OrderReport report) {
        Map<String, Boolean> read = new HashMap<>();
        texts(report, read);
        numbersAndDates(report, read);
        structures(answer, report, read);
        binding(answer, report, read);
        return read;
    }

    private static void texts(OrderReport report, Map<String, Boolean> read) {
        read.put("orderNumber", report.orderNumber().isPresent());
        read.put("actionCodeDescription", report.actionCodeDescription().isPresent());
        read.put("orderDescription", report.orderDescription().isPresent());
        read.put("ip", report.ip().isPresent());
        read.put("terminalId", report.terminalId().isPresent());
        read.put("authRefNum", report.authRefNum().isPresent());
    }

    private static void numbersAndDates(OrderReport report, Map<String, Boolean> read) {
        read.put("orderStatus", true);
        read.put("actionCode", report.actionCode().isPresent());
        read.put("amount", report.amount().isPresent());
        read.put("currency", report.currency().isPresent());
        read.put("date", report.date().isPresent());
        read.put("depositedDate", report.depositedDate().isPresent());
        read.put("refundedDate", report.refundedDate().isPresent());
        read.put("reversedDate", report.reversedDate().isPresent());
        read.put("authDateTime", report.authDateTime().isPresent());
    }

    private static void structures(Answer answer, OrderReport report, Map<String, Boolean> read) {
        read.put("merchantOrderParams", answer.isStructure("merchantOrderParams"));
        read.put("attributes", answer.isStructure("attributes"));
        read.put("transactionAttributes", answer.isStructure("transactionAttributes"));
        read.put(
                "refunds",
                answer.isStructure("refunds")
                        && report.refunds().stream()
                                .allMatch(refund -> refund.amount().isPresent()));
        read.put("cardAuthInfo", report.card().isPresent());
        read.put("paymentAmountInfo", report.sums().isPresent());
        read.put("secureAuthInfo", secureInCard(answer).isEmpty() && isRead(answer.object("secureAuthInfo")));
        read.put(
                "bankInfo",
                report.bank().isPresent()
                        && isTexts(answer, "bankInfo", "bankName", "bankCountryCode", "bankCountryName"));
        read.put(
                "payerData",
                report.payer().isPresent() && isTexts(answer, "payerData", "email", "phone", "postAddress"));
        read.put("orderBundle", CartReading.of(answer).whole());
        read.put("paymentWay", answer.text("paymentWay").isPresent());
        read.put("chargeback", answer.flag("chargeback").isPresent());
    }

    /** Those of them that are about the stored card. */
    static void binding(Answer answer, OrderReport report, Map<String, Boolean> read) {
        boolean usual = answer.object("bindingInfo").isPresent();
        read.put("bindingInfo", usual && isBinding(answer, report, "bindingInfo"));
        read.put("BindingInfo", !usual && isBinding(answer, report, "BindingInfo"));
        read.put("clientId", isRead(answer, "clientId", report.binding().flatMap(BindingInfo::clientId)));
        read.put("bindingId", isRead(answer, "bindingId", report.binding().flatMap(BindingInfo::bindingId)));
    }

    private static boolean isBinding(Answer answer, OrderReport report, String name) {
        return report.binding().isPresent() && isTexts(answer, name, "clientId", "bindingId");
    }

    private static boolean isRead(Answer answer, String name, Optional<String> reported) {
        return reported.isPresent() && reported.equals(answer.text(name));
    }

    /** Whether a block is there and none of these fields of it is a list or an object. */
    private static boolean isTexts(Answer answer, String name, String... fields) {
        return answer.object(name)
                .filter(block -> Stream.of(fields).noneMatch(block::isStructure))
                .isPresent();
    }

    /** Whether what 3-D Secure said inside the card's block could be read; the card's block itself may be all the same. */
    static boolean isSecureReadInCard(Answer answer) {
        return isRead(secureInCard(answer));
    }

    private static Optional<Answer> secureInCard(Answer answer) {
        return answer.object("cardAuthInfo").flatMap(card -> card.object("secureAuthInfo"));
    }

    private static boolean isRead(Optional<Answer> secure) {
        return secure.filter(block -> ReportBlocks.secure(block).isPresent())
                .filter(block -> !block.has("eci") || block.integer("eci").isPresent())
                .isPresent();
    }
}
