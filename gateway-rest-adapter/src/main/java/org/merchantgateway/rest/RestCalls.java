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
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.BindingsDecoder;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/** Which operations the REST wire has: the manual's table of requests. What is nothing but fields is written here. */
final class RestCalls {

    /** The calls by the operation's class. */
    static final Map<Class<?>, RestCall<?, ?>> BY_OPERATION = Map.ofEntries(
            entry(RegisterOrder.class, new RegisterOrderCall()),
            entry(PayByCard.class, new PayByCardCall()),
            entry(PayByWallet.class, new PayByWalletCall()),
            entry(PayByBinding.class, new PayByBindingCall()),
            plain(
                    FinishThreeDs.class,
                    RestRequest.FINISH_3DS_PAYMENT,
                    (end, body) -> body.add("mdOrder", end.orderId())
                            .add("paRes", end.paRes().reveal())
                            .add("language", end.language()),
                    AttemptReader::read),
            entry(ContinueThreeDs.class, new ContinueThreeDsCall()),
            entry(FinishThreeDsVer2.class, new FinishThreeDsVer2Call()),
            acknowledged(
                    CompleteOrder.class,
                    RestRequest.DEPOSIT,
                    (completion, body) -> body.add("orderId", completion.orderId())
                            .add("amount", completion.amount().orElse(Amount.ZERO)) // zero is the whole
                            .add(
                                    "depositItems",
                                    completion.items().map(items -> OrderJson.items(items, body.profile())))
                            .add("language", completion.language())
                            .add("jsonParams", OrderJson.parameters(completion.parameters()))),
            acknowledged(
                    ReverseOrder.class,
                    RestRequest.REVERSE,
                    (reversal, body) -> body.add("orderId", reversal.orderId())
                            .add("language", reversal.language())
                            .add("amount", reversal.amount())
                            .add("jsonParams", OrderJson.parameters(reversal.parameters()))),
            acknowledged(
                    RefundOrder.class,
                    RestRequest.REFUND,
                    (refund, body) -> body.add("orderId", refund.orderId())
                            .add("amount", refund.amount().orElse(Amount.ZERO)) // zero is all that is left
                            .add("language", refund.language())
                            .add("refundItems", refund.items().map(items -> OrderJson.items(items, body.profile())))
                            .add("jsonParams", OrderJson.parameters(refund.parameters()))
                            .add("expectedDepositedAmount", refund.expectedDepositedAmount())
                            .add("externalRefundId", refund.externalRefundId())),
            acknowledged(
                    DeclineOrder.class,
                    RestRequest.DECLINE,
                    (decline, body) -> body.add("orderId", decline.orderId())
                            .add("orderNumber", decline.orderNumber())
                            .add("language", decline.language())
                            .add("merchantLogin", decline.merchantLogin())),
            acknowledged(
                    AddParameters.class,
                    RestRequest.ADD_PARAMS,
                    (addition, body) -> body.add("orderId", addition.orderId())
                            .add("params", OrderJson.parameters(addition.parameters()))),
            entry(GetOrderStatusExtended.class, new GetOrderStatusExtendedCall()),
            entry(GetOrderStatus.class, new GetOrderStatusCall()),
            entry(GetLastOrders.class, new GetLastOrdersCall()),
            plain(
                    VerifyEnrollment.class,
                    RestRequest.VERIFY_ENROLLMENT,
                    (question, body) -> body.add("pan", question.pan().reveal()),
                    (question, answer) -> ResultReader.enrollment(answer)),
            plain(
                    GetBindings.class,
                    RestRequest.GET_BINDINGS,
                    (question, body) -> body.add("clientId", question.clientId())
                            .add("bindingId", question.bindingId())
                            .add("showExpired", Optional.of(true).filter(yes -> question.showExpired()))
                            .add("language", question.language())
                            .add("merchantLogin", question.merchantLogin()),
                    new BindingsDecoder<>()),
            plain(
                    GetBindingsByCardOrId.class,
                    RestRequest.GET_BINDINGS_BY_CARD_OR_ID,
                    (question, body) -> body.add("pan", question.pan().map(Pan::reveal))
                            .add("bindingId", question.bindingId())
                            .add("showExpired", Optional.of(true).filter(yes -> question.showExpired())),
                    new BindingsDecoder<>()),
            acknowledged(
                    BindCard.class, RestRequest.BIND_CARD, (change, body) -> body.add("bindingId", change.bindingId())),
            acknowledged(
                    UnbindCard.class,
                    RestRequest.UNBIND_CARD,
                    (change, body) -> body.add("bindingId", change.bindingId())),
            acknowledged(
                    ExtendBinding.class,
                    RestRequest.EXTEND_BINDING,
                    (extension, body) -> body.add("bindingId", extension.bindingId())
                            .add("newExpiry", extension.newExpiry())
                            .add("language", extension.language())));

    private RestCalls() {}

    private static <O extends Operation<R>, R> Map.Entry<Class<?>, RestCall<?, ?>> plain(
            Class<O> type, RestRequest request, BiFunction<O, RestBody, RestBody> fields, ResultDecoder<O, R> decoder) {
        return entry(type, new PlainCall<>(request, fields, decoder));
    }

    /** An operation that is answered by a code and nothing else, so a missing one leaves it in doubt. */
    private static <O extends Operation<Acknowledged>> Map.Entry<Class<?>, RestCall<?, ?>> acknowledged(
            Class<O> type, RestRequest request, BiFunction<O, RestBody, RestBody> fields) {
        return plain(type, request, fields, (operation, answer) -> ResultReader.acknowledged(answer));
    }
}
