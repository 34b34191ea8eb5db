package org.merchantgateway.http.answer;

import static org.merchantgateway.http.answer.AnswerField.ACTION_CODE_DESCRIPTION;
import static org.merchantgateway.http.answer.AnswerField.AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.APPROVAL_CODE;
import static org.merchantgateway.http.answer.AnswerField.APPROVED_AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.ATTRIBUTES;
import static org.merchantgateway.http.answer.AnswerField.AUTH_DATE_TIME;
import static org.merchantgateway.http.answer.AnswerField.AUTH_REF_NUM;
import static org.merchantgateway.http.answer.AnswerField.BANK_COUNTRY_CODE;
import static org.merchantgateway.http.answer.AnswerField.BANK_COUNTRY_NAME;
import static org.merchantgateway.http.answer.AnswerField.BANK_NAME;
import static org.merchantgateway.http.answer.AnswerField.CARDHOLDER_NAME;
import static org.merchantgateway.http.answer.AnswerField.CARD_EXPIRATION;
import static org.merchantgateway.http.answer.AnswerField.CARD_PAN;
import static org.merchantgateway.http.answer.AnswerField.CART_ITEMS;
import static org.merchantgateway.http.answer.AnswerField.CAVV;
import static org.merchantgateway.http.answer.AnswerField.CHARGEBACK;
import static org.merchantgateway.http.answer.AnswerField.CURRENCY;
import static org.merchantgateway.http.answer.AnswerField.DATE;
import static org.merchantgateway.http.answer.AnswerField.DEPOSITED_AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.DEPOSITED_DATE;
import static org.merchantgateway.http.answer.AnswerField.ECI;
import static org.merchantgateway.http.answer.AnswerField.IP;
import static org.merchantgateway.http.answer.AnswerField.ITEM_AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.ITEM_CODE;
import static org.merchantgateway.http.answer.AnswerField.ITEM_DEPOSITED_AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.ITEM_MEASURE;
import static org.merchantgateway.http.answer.AnswerField.ITEM_NAME;
import static org.merchantgateway.http.answer.AnswerField.ITEM_POSITION;
import static org.merchantgateway.http.answer.AnswerField.ITEM_PRICE;
import static org.merchantgateway.http.answer.AnswerField.ITEM_QUANTITY;
import static org.merchantgateway.http.answer.AnswerField.MERCHANT_ORDER_PARAMS;
import static org.merchantgateway.http.answer.AnswerField.ORDER_DESCRIPTION;
import static org.merchantgateway.http.answer.AnswerField.ORDER_NUMBER;
import static org.merchantgateway.http.answer.AnswerField.ORDER_STATUS;
import static org.merchantgateway.http.answer.AnswerField.PAYER_EMAIL;
import static org.merchantgateway.http.answer.AnswerField.PAYER_PHONE;
import static org.merchantgateway.http.answer.AnswerField.PAYER_POST_ADDRESS;
import static org.merchantgateway.http.answer.AnswerField.PAYMENT_STATE;
import static org.merchantgateway.http.answer.AnswerField.PAYMENT_SYSTEM;
import static org.merchantgateway.http.answer.AnswerField.PAYMENT_WAY;
import static org.merchantgateway.http.answer.AnswerField.PA_RES_STATUS;
import static org.merchantgateway.http.answer.AnswerField.REFUNDED_AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.REFUNDED_DATE;
import static org.merchantgateway.http.answer.AnswerField.REFUNDS;
import static org.merchantgateway.http.answer.AnswerField.REFUND_ACTION_CODE;
import static org.merchantgateway.http.answer.AnswerField.REFUND_AMOUNT;
import static org.merchantgateway.http.answer.AnswerField.REFUND_DATE;
import static org.merchantgateway.http.answer.AnswerField.REFUND_REFERENCE_NUMBER;
import static org.merchantgateway.http.answer.AnswerField.REPORT_BINDING_ID;
import static org.merchantgateway.http.answer.AnswerField.REPORT_CLIENT_ID;
import static org.merchantgateway.http.answer.AnswerField.REVERSED_DATE;
import static org.merchantgateway.http.answer.AnswerField.TERMINAL_ID;
import static org.merchantgateway.http.answer.AnswerField.TRANSACTION_ATTRIBUTES;
import static org.merchantgateway.http.answer.AnswerField.VE_RES_STATUS;
import static org.merchantgateway.http.answer.AnswerField.XID;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.BankInfo;
import org.merchantgateway.domain.order.BindingInfo;
import org.merchantgateway.domain.order.CardAuthInfo;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PayerData;
import org.merchantgateway.domain.order.Refund;
import org.merchantgateway.domain.order.ReportedItem;
import org.merchantgateway.domain.order.SecureAuthInfo;

