package org.merchantgateway.simulator.soap;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.BindingPayment;
import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.EnrollmentAnswer;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoneyRequest;
import org.merchantgateway.simulator.core.SharedCall;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.core.StatusFields;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.core.ThreeDs2Request;
import org.merchantgateway.simulator.core.ThreeDsRequest;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.setting.SoapGeneration;
import org.merchantgateway.simulator.xml.XmlElement;

/** The operations of the SOAP service by name. One that is read and answered in a few lines stands here. */
final class SoapOperations {

    private static final Map<String, SoapOperation> BY_NAME = new HashMap<>(Map.ofEntries(
            entry("registerOrder", new RegisterOperation(PaymentScheme.ONE_PHASE)),
            entry("registerOrderPreAuth", new RegisterOperation(PaymentScheme.TWO_PHASE)),
            entry("paymentOrder", SoapOperations::payByCard),
            entry("paymentOrderBinding", SoapOperations::payByBinding),
            entry("finishThreeDs", SoapOperations::finish),
            entry("finishThreeDsVer2", SoapOperations::finishVersionTwo),
            entry("verifyEnrollment", SoapOperations::enrollment),
            entry("androidPay", new WalletOperation(Wallet.ANDROID_PAY)),
            entry("googlePay", new WalletOperation(Wallet.GOOGLE_PAY)),
            entry("applePay", new WalletOperation(Wallet.APPLE_PAY)),
            entry("samsungPay", new WalletOperation(Wallet.SAMSUNG_PAY)),
            // one that names no amount takes the whole hold, as the manual says
            entry(
                    "depositOrder",
                    money(
                            GatewayCore::deposit,
                            order -> order.attribute("depositAmount").or(() -> Optional.of("0")),
                            "depositItems")),
            entry("reverseOrder", money(GatewayCore::reverse, order -> order.attribute("amount"), "")),
            entry("refundOrder", money(GatewayCore::refund, order -> order.attribute("refundAmount"), "refundItems")),
            entry("addParams", (gateway, merchant, request) -> {
                gateway.addParameters(
                        merchant,
                        request.attribute("orderId"),
                        SoapFields.parameters(request),
                        request.attribute("language"));
                return SoapOperation.success(request);
            }),
            entry("getOrderStatus", new ShortStatusOperation()),
            entry("getOrderStatusExtended", SoapOperations::status),
            entry("getLastOrdersForMerchants", new LastOrdersOperation())));

    static {
        SharedCall.ALL.forEach(call -> BY_NAME.put(call.soap(), new SharedOperation(call)));
    }

    private SoapOperations() {}

    /** What an operation of the service does. */
    static SoapOperation named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }

    private static JsonObject payByCard(GatewayCore gateway, Merchant merchant, XmlElement order) {
        return attempt(gateway.pay(
                merchant,
                new CardPayment(
                        order.attribute("orderId"),
                        order.attribute("pan"),
                        order.attribute("cvc"),
                        order.attribute("year"),
                        order.attribute("month"),
                        order.attribute("cardholderName"),
                        order.attribute("language"),
                        order.attribute("ip"),
                        order.attribute("email"),
                        SoapFields.parameters(order),
                        threeDs(gateway, order),
                        SoapFields.payer(gateway, order))));
    }

    /** The service of 2016 has no field of version 2. Source: the descriptions of two banks, one of each year. */
    private static ThreeDsRequest threeDs(GatewayCore gateway, XmlElement order) {
        return gateway.settings().variations().soapGeneration() == SoapGeneration.OF_2016
                ? ThreeDsRequest.impossible()
                : ThreeDsRequest.of(order::attribute);
    }

    private static JsonObject payByBinding(GatewayCore gateway, Merchant merchant, XmlElement order) {
        return attempt(gateway.pay(
                merchant,
                new BindingPayment(
                        order.attribute("mdOrder"),
                        order.attribute("bindingId"),
                        order.attribute("language"),
                        order.attribute("ip"),
                        order.attribute("cvc"),
                        order.attribute("email"),
                        SoapFields.parameters(order),
                        threeDs(gateway, order),
                        SoapFields.payer(gateway, order))));
    }

    /** An order's payment has no name of its own for the TermUrl: it stands in {@code redirect}. */
    private static JsonObject attempt(Attempted attempted) {
        JsonObject answer =
                attempted instanceof Attempted.Step step ? step(step) : over((Attempted.Over) attempted, "redirect");
        if (attempted instanceof Attempted.Challenged challenge) {
            answer.put("redirect", challenge.termUrl());
        }
        return answer.put("info", attempted.forPayer()).put("errorCode", Message.SUCCESS);
    }

    /** What the payer has to do first; an answer has of it what its type has. */
    static JsonObject step(Attempted.Step step) {
        JsonObject fields = new JsonObject();
        step.fields().forEach(fields::put);
        return fields;
    }

    /** Where the payer goes, and a decline if the gateway reports it. */
    private static JsonObject over(Attempted.Over over, String page) {
        JsonObject answer = new JsonObject().put(page, over.next());
        over.errors().forEach(answer::put);
        return over.isVersionTwo() ? answer.put("is3DSVer2", true) : answer;
    }

    /** Says where the payer goes; what became of the payment only if the gateway reports declines. */
    private static JsonObject finish(GatewayCore gateway, Merchant merchant, XmlElement request) {
        Attempted.Over over = gateway.finish(
                merchant,
                new FinishRequest(request.attribute("md"), request.attribute("paRes"), request.attribute("language")));
        return SoapOperation.success(request).putAll(over(over, "returnUrl"));
    }

    private static JsonObject finishVersionTwo(GatewayCore gateway, Merchant merchant, XmlElement request) {
        Attempted.Over over = gateway.threeDs2()
                .finish(
                        merchant,
                        new ThreeDs2Request(
                                Optional.empty(),
                                request.attribute("threeDSServerTransId"),
                                Optional.empty(),
                                request.attribute("language")));
        return SoapOperation.success(request).putAll(over(over, "returnUrl"));
    }

    private static JsonObject enrollment(GatewayCore gateway, Merchant merchant, XmlElement pan) {
        EnrollmentAnswer enrollment = gateway.enrollment(pan.content());
        return SoapOperation.success(pan)
                .put("isEnrolled", enrollment.enrolled())
                .put("emitterName", enrollment.emitterName())
                .put("emitterCountryCode", enrollment.emitterCountryCode());
    }

    /** The shop's order number is a child element here, not an attribute. */
    private static JsonObject status(GatewayCore gateway, Merchant merchant, XmlElement order) {
        StatusAnswer status = gateway.status(
                merchant,
                new StatusRequest(
                        order.attribute("orderId"), order.text("merchantOrderNumber"), order.attribute("language")));
        return new StatusFields(status, status::inText).extended();
    }

    /** What completes, reverses or refunds. */
    @FunctionalInterface
    private interface MoneyAction {
        void on(GatewayCore gateway, Merchant merchant, MoneyRequest request);
    }

    private static SoapOperation money(
            MoneyAction action, Function<XmlElement, Optional<String>> amount, String items) {
        return (gateway, merchant, order) -> {
            action.on(
                    gateway,
                    merchant,
                    new MoneyRequest(order.attribute("orderId"), amount.apply(order), order.attribute("language"))
                            .with(SoapFields.items(order, items))
                            .refund(order.text("expectedDepositedAmount"), Optional.empty())
                            .with(SoapFields.parameters(order)));
            return SoapOperation.success(order);
        };
    }
}
