package org.merchantgateway.http.answer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** The report in a status, extended or short; nothing if the answer does not say where the order stands. */
    public static Optional<OrderReport> report(Answer answer) {
        return answer.read(AnswerField.ORDER_STATUS, Scalar::integer)
                .map(status -> new ReportReader(answer)
                        .filled(OrderReport.builder().status(new OrderStatus(status)), Answer::others));
    }

    /** The report of an order in a list, which may have no status but an error code; nothing if it says nothing at all. */
    static Optional<OrderReport> listed(Answer answer) {
        return report(answer)
                .or(() -> Optional.of(new ReportReader(answer).filled(OrderReport.builder(), Answer::othersAndMessage))
                        .filter(report -> !report.equals(NOTHING)));
    }

    /** Whether a status says where the order stands, be it in words that cannot be read; nothing is taken. */
    public static boolean saysStatus(Answer answer) {
        return answer.has(AnswerField.ORDER_STATUS);
    }

    /** Where the order stands; nothing is taken. */
    public static Optional<OrderStatus> status(Answer answer) {
        return answer.peek(AnswerField.ORDER_STATUS, Scalar::integer).map(OrderStatus::new);
    }

    private OrderReport filled(OrderReport.Builder report, Function<Answer, Map<String, String>> others) {
        texts(report);
        money(report);
        times(report);
        structures(report);
        lists(report);
        others.apply(answer).forEach(report::other);
        return report.build();
    }

    private void texts(OrderReport.Builder report) {
        report.orderNumber(text(AnswerField.ORDER_NUMBER).orElse(null))
                .actionCode(answer.actionCode())
                .actionCodeDescription(
                        asSent(AnswerField.ACTION_CODE_DESCRIPTION).orElse(null))
                .orderDescription(asSent(AnswerField.ORDER_DESCRIPTION).orElse(null))
                .ip(text(AnswerField.IP).orElse(null))
                .terminalId(text(AnswerField.TERMINAL_ID).orElse(null))
                .authRefNum(text(AnswerField.AUTH_REF_NUM).orElse(null))
                .paymentWay(text(AnswerField.PAYMENT_WAY).orElse(null))
                .chargeback(answer.read(AnswerField.CHARGEBACK, Scalar::flag).orElse(null));
    }

    private void money(OrderReport.Builder report) {
        report.amount(answer.read(AnswerField.AMOUNT, Scalar::amount).orElse(null))
                .currency(answer.read(AnswerField.CURRENCY, Scalar::currency).orElse(null))
                .paymentState(text(AnswerField.PAYMENT_STATE).orElse(null))
                .sums(sums().orElse(null));
    }

    /** All three or none: the others are left where they stand. */
    private Optional<Sums> sums() {
        Stream<AnswerField> needed =
                Stream.of(AnswerField.APPROVED_AMOUNT, AnswerField.DEPOSITED_AMOUNT, AnswerField.REFUNDED_AMOUNT);
        return answer.areReadable(needed, Scalar::amount)
                ? Optional.of(new Sums(
                        answer.read(AnswerField.APPROVED_AMOUNT, Scalar::amount).orElseThrow(),
                        answer.read(AnswerField.DEPOSITED_AMOUNT, Scalar::amount)
                                .orElseThrow(),
                        answer.read(AnswerField.REFUNDED_AMOUNT, Scalar::amount).orElseThrow()))
                : Optional.empty();
    }

    private void times(OrderReport.Builder report) {
        report.date(answer.instant(AnswerField.DATE).orElse(null))
                .depositedDate(answer.instant(AnswerField.DEPOSITED_DATE).orElse(null))
                .refundedDate(answer.instant(AnswerField.REFUNDED_DATE).orElse(null))
                .reversedDate(answer.instant(AnswerField.REVERSED_DATE).orElse(null))
                .authDateTime(answer.instant(AnswerField.AUTH_DATE_TIME).orElse(null));
    }

    /** A structure of which nothing can be read is missing. */
    private void structures(OrderReport.Builder report) {
        CardAuthInfo card = new CardAuthInfo(
                text(AnswerField.CARD_PAN),
                text(AnswerField.CARD_EXPIRATION),
                asSent(AnswerField.CARDHOLDER_NAME),
                text(AnswerField.APPROVAL_CODE),
                text(AnswerField.PAYMENT_SYSTEM));
        SecureAuthInfo secure = new SecureAuthInfo(
                answer.read(AnswerField.ECI, Scalar::integer),
                text(AnswerField.CAVV),
                text(AnswerField.XID),
                text(AnswerField.VE_RES_STATUS),
                text(AnswerField.PA_RES_STATUS),
                Optional.of(new SecureAuthInfo.Version2(
                                text(AnswerField.PROTOCOL_VERSION),
                                text(AnswerField.ARES_STATUS),
                                text(AnswerField.RREQ_STATUS),
                                text(AnswerField.THREE_DS_KIND)))
                        .filter(any -> !any.equals(NO_VERSION_2)));
        BindingInfo binding =
                new BindingInfo(asSent(AnswerField.REPORT_CLIENT_ID), asSent(AnswerField.REPORT_BINDING_ID));
        BankInfo bank = new BankInfo(
                text(AnswerField.BANK_NAME), text(AnswerField.BANK_COUNTRY_CODE), text(AnswerField.BANK_COUNTRY_NAME));
        PayerData payer = new PayerData(
                asSent(AnswerField.PAYER_EMAIL),
                asSent(AnswerField.PAYER_PHONE),
                asSent(AnswerField.PAYER_POST_ADDRESS));
        report.card(card.equals(NO_CARD) ? null : card)
                .secureAuthInfo(secure.equals(NO_3DS) ? null : secure)
                .binding(binding.equals(NO_BINDING) ? null : binding)
                .bank(bank.equals(NO_BANK) ? null : bank)
                .payer(payer.equals(NO_PAYER) ? null : payer);
    }

    private static final OrderReport NOTHING = OrderReport.builder().build();
    private static final Optional<String> NONE = Optional.empty();
    private static final CardAuthInfo NO_CARD = new CardAuthInfo(NONE, NONE, NONE, NONE, NONE);
    private static final SecureAuthInfo NO_3DS = new SecureAuthInfo(Optional.empty(), NONE, NONE, NONE, NONE);
    private static final SecureAuthInfo.Version2 NO_VERSION_2 = new SecureAuthInfo.Version2(NONE, NONE, NONE, NONE);
    private static final BindingInfo NO_BINDING = new BindingInfo(NONE, NONE);
    private static final BankInfo NO_BANK = new BankInfo(NONE, NONE, NONE);
    private static final PayerData NO_PAYER = new PayerData(NONE, NONE, NONE);

    private void lists(OrderReport.Builder report) {
        Map<String, String> attributes = answer.pairs(AnswerField.ATTRIBUTES);
        report.attributes(attributes)
                .orderId(orderId(attributes))
                .merchantOrderParams(answer.pairs(AnswerField.MERCHANT_ORDER_PARAMS))
                .transactionAttributes(answer.pairs(AnswerField.TRANSACTION_ATTRIBUTES))
                .refunds(answer.list(AnswerField.REFUNDS).stream()
                        .map(ReportReader::refund)
                        .toList())
                .cart(answer.list(AnswerField.CART_ITEMS).stream()
                        .map(ReportReader::item)
                        .toList());
    }

    private static Refund refund(Answer refund) {
        return new Refund(
                refund.read(AnswerField.REFUND_AMOUNT, Scalar::amount),
                refund.text(AnswerField.REFUND_REFERENCE_NUMBER),
                refund.text(AnswerField.REFUND_ACTION_CODE),
                refund.text(AnswerField.REFUND_EXTERNAL_ID),
                refund.text(AnswerField.REFUND_DATE));
    }

    private static ReportedItem item(Answer line) {
        return ReportedItem.builder()
                .positionId(line.text(AnswerField.ITEM_POSITION).orElse(null))
                .name(line.asSent(AnswerField.ITEM_NAME).orElse(null))
                .itemCode(line.asSent(AnswerField.ITEM_CODE).orElse(null))
                .quantity(line.text(AnswerField.ITEM_QUANTITY).orElse(null))
                .measure(line.asSent(AnswerField.ITEM_MEASURE).orElse(null))
                .itemAmount(line.read(AnswerField.ITEM_AMOUNT, Scalar::amount).orElse(null))
                .itemPrice(line.read(AnswerField.ITEM_PRICE, Scalar::amount).orElse(null))
                .depositedItemAmount(line.read(AnswerField.ITEM_DEPOSITED_AMOUNT, Scalar::amount)
                        .orElse(null))
                .build();
    }

    private static @Nullable String orderId(Map<String, String> attributes) {
        String id = attributes.get("mdOrder");
        return id == null ? null : id.strip();
    }

    private Optional<String> text(AnswerField field) {
        return answer.text(field);
    }

    /** What the shop or the payer wrote, as they wrote it. */
    private Optional<String> asSent(AnswerField field) {
        return answer.asSent(field);
    }
}