/** Reads an order's report. Whatever has no place in it, or cannot be read as what it should be, is kept by its path. */
public final class ReportReader {

    private final Answer answer;

    private ReportReader(Answer answer) {
        this.answer = answer;
    }

    /** The report in an extended status; nothing if the answer does not say where the order stands. */
    public static Optional<OrderReport> extended(Answer answer) {
        return new ReportReader(answer).report();
    }

    /** The report in a short status, whose names and places differ. */
    public static Optional<OrderReport> brief(Answer answer) {
        return new ReportReader(answer.by(AnswerFormat::ofShortStatus)).report();
    }

    /** Whether a short status says where the order stands, be it in words that cannot be read; nothing is taken. */
    public static boolean saysStatus(Answer answer) {
        return answer.by(AnswerFormat::ofShortStatus).has(ORDER_STATUS);
    }

    /** Where the order stands by a short status; nothing is taken. */
    public static Optional<OrderStatus> status(Answer answer) {
        return answer.by(AnswerFormat::ofShortStatus)
                .peek(ORDER_STATUS, Scalar::integer)
                .map(OrderStatus::new);
    }

    private Optional<OrderReport> report() {
        return answer.read(ORDER_STATUS, Scalar::integer).map(status -> {
            OrderReport.Builder report = OrderReport.builder().status(new OrderStatus(status));
            texts(report);
            money(report);
            times(report);
            structures(report);
            lists(report);
            answer.others().forEach(report::other);
            return report.build();
        });
    }

    private void texts(OrderReport.Builder report) {
        report.orderNumber(text(ORDER_NUMBER).orElse(null))
                .actionCode(answer.actionCode())
                .actionCodeDescription(text(ACTION_CODE_DESCRIPTION).orElse(null))
                .orderDescription(text(ORDER_DESCRIPTION).orElse(null))
                .ip(text(IP).orElse(null))
                .terminalId(text(TERMINAL_ID).orElse(null))
                .authRefNum(text(AUTH_REF_NUM).orElse(null))
                .paymentWay(text(PAYMENT_WAY).orElse(null))
                .chargeback(answer.read(CHARGEBACK, Scalar::flag).orElse(null));
    }

    private void money(OrderReport.Builder report) {
        report.amount(answer.read(AMOUNT, Scalar::amount).orElse(null))
                .currency(answer.read(CURRENCY, Scalar::currency).orElse(null))
                .paymentState(text(PAYMENT_STATE).orElse(null))
                .sums(sums().orElse(null));
    }

    /** All three or none: the others are left where they stand. */
    private Optional<Sums> sums() {
        Stream<AnswerField> needed = Stream.of(APPROVED_AMOUNT, DEPOSITED_AMOUNT, REFUNDED_AMOUNT);
        return answer.areReadable(needed, Scalar::amount)
                ? Optional.of(new Sums(
                        answer.read(APPROVED_AMOUNT, Scalar::amount).orElseThrow(),
                        answer.read(DEPOSITED_AMOUNT, Scalar::amount).orElseThrow(),
                        answer.read(REFUNDED_AMOUNT, Scalar::amount).orElseThrow()))
                : Optional.empty();
    }

