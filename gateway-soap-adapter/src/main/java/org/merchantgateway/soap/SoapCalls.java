package org.merchantgateway.soap;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.BiFunction;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.GetBindingsByCardOrId;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.AttemptReader;
import org.merchantgateway.http.answer.BindingsDecoder;
import org.merchantgateway.http.answer.ReportReader;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.soap.wsdl.AddParamsRequest;
import org.merchantgateway.soap.wsdl.DeclineOrderParams;
import org.merchantgateway.soap.wsdl.DepositOrderParams;
import org.merchantgateway.soap.wsdl.ExtendBindingRequest;
import org.merchantgateway.soap.wsdl.FinishThreeDSRequest;
import org.merchantgateway.soap.wsdl.FinishThreeDSVer2Request;
import org.merchantgateway.soap.wsdl.GetBindingsByCardOrIdRequest;
import org.merchantgateway.soap.wsdl.GetBindingsRequest;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedRequest;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.PaymentOrderBindingParams;

/** Which operations the SOAP wire has: the description's port type. What every generation has alike is written here. */
final class SoapCalls {

    /** The calls by the operation's class. */
    static final Map<Class<?>, SoapCall<?, ?>> BY_OPERATION = Map.ofEntries(
            entry(RegisterOrder.class, new RegisterOrderCall()),
            entry(PayByCard.class, new PayByCardCall()),
            entry(PayByWallet.class, new PayByWalletCall()),
            entry(
                    PayByBinding.class,
                    PlainCall.<PayByBinding, PaymentAttempt>of(SoapCalls::paymentOrderBinding, AttemptReader::read)
                            .with((payment, generation) -> ThreeDsParts.lacking(payment.threeDs(), generation)
                                    .or(() -> PayerParts.lacking(payment.payer(), generation)))),
            plain(FinishThreeDs.class, SoapCalls::finishThreeDs, AttemptReader::read),
            later(
                    "finishThreeDsVer2",
                    plain(FinishThreeDsVer2.class, SoapCalls::finishThreeDsVer2, AttemptReader::read)),
            entry(
                    CompleteOrder.class,
                    PlainCall.<CompleteOrder, Acknowledged>of(
                                    SoapCalls::depositOrder, (completion, answer) -> ResultReader.acknowledged(answer))
                            .lackingIn2016((completion, lacks) ->
                                    completion.items().map(lacks::add).orElse(lacks))),
            entry(ReverseOrder.class, new ReverseOrderCall()),
            entry(RefundOrder.class, new RefundOrderCall()),
            later("declineOrder", acknowledged(DeclineOrder.class, SoapCalls::declineOrder)),
            acknowledged(AddParameters.class, SoapCalls::addParams),
            entry(
                    GetOrderStatusExtended.class,
                    PlainCall.<GetOrderStatusExtended, OrderReport>of(
                                    SoapCalls::getOrderStatusExtended,
                                    (question, answer) -> ReportReader.report(answer))
                            .lacking("merchantLogin", GetOrderStatusExtended::merchantLogin)),
            entry(GetOrderStatus.class, new GetOrderStatusCall()),
            entry(GetLastOrders.class, new GetLastOrdersCall()),
            plain(
                    VerifyEnrollment.class,
                    (question, generation) ->
                            RequestPart.of(question.pan().reveal(), MerchantService::verifyEnrollment),
                    (question, answer) -> ResultReader.enrollment(answer)),
            entry(
                    GetBindings.class,
                    PlainCall.<GetBindings, Bindings>of(SoapCalls::getBindings, new BindingsDecoder<>())
                            .lacking("merchantLogin", GetBindings::merchantLogin)),
            later(
                    "getBindingsByCardOrId",
                    plain(GetBindingsByCardOrId.class, SoapCalls::getBindingsByCardOrId, new BindingsDecoder<>())),
            acknowledged(
                    BindCard.class,
                    (change, generation) -> RequestPart.of(change.bindingId().value(), MerchantService::bindCard)),
            acknowledged(
                    UnbindCard.class,
                    (change, generation) -> RequestPart.of(change.bindingId().value(), MerchantService::unBindCard)),
            acknowledged(ExtendBinding.class, SoapCalls::extendBinding));

    private SoapCalls() {}

    private static <O extends Operation<R>, R> Map.Entry<Class<?>, PlainCall<?, ?>> plain(
            Class<O> type, BiFunction<O, Generation, RequestPart<?>> request, ResultDecoder<O, R> decoder) {
        return entry(type, PlainCall.of(request, decoder));
    }

    /** An operation that the generation of 2016 lacks. */
    private static Map.Entry<Class<?>, PlainCall<?, ?>> later(String name, Map.Entry<Class<?>, PlainCall<?, ?>> entry) {
        return entry(entry.getKey(), entry.getValue().lackingIn2016(name));
    }

    /** An operation that is answered by a code and nothing else ({@code orderResult}), so a missing one leaves it in doubt. */
    private static <O extends Operation<Acknowledged>> Map.Entry<Class<?>, PlainCall<?, ?>> acknowledged(
            Class<O> type, BiFunction<O, Generation, RequestPart<?>> request) {
        return plain(type, request, (operation, answer) -> ResultReader.acknowledged(answer));
    }

