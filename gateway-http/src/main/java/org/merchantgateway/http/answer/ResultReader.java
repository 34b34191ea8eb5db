package org.merchantgateway.http.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PayByWallet;
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
        return answer.hasCodeOfSuccess()
                ? Optional.of(
                        new Acknowledged(answer.text(AnswerField.ERROR_MESSAGE).orElse(""), answer.others()))
                : Optional.empty();
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
     * The answer to a payment by wallet, which has to say that it succeeded.
     *
     * @throws UnreadableAnswer if the order's id is there and is not valid, or if the payment's own data have an error code
     */
    public static Optional<WalletPayment> walletPayment(PayByWallet asked, Answer answer) throws UnreadableAnswer {
        Optional<Answer> data = answer.inside(AnswerField.WALLET_DATA).filter(any -> answer.has(AnswerField.SUCCESS));
        Optional<OrderId> orderId = data.isPresent() ? orderId(data.get()) : Optional.empty();
        if (orderId.isEmpty()) {
            return Optional.empty();
        }
        Answer payment = data.get();
        if (payment.refusal().isPresent()) {
            throw Answer.contradiction("the answer reports success together with an error code");
        }
        Optional<BindingId> bindingId = payment.read(AnswerField.BINDING_ID, ResultReader::bindingId);
        PaymentAttempt attempt = new AttemptReader(payment, orderId.get(), AttemptReader.ongoing(asked.threeDs()))
                .attempt(true)
                .orElseThrow();
        return Optional.of(new WalletPayment(orderId.get(), bindingId, attempt, answer.others()));
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
    public static Optional<Bindings> bindings(Answer answer) {
        return answer.wholeList(AnswerField.BINDINGS)
                .map(entries -> entries.stream()
                        .flatMap(entry -> binding(entry).stream())
                        .toList())
                .map(cards -> new Bindings(cards, answer.others()));
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
     * A page of a period's orders. There may be no list where there are no orders, and no total: SOAP of 2016 has none. One of
     * the three has to be there: the list, the total or code 0.
     *
     * @param question says which page it is where the answer does not
     * @throws UnreadableAnswer if the error code cannot be read
     */
    public static Optional<LastOrders> lastOrders(Answer answer, GetLastOrders question) throws UnreadableAnswer {
        Optional<Integer> total = answer.read(AnswerField.TOTAL_COUNT, Scalar::count);
        int page = answer.read(AnswerField.PAGE, Scalar::count).orElse(question.page());
        int size = answer.read(AnswerField.PAGE_SIZE, Scalar::count).orElse(question.size());
        boolean mayHaveNoList = total.isPresent() ? total.get() <= (long) page * size : answer.hasCodeOfSuccess();
        boolean isTotalUnreadable = total.isEmpty() && answer.has(AnswerField.TOTAL_COUNT);
        Optional<List<Answer>> entries = answer.has(AnswerField.ORDER_STATUSES)
                ? answer.wholeList(AnswerField.ORDER_STATUSES)
                : Optional.of(List.<Answer>of()).filter(none -> mayHaveNoList);
        return entries.filter(any -> !isTotalUnreadable)
                .map(orders -> new LastOrders(
                        orders.stream()
                                .flatMap(order -> ReportReader.listed(order).stream())
                                .toList(),
                        total.map(OptionalLong::of).orElse(OptionalLong.empty()),
                        page,
                        size,
                        answer.others()));
    }
}