    private void times(OrderReport.Builder report) {
        report.date(answer.read(DATE, Scalar::instant).orElse(null))
                .depositedDate(answer.read(DEPOSITED_DATE, Scalar::instant).orElse(null))
                .refundedDate(answer.read(REFUNDED_DATE, Scalar::instant).orElse(null))
                .reversedDate(answer.read(REVERSED_DATE, Scalar::instant).orElse(null))
                .authDateTime(answer.read(AUTH_DATE_TIME, Scalar::instant).orElse(null));
    }

    /** A structure of which nothing can be read is missing. */
    private void structures(OrderReport.Builder report) {
        CardAuthInfo card = new CardAuthInfo(
                text(CARD_PAN),
                text(CARD_EXPIRATION),
                text(CARDHOLDER_NAME),
                text(APPROVAL_CODE),
                text(PAYMENT_SYSTEM));
        SecureAuthInfo secure = new SecureAuthInfo(
                answer.read(ECI, Scalar::integer), text(CAVV), text(XID), text(VE_RES_STATUS), text(PA_RES_STATUS));
        BindingInfo binding = new BindingInfo(text(REPORT_CLIENT_ID), text(REPORT_BINDING_ID));
        BankInfo bank = new BankInfo(text(BANK_NAME), text(BANK_COUNTRY_CODE), text(BANK_COUNTRY_NAME));
        PayerData payer = new PayerData(text(PAYER_EMAIL), text(PAYER_PHONE), text(PAYER_POST_ADDRESS));
        report.card(card.equals(NO_CARD) ? null : card)
                .secureAuthInfo(secure.equals(NO_3DS) ? null : secure)
                .binding(binding.equals(NO_BINDING) ? null : binding)
                .bank(bank.equals(NO_BANK) ? null : bank)
                .payer(payer.equals(NO_PAYER) ? null : payer);
    }

    private static final Optional<String> NONE = Optional.empty();
    private static final CardAuthInfo NO_CARD = new CardAuthInfo(NONE, NONE, NONE, NONE, NONE);
    private static final SecureAuthInfo NO_3DS = new SecureAuthInfo(Optional.empty(), NONE, NONE, NONE, NONE);
    private static final BindingInfo NO_BINDING = new BindingInfo(NONE, NONE);
    private static final BankInfo NO_BANK = new BankInfo(NONE, NONE, NONE);
    private static final PayerData NO_PAYER = new PayerData(NONE, NONE, NONE);

    private void lists(OrderReport.Builder report) {
        Map<String, String> attributes = answer.pairs(ATTRIBUTES);
        report.attributes(attributes)
                .orderId(attributes.get("mdOrder"))
                .merchantOrderParams(answer.pairs(MERCHANT_ORDER_PARAMS))
                .transactionAttributes(answer.pairs(TRANSACTION_ATTRIBUTES))
                .refunds(answer.list(REFUNDS).stream().map(ReportReader::refund).toList())
                .cart(answer.list(CART_ITEMS).stream().map(ReportReader::item).toList());
    }

    private static Refund refund(Answer refund) {
        return new Refund(
                refund.read(REFUND_AMOUNT, Scalar::amount),
                refund.text(REFUND_REFERENCE_NUMBER),
                refund.text(REFUND_ACTION_CODE),
                refund.text(REFUND_DATE));
    }

    private static ReportedItem item(Answer line) {
        return new ReportedItem(
                line.text(ITEM_POSITION),
                line.text(ITEM_NAME),
                line.text(ITEM_CODE),
                line.text(ITEM_QUANTITY),
                line.text(ITEM_MEASURE),
                line.read(ITEM_AMOUNT, Scalar::amount),
                line.read(ITEM_PRICE, Scalar::amount),
                line.read(ITEM_DEPOSITED_AMOUNT, Scalar::amount));
    }

    private Optional<String> text(AnswerField field) {
        return answer.text(field);
    }
}
