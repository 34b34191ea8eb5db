package org.merchantgateway.simulator.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/**
 * {@code getOrderStatusExtended.do}: dates are epoch milliseconds, amounts numbers, currency and error code texts. Even its
 * errors have the lists of parameters and attributes.
 */
record StatusMethod() implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        return status(gateway.status(
                merchant, new StatusRequest(form.find("orderId"), form.find("orderNumber"), form.find("language"))));
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return RestMethod.super
                .refusal(refusal, language)
                .put("merchantOrderParams", List.of())
                .put("attributes", List.of());
    }

    /** The status as it also stands in the list of a period's orders. */
    static JsonObject status(StatusAnswer status) {
        JsonObject json = order(status)
                .list(
                        "merchantOrderParams",
                        BasketJson.pairs(status.placed().details().parameters()));
        if (status.hasTransactionAttributes()) {
            json.put("transactionAttributes", List.of());
        }
        json.list(
                        "attributes",
                        BasketJson.pairs(Map.of("mdOrder", status.placed().id())))
                .put("cardAuthInfo", status.placed().attempt().map(attempt -> card(status, attempt)))
                .put(
                        "bindingInfo",
                        status.bindingId()
                                .map(id -> new JsonObject()
                                        .put("clientId", status.clientId())
                                        .put("bindingId", id)))
                .put("authDateTime", status.authDateTime().map(Instant::toEpochMilli))
                .put("terminalId", status.terminalId())
                .put("authRefNum", status.authRefNum());
        if (status.hasSums()) {
            json.put("paymentAmountInfo", sums(status));
        }
        json.put("bankInfo", status.bank().map(StatusMethod::bank));
        if (status.payerEmail().or(status::payerPhone).isPresent()) {
            json.put(
                    "payerData",
                    new JsonObject().put("email", status.payerEmail()).put("phone", status.payerPhone()));
        }
        json.put("orderBundle", status.basket().map(BasketJson::of));
        if (!status.refunds().isEmpty()) {
            json.list(
                    "refunds",
                    status.refunds().stream()
                            .map(refund -> refund(status, refund))
                            .toList());
        }
        return json.put("chargeback", status.chargeback()).put("paymentWay", status.paymentWay());
    }

    private static JsonObject order(StatusAnswer status) {
        Order order = status.order();
        return RestMethod.outcome(Message.SUCCESS, Message.success(status.language()))
                .put("orderNumber", order.number().value())
                .put("orderStatus", order.status().code())
                .put("actionCode", order.actionCode())
                .put("actionCodeDescription", status.actionCodeDescription())
                .put("amount", order.amount().minor())
                .put("currency", order.currency().code())
                .put("date", order.registeredAt().toEpochMilli())
                .put("depositedDate", status.depositedDate().map(Instant::toEpochMilli))
                .put("refundedDate", status.refundedDate().map(Instant::toEpochMilli))
                .put("reversedDate", status.reversedDate().map(Instant::toEpochMilli))
                .put("orderDescription", status.placed().details().find(RegistrationField.DESCRIPTION))
                .put("ip", status.ip());
    }

    private static JsonObject card(StatusAnswer status, Attempt attempt) {
        return new JsonObject()
                .put("maskedPan", attempt.maskedPan())
                .put("expiration", attempt.expiration())
                .put("cardholderName", attempt.cardholder())
                .put("approvalCode", attempt.authorisation().map(Attempt.Authorisation::approvalCode))
                .put("paymentSystem", status.paymentSystem())
                .put("secureAuthInfo", attempt.authentication().map(said -> authentication(status, said)))
                .put("pan", attempt.maskedPan());
    }

    private static JsonObject authentication(StatusAnswer status, Attempt.Authentication authentication) {
        Optional<String> paRes =
                Optional.of(authentication.paResStatus()).filter(code -> status.hasAuthenticationStatus());
        return new JsonObject()
                .put("eci", authentication.eci())
                .put(
                        "threeDSInfo",
                        new JsonObject().put("xid", authentication.xid()).put("cavv", authentication.cavv()))
                .put("paResStatus", paRes)
                .put("veResStatus", paRes.map(code -> "Y"));
    }

    private static JsonObject sums(StatusAnswer status) {
        Sums sums = status.order().sums();
        JsonObject json = new JsonObject()
                .put("paymentState", status.order().paymentState())
                .put("approvedAmount", sums.approved().minor())
                .put("depositedAmount", sums.deposited().minor())
                .put("refundedAmount", sums.refunded().minor());
        if (status.hasFee()) {
            json.put("feeAmount", 0);
        }
        if (status.hasTotal()) {
            json.put("totalAmount", status.order().amount().minor());
        }
        return json;
    }

    private static JsonObject bank(StatusAnswer.Bank bank) {
        return new JsonObject()
                .put("bankName", bank.name())
                .put("bankCountryCode", bank.countryCode())
                .put("bankCountryName", bank.countryName());
    }

    private static JsonObject refund(StatusAnswer status, PlacedOrder.Refunded refund) {
        return new JsonObject()
                .put("date", MoscowTime.format(refund.at()))
                .put("amount", refund.amount().minor())
                .put("referenceNumber", refund.referenceNumber())
                .put("actionCode", "0")
                .put("approvalCode", Optional.of(refund.approvalCode()).filter(code -> status.hasRefundApproval()))
                .put("externalRefundId", refund.externalId().filter(id -> status.hasExternalRefundId()));
    }
}
