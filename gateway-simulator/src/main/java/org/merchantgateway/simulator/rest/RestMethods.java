package org.merchantgateway.simulator.rest;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.BindingPayment;
import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.EnrollmentAnswer;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoneyRequest;
import org.merchantgateway.simulator.core.PayerData;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.SharedCall;
import org.merchantgateway.simulator.core.ThreeDs2Request;
import org.merchantgateway.simulator.core.ThreeDsRequest;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** The methods of the REST interface by request. One that is read and answered in a few lines stands here. */
final class RestMethods {

    private static final Map<RestRequest, RestMethod> BY_REQUEST = new EnumMap<>(Map.ofEntries(
            entry(RestRequest.REGISTER, new RegisterMethod(PaymentScheme.ONE_PHASE)),
            entry(RestRequest.REGISTER_PRE_AUTH, new RegisterMethod(PaymentScheme.TWO_PHASE)),
            entry(RestRequest.PAYMENT_ORDER, new NumericMethod(RestMethods::payByCard, true, false)),
            entry(RestRequest.PAYMENT_ORDER_BINDING, new NumericMethod(RestMethods::payByBinding, true, true)),
            entry(RestRequest.FINISH_3DS_PAYMENT, new NumericMethod(RestMethods::finish, true, true)),
            entry(RestRequest.CONTINUE_3DS, new NumericMethod(RestMethods::goOn, true, true)),
            entry(RestRequest.FINISH_3DS_METHOD, new NumericMethod(RestMethods::goOnByThreeOperations, true, true)),
            entry(RestRequest.FINISH_3DS_VER2_PAYMENT, new NumericMethod(RestMethods::finishVersionTwo, true, true)),
            entry(RestRequest.VERIFY_ENROLLMENT, RestMethods::enrollment),
            entry(RestRequest.DEPOSIT, money(GatewayCore::deposit, "depositItems")),
            entry(RestRequest.REVERSE, money(GatewayCore::reverse, "")),
            entry(RestRequest.REFUND, money(GatewayCore::refund, "refundItems")),
            entry(RestRequest.ADD_PARAMS, new NumericMethod(RestMethods::addParameters, false, true)),
            entry(RestRequest.GET_ORDER_STATUS_EXTENDED, new StatusMethod()),
            entry(RestRequest.GET_ORDER_STATUS, new ShortStatusMethod()),
            entry(RestRequest.GET_LAST_ORDERS, new LastOrdersMethod())));

    static {
        SharedCall.ALL.forEach(call -> BY_REQUEST.put(call.request(), new SharedMethod(call)));
    }

    private static final int YEAR_DIGITS = 4;

    private RestMethods() {}