    /** The order's id is {@code mdOrder} here, unlike in a payment by card. */
    private static RequestPart<?> paymentOrderBinding(PayByBinding payment, Generation generation) {
        PaymentOrderBindingParams part = new PaymentOrderBindingParams();
        part.setMdOrder(payment.orderId().value());
        part.setBindingId(payment.bindingId().value());
        payment.language().ifPresent(part::setLanguage);
        payment.ip().ifPresent(part::setIp);
        payment.cvc().ifPresent(cvc -> part.setCvc(cvc.reveal()));
        payment.email().ifPresent(part::setEmail);
        part.getParams().addAll(OrderParts.parameters(ThreeDs.parameters(payment.threeDs(), payment.parameters())));
        ThreeDsParts.fill(part, payment.threeDs());
        PayerParts.billing(payment.payer(), part::setBillingPayerData);
        return RequestPart.of(part, MerchantService::paymentOrderBinding);
    }

    private static RequestPart<?> finishThreeDs(FinishThreeDs end, Generation generation) {
        FinishThreeDSRequest part = new FinishThreeDSRequest();
        part.setMd(end.orderId().value());
        part.setPaRes(end.paRes().reveal());
        end.language().ifPresent(part::setLanguage);
        return RequestPart.of(part, MerchantService::finishThreeDs);
    }

    private static RequestPart<?> finishThreeDsVer2(FinishThreeDsVer2 end, Generation generation) {
        FinishThreeDSVer2Request part = new FinishThreeDSVer2Request();
        part.setThreeDSServerTransId(end.transactionId().value());
        end.language().ifPresent(part::setLanguage);
        return RequestPart.of(part, MerchantService::finishThreeDsVer2);
    }

    /** The amount is always sent, as gateways since 2019 demand; zero is the whole. */
    private static RequestPart<?> depositOrder(CompleteOrder completion, Generation generation) {
        DepositOrderParams part = new DepositOrderParams();
        part.setOrderId(completion.orderId().value());
        part.setDepositAmount(completion.amount().orElse(Amount.ZERO).minor());
        completion.language().ifPresent(part::setLanguage);
        part.getParams().addAll(OrderParts.parameters(completion.parameters()));
        completion.items().ifPresent(items -> part.setDepositItems(OrderParts.items(items.items(), generation)));
        return RequestPart.of(part, MerchantService::depositOrder);
    }

    private static RequestPart<?> declineOrder(DeclineOrder decline, Generation generation) {
        DeclineOrderParams part = new DeclineOrderParams();
        part.setOrderId(decline.orderId().value());
        part.setOrderNumber(decline.orderNumber().value());
        decline.language().ifPresent(part::setLanguage);
        decline.merchantLogin().map(MerchantLogin::value).ifPresent(part::setMerchantLogin);
        return RequestPart.of(part, MerchantService::declineOrder);
    }

    private static RequestPart<?> addParams(AddParameters addition, Generation generation) {
        AddParamsRequest part = new AddParamsRequest();
        part.setOrderId(addition.orderId().value());
        part.getParams().addAll(OrderParts.parameters(addition.parameters()));
        return RequestPart.of(part, MerchantService::addParams);
    }

    /** The order number is a child element here, unlike in a registration. */
    private static RequestPart<?> getOrderStatusExtended(GetOrderStatusExtended question, Generation generation) {
        GetOrderStatusExtendedRequest part = new GetOrderStatusExtendedRequest();
        question.orderId().map(OrderId::value).ifPresent(part::setOrderId);
        question.orderNumber().map(OrderNumber::value).ifPresent(part::setMerchantOrderNumber);
        question.language().ifPresent(part::setLanguage);
        return RequestPart.of(part, MerchantService::getOrderStatusExtended);
    }

    private static RequestPart<?> getBindings(GetBindings question, Generation generation) {
        GetBindingsRequest part = new GetBindingsRequest();
        part.setClientId(question.clientId().value());
        question.bindingId().map(BindingId::value).ifPresent(part::setBindingId);
        part.setShowExpired(question.showExpired());
        question.language().ifPresent(part::setLanguage);
        return RequestPart.of(part, MerchantService::getBindings);
    }

    private static RequestPart<?> getBindingsByCardOrId(GetBindingsByCardOrId question, Generation generation) {
        GetBindingsByCardOrIdRequest part = new GetBindingsByCardOrIdRequest();
        question.pan().map(Pan::reveal).ifPresent(part::setPan);
        question.bindingId().map(BindingId::value).ifPresent(part::setBindingId);
        part.setShowExpired(question.showExpired());
        return RequestPart.of(part, MerchantService::getBindingsByCardOrId);
    }

    private static RequestPart<?> extendBinding(ExtendBinding change, Generation generation) {
        ExtendBindingRequest part = new ExtendBindingRequest();
        part.setBindingId(change.bindingId().value());
        part.setNewExpiry(change.newExpiry().toString());
        change.language().ifPresent(part::setLanguage);
        return RequestPart.of(part, MerchantService::extendBinding);
    }
}
