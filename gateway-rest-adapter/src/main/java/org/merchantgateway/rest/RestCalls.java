package org.merchantgateway.rest;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.BindingsDecoder;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/** Which operations the REST wire has: the manual's table of requests. What is a form and no more is written here. */
final class RestCalls {

    private RestCalls() {}

    /** The calls by the operation's class. */
    static Map<Class<?>, RestCall<?, ?>> of(RestSettings settings) {
        return Map.ofEntries(
                entry(RegisterOrder.class, new RegisterOrderCall()),
                entry(PayByCard.class, new PayByCardCall()),
                entry(PayByWallet.class, new PayByWalletCall(settings)),
                form(
                        PayByBinding.class,
                        "rest/paymentOrderBinding.do",
                        (payment, form) -> form.add("mdOrder", payment.orderId())
                                .add("bindingId", payment.bindingId())
                                .add("language", payment.language())
                                .add("ip", payment.ip())
                                .add("cvc", payment.cvc().map(Cvc::reveal))
                                .add("email", payment.email()),
                        (payment, answer) -> ResultReader.attempt(answer, payment.orderId())),
                form(
                        FinishThreeDs.class,
                        "rest/finish3dsPayment.do",
                        (end, form) -> form.add("mdOrder", end.orderId())
                                .add("paRes", end.paRes().reveal())
                                .add("language", end.language()),
                        (end, answer) -> ResultReader.finished(answer, end.orderId())),
                acknowledged(
                        CompleteOrder.class,
                        "rest/deposit.do",
                        (completion, form) -> form.add("orderId", completion.orderId())
                                .add("amount", completion.amount().orElse(Amount.ZERO)) // zero is the whole
                                .add("depositItems", completion.items().map(OrderJson::items))
                                .add("language", completion.language())),
                acknowledged(
                        ReverseOrder.class,
                        "rest/reverse.do",
                        (reversal, form) -> form.add("orderId", reversal.orderId())
                                .add("language", reversal.language())
                                .add("amount", reversal.amount())),
                acknowledged(
                        RefundOrder.class,
                        "rest/refund.do",
                        (refund, form) -> form.add("orderId", refund.orderId())
                                .add("amount", refund.amount().orElse(Amount.ZERO)) // zero is all that is left
                                .add("language", refund.language())
                                .add("refundItems", refund.items().map(OrderJson::items))
                                .add("expectedDepositedAmount", refund.expectedDepositedAmount())
                                .add("externalRefundId", refund.externalRefundId())),
                acknowledged(
                        DeclineOrder.class,
                        "rest/decline.do",
                        (decline, form) -> form.add("orderId", decline.orderId())
                                .add("orderNumber", decline.orderNumber())
                                .add("language", decline.language())
                                .add("merchantLogin", decline.merchantLogin())),
                acknowledged(
                        AddParameters.class,
                        "rest/addParams.do",
                        (addition, form) -> form.add("orderId", addition.orderId())
                                .add("params", OrderJson.parameters(addition.parameters()))),
                entry(GetOrderStatusExtended.class, new GetOrderStatusExtendedCall()),
                entry(GetOrderStatus.class, new GetOrderStatusCall()),
                entry(GetLastOrders.class, new GetLastOrdersCall()),
                form(
                        VerifyEnrollment.class,
                        "rest/verifyEnrollment.do",
                        (question, form) -> form.add("pan", question.pan().reveal()),
                        (question, answer) -> ResultReader.enrollment(answer)),
                form(
                        GetBindings.class,
                        "rest/getBindings.do",
                        (question, form) -> form.add("clientId", question.clientId())
                                .add("bindingId", question.bindingId())
                                .add("showExpired", Optional.of(true).filter(yes -> question.showExpired()))
                                .add("language", question.language())
                                .add("merchantLogin", question.merchantLogin()),
                        new BindingsDecoder<>()),
                form(
                        GetBindingsByCardOrId.class,
                        "rest/getBindingsByCardOrId.do",
                        (question, form) -> form.add("pan", question.pan().map(Pan::reveal))
                                .add("bindingId", question.bindingId())
                                .add("showExpired", Optional.of(true).filter(yes -> question.showExpired())),
                        new BindingsDecoder<>()),
                acknowledged(
                        BindCard.class,
                        "rest/bindCard.do",
                        (change, form) -> form.add("bindingId", change.bindingId())),
                acknowledged(
                        UnbindCard.class,
                        "rest/unBindCard.do",
                        (change, form) -> form.add("bindingId", change.bindingId())),
                acknowledged(
                        ExtendBinding.class,
                        "rest/extendBinding.do",
                        (extension, form) -> form.add("bindingId", extension.bindingId())
                                .add("newExpiry", extension.newExpiry())
                                .add("language", extension.language())));
    }

    private static <O extends Operation<R>, R> Map.Entry<Class<?>, RestCall<?, ?>> form(
            Class<O> type, String path, BiFunction<O, FormBody, FormBody> fields, ResultDecoder<O, R> decoder) {
        return entry(type, new FormCall<>(path, fields, decoder));
    }

    /** An operation that is answered by a code and nothing else, so a missing one leaves it in doubt. */
    private static <O extends Operation<Acknowledged>> Map.Entry<Class<?>, RestCall<?, ?>> acknowledged(
            Class<O> type, String path, BiFunction<O, FormBody, FormBody> fields) {
        return form(type, path, fields, (operation, answer) -> ResultReader.acknowledged(answer));
    }
}
