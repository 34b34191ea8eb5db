package org.merchantgateway.http.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.WalletPayment;
import org.merchantgateway.domain.port.Acknowledged;

/**
 * Reads the results of operations, reports aside. Each is empty if the answer lacks what success consists of; whatever has
 * no place in a result is kept by its path.
 */
public final class ResultReader {

    private ResultReader() {}

    /** The answer to an operation whose only success field is the code; empty if that is not there and 0. */
    public static Optional<Acknowledged> acknowledged(Answer answer) throws UnreadableAnswer {
        return answer.code()
                .filter(code -> code == 0)
                .map(zero ->
                        new Acknowledged(answer.text(AnswerField.ERROR_MESSAGE).orElse(""), answer.others()));
    }

    /**
     * The answer to a registration.
     *
     * @throws UnreadableAnswer if the order's id is there and is not valid
     */
    public static Optional<RegisteredOrder> registered(Answer answer) throws UnreadableAnswer {
        Optional<OrderId> orderId = orderId(answer);
        Optional<String> formUrl = answer.text(AnswerField.FORM_URL);
        return orderId.flatMap(id -> formUrl.map(page -> new RegisteredOrder(id, page, answer.others())));
    }

    private static Optional<OrderId> orderId(Answer answer) throws UnreadableAnswer {
        try {
            return answer.text(AnswerField.ORDER_ID).map(OrderId::of);
        } catch (InvalidRequest invalid) {
            throw new UnreadableAnswer("the answer's orderId is not valid");
        }
    }

    /** An id that no request could name is left among the others. */
    private static Optional<BindingId> bindingId(Scalar value) {
        try {
            return value.stripped().map(BindingId::of);
        } catch (InvalidRequest invalid) {
            return Optional.empty();
        }
    }

    /**
     * The answer to an attempt to pay.
     *
     * @param orderId of the order that is paid, for the ACS
     */
    public static Optional<PaymentAttempt> attempt(Answer answer, OrderId orderId) {
        Stream<AnswerField> needed = Stream.of(AnswerField.ACS_URL, AnswerField.PA_REQ, AnswerField.TERM_URL);
        if (answer.areReadable(needed, Scalar::stripped)) {
            return Optional.of(new PaymentAttempt.AcsChallenge(
                    answer.text(AnswerField.ACS_URL).orElseThrow(),
                    PaReq.of(answer.text(AnswerField.PA_REQ).orElseThrow()),
                    answer.text(AnswerField.TERM_URL).orElseThrow(),
                    orderId.value(),
                    answer.othersAndMessage()));
        }
        if (asksForMore(answer)) {
            return Optional.of(new PaymentAttempt.OtherStep(answer.all()));
        }
        PaymentAttempt.Processed over = processed(answer);
        return over.info().isPresent() || over.redirect().isPresent() ? Optional.of(over) : Optional.empty();
    }

    /** Whether the answer asks for a step that we do not know: 3-D Secure 2, QR. */
    private static boolean asksForMore(Answer answer) {
        return Stream.of(
                                AnswerField.ACS_URL,
                                AnswerField.PACKED_CREQ,
                                AnswerField.THREE_DS_SERVER_TRANSACTION,
                                AnswerField.QR_PAYMENT)
                        .anyMatch(answer::has)
                || (answer.read(AnswerField.IS_3DS_VERSION_2, Scalar::flag).orElse(false)
                        && !answer.has(AnswerField.REDIRECT));
    }

    private static PaymentAttempt.Processed processed(Answer answer) {
        return new PaymentAttempt.Processed(
                answer.text(AnswerField.INFO), answer.text(AnswerField.REDIRECT), answer.othersAndMessage());
    }

    /** The answer to the end of 3-D Secure: code 0 alone says that the attempt is over. */
    public static Optional<PaymentAttempt> finished(Answer answer, OrderId orderId) throws UnreadableAnswer {
        boolean isOver = answer.code().filter(code -> code == 0).isPresent();
        return attempt(answer, orderId).or(() -> isOver ? Optional.of(processed(answer)) : Optional.empty());
    }

    /**
     * The answer to a payment by wallet, which has to say that it succeeded.
     *
     * @throws UnreadableAnswer if the order's id is there and is not valid
     */
    public static Optional<WalletPayment> walletPayment(Answer answer) throws UnreadableAnswer {
        Optional<Answer> data = answer.inside(AnswerField.WALLET_DATA).filter(any -> answer.has(AnswerField.SUCCESS));
        if (data.isEmpty()) {
            return Optional.empty();
        }
        Answer payment = data.get();
        return orderId(payment)
                .map(id -> new WalletPayment(
                        id,
                        payment.read(AnswerField.BINDING_ID, ResultReader::bindingId),
                        attempt(payment, id).orElseGet(() -> processed(payment)),
                        answer.others()));
    }

    /** Whether a card takes part in 3-D Secure. */
    public static Optional<Enrollment> enrollment(Answer answer) {
        return answer.text(AnswerField.ENROLLED)
                .map(flag -> new Enrollment(
                        flag,
                        answer.text(AnswerField.EMITTER_NAME),
                        answer.text(AnswerField.EMITTER_COUNTRY_CODE),
                        answer.others()));
    }

    /** A client's stored cards. One without an id cannot be used for anything, and is passed over. */
    public static Optional<List<Binding>> bindings(Answer answer) {
        return answer.wholeList(AnswerField.BINDINGS)
                .map(entries -> entries.stream()
                        .flatMap(entry -> binding(entry).stream())
                        .toList());
    }

    private static Optional<Binding> binding(Answer entry) {
        return entry.read(AnswerField.BINDING_ID, ResultReader::bindingId)
                .map(id -> new Binding(
                        id,
                        entry.text(AnswerField.MASKED_PAN),
                        entry.text(AnswerField.EXPIRY_DATE),
                        entry.text(AnswerField.CLIENT_ID),
                        entry.text(AnswerField.BINDING_PAYMENT_WAY),
                        entry.others()));
    }

    /**
     * A page of a period's orders. Without a total the list may be anything; an order that does not say where it stands is
     * left among the others.
     *
     * @param question says which page it is where the answer does not
     */
    public static Optional<LastOrders> lastOrders(Answer answer, GetLastOrders question) {
        Optional<Integer> total = answer.read(AnswerField.TOTAL_COUNT, Scalar::count);
        return total.flatMap(count -> answer.wholeList(AnswerField.ORDER_STATUSES)
                .map(entries -> {
                    List<OrderReport> reports = entries.stream()
                            .flatMap(entry -> ReportReader.extended(entry).stream())
                            .toList();
                    int page = answer.read(AnswerField.PAGE, Scalar::count).orElse(question.page());
                    int size = answer.read(AnswerField.PAGE_SIZE, Scalar::count).orElse(question.size());
                    return new LastOrders(reports, count, page, size, answer.others());
                }));
    }
}