    /**
     * The method that a gateway has at a path; nothing if there is none.
     *
     * @param path below the gateway's base, such as {@code rest/register.do}
     */
    static Optional<RestMethod> at(String path, Profile profile) {
        return BY_REQUEST.entrySet().stream()
                .filter(method -> profile.has(method.getKey())
                        && profile.path(method.getKey()).equals(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static JsonObject payByCard(GatewayCore gateway, Merchant merchant, Form form) {
        Optional<String> expiry = form.find("$EXPIRY").map(String::strip); // YYYYMM, goes before YYYY and MM
        return attempt(
                gateway,
                gateway.pay(
                        merchant,
                        new CardPayment(
                                form.find("MDORDER"),
                                form.find("$PAN"),
                                form.find("$CVC"),
                                expiry.map(yyyymm -> yyyymm.substring(0, Math.min(YEAR_DIGITS, yyyymm.length())))
                                        .or(() -> form.find("YYYY")),
                                expiry.map(yyyymm -> yyyymm.substring(Math.min(YEAR_DIGITS, yyyymm.length())))
                                        .or(() -> form.find("MM")),
                                form.find("TEXT"),
                                form.find("language"),
                                form.find("ip"),
                                form.find("email"),
                                RestFields.parameters(form),
                                ThreeDsRequest.of(form::find),
                                RestFields.payer(gateway, form))));
    }

    private static JsonObject payByBinding(GatewayCore gateway, Merchant merchant, Form form) {
        return attempt(
                gateway,
                gateway.pay(
                        merchant,
                        new BindingPayment(
                                form.find("mdOrder"),
                                form.find("bindingId"),
                                form.find("language"),
                                form.find("ip"),
                                form.find("cvc"),
                                form.find("email"),
                                RestFields.parameters(form),
                                ThreeDsRequest.of(form::find),
                                PayerData.NONE))); // no table of this request has it
    }

    private static JsonObject goOn(GatewayCore gateway, Merchant merchant, Form form) {
        return attempt(
                gateway,
                gateway.threeDs2()
                        .goOn(
                                merchant,
                                new ThreeDs2Request(
                                        form.find("mdOrder"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        form.find("language"))));
    }

    /** All three fields are mandatory. Source: the description of Sberbank's gateway, finish3dsMethod.do. */
    private static JsonObject goOnByThreeOperations(GatewayCore gateway, Merchant merchant, Form form) {
        return attempt(
                gateway,
                gateway.threeDs2()
                        .goOn(
                                merchant,
                                new ThreeDs2Request(
                                        form.find("mdOrder"),
                                        form.find("threeDSServerTransId").or(() -> Optional.of("")),
                                        form.find("threeDSCompInd").or(() -> Optional.of("")),
                                        form.find("language"))));
    }

    /**
     * Names the order by {@code threeDSVer2MdOrder}, as documents have it for payments that registered it too, by
     * {@code mdOrder}, as a published client sends it, or not at all.
     */
    private static JsonObject finishVersionTwo(GatewayCore gateway, Merchant merchant, Form form) {
        ThreeDsRequest request = ThreeDsRequest.of(form::find);
        Optional<String> named = form.find("mdOrder").map(String::strip);
        if (named.isPresent() && !request.orderId().or(() -> named).equals(named)) {
            throw new Refusal(Message.NO_ORDER_FOUND);
        }
        return over(
                        gateway,
                        gateway.threeDs2()
                                .finish(
                                        merchant,
                                        new ThreeDs2Request(
                                                request.orderId().or(() -> named),
                                                request.transactionId(),
                                                Optional.empty(),
                                                form.find("language"))))
                .put("errorCode", 0);
    }

    private static JsonObject attempt(GatewayCore gateway, Attempted attempted) {
        JsonObject answer = attempted instanceof Attempted.Step step
                ? PayerStepFields.of(step, gateway.threeDs2().hasThreeOperations())
                : over(gateway, (Attempted.Over) attempted);
        return answer.put("info", attempted.forPayer()).put("errorCode", 0);
    }

    private static JsonObject over(GatewayCore gateway, Attempted.Over over) {
        JsonObject answer = new JsonObject();
        over.next().ifPresent(page -> answer.put("redirect", page));
        over.errors().forEach(answer::put);
        return over.isVersionTwo() && !gateway.threeDs2().hasThreeOperations() ? answer.put("is3DSVer2", true) : answer;
    }

    /**
     * Says where the payer goes; what became of the payment only if the gateway reports declines. A gateway of Sberbank's kind takes
     * the answer of either version's ACS here.
     */
    private static JsonObject finish(GatewayCore gateway, Merchant merchant, Form form) {
        Optional<String> cRes =
                form.find("cRes").filter(any -> gateway.threeDs2().hasThreeOperations());
        Attempted.Over over = cRes.map(message -> gateway.threeDs2()
                        .finishByCRes(
                                merchant,
                                new ThreeDs2Request(
                                        form.find("mdOrder"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        form.find("language")),
                                message))
                .orElseGet(() -> gateway.finish(
                        merchant, new FinishRequest(form.find("mdOrder"), form.find("paRes"), form.find("language"))));
        return over(gateway, over).put("errorCode", 0);
    }

    /** The flag is {@code enrolled} here, whatever the manual's table calls it. */
    private static JsonObject enrollment(GatewayCore gateway, Merchant merchant, Form form) {
        EnrollmentAnswer enrollment = gateway.enrollment(form.find("pan"));
        return RestMethod.success(form)
                .put("emitterName", enrollment.emitterName())
                .put("emitterCountryCode", enrollment.emitterCountryCode())
                .put("enrolled", enrollment.enrolled());
    }

    /** What completes, reverses or refunds. */
    @FunctionalInterface
    private interface MoneyAction {
        void on(GatewayCore gateway, Merchant merchant, MoneyRequest request);
    }

    private static RestMethod money(MoneyAction action, String items) {
        return (gateway, merchant, form) -> {
            action.on(
                    gateway,
                    merchant,
                    new MoneyRequest(form.find("orderId"), form.find("amount"), form.find("language"))
                            .with(RestFields.items(gateway, form, items))
                            .refund(form.find("expectedDepositedAmount"), form.find("externalRefundId"))
                            .with(RestFields.parameters(form)));
            return RestMethod.success(form);
        };
    }

    /** Success has no text. */
    private static JsonObject addParameters(GatewayCore gateway, Merchant merchant, Form form) {
        gateway.addParameters(
                merchant, form.find("orderId"), RestFields.parameters(form, "params"), form.find("language"));
        return new JsonObject().put("errorCode", Message.SUCCESS);
    }
}
