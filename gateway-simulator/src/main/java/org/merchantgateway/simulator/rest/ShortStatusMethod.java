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
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** {@code getOrderStatus.do}: some of its names are capitalised, and a declined order is code 2. */
record ShortStatusMethod() implements RestMethod {

    /** Obsolete and always the same. */
    private static final int AUTH_CODE = 2;

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        StatusAnswer status = gateway.shortStatus(
                merchant, new StatusRequest(form.find("orderId"), Optional.empty(), form.find("language")));
        Optional<Attempt> attempt = status.placed().attempt();
        Order order = status.order();
        return new JsonObject()
                .put("expiration", attempt.map(Attempt::expiration))
                .put("cardholderName", attempt.map(Attempt::cardholder))
                .put("depositAmount", order.sums().deposited().minor())
                .put("currency", order.currency().code())
                .put("approvalCode", attempt.flatMap(Attempt::authorisation).map(Attempt.Authorisation::approvalCode))
                .put("authCode", AUTH_CODE)
                .put("clientId", status.clientId())
                .put("bindingId", status.bindingId())
                .put("ErrorCode", Integer.toString(status.shortCode()))
                .put("ErrorMessage", status.shortMessage())
                .put("OrderStatus", order.status().code())
                .put("OrderNumber", order.number().value())
                .put("Pan", attempt.map(Attempt::maskedPan))
                .put("Amount", order.amount().minor())
                .put("Ip", status.ip());
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return new JsonObject()
                .put("ErrorCode", Integer.toString(refusal.code()))
                .put("ErrorMessage", refusal.text(language));
    }
}
