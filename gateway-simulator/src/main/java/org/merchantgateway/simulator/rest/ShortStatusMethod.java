package org.merchantgateway.simulator.rest;

import java.util.Optional;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.web.Form;

/** {@code getOrderStatus.do}: some of its names are capitalised, and a declined order is code 2. */
record ShortStatusMethod() implements RestMethod {

    /** Obsolete and always the same. */
    private static final int AUTH_CODE = 2;

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        StatusAnswer status = gateway.shortStatus(
                merchant, new StatusRequest(form.find("orderId"), Optional.empty(), form.find("language")));
        Optional<Attempt> attempt = status.placed().attempt();
        Order order = status.order();
        return json -> {
            StatusJson.text(json, "expiration", attempt.map(Attempt::expiration));
            StatusJson.text(json, "cardholderName", attempt.map(Attempt::cardholder));
            json.writeNumberField("depositAmount", order.sums().deposited().minor());
            json.writeStringField("currency", order.currency().code());
            StatusJson.text(
                    json,
                    "approvalCode",
                    attempt.flatMap(Attempt::authorisation).map(Attempt.Authorisation::approvalCode));
            json.writeNumberField("authCode", AUTH_CODE);
            StatusJson.text(json, "clientId", status.clientId());
            StatusJson.text(json, "bindingId", status.bindingId());
            json.writeStringField("ErrorCode", Integer.toString(status.shortCode()));
            json.writeStringField("ErrorMessage", status.shortMessage());
            json.writeNumberField("OrderStatus", order.status().code());
            json.writeStringField("OrderNumber", order.number().value());
            StatusJson.text(json, "Pan", attempt.map(Attempt::maskedPan));
            json.writeNumberField("Amount", order.amount().minor());
            StatusJson.text(json, "Ip", status.ip());
        };
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return json -> {
            json.writeStringField("ErrorCode", Integer.toString(refusal.code()));
            json.writeStringField("ErrorMessage", refusal.text(language));
        };
    }
}
