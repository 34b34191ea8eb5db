package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.web.Form;

/** {@code getOrderStatusExtended.do}. Even its errors have the lists of parameters and attributes. */
record StatusMethod() implements RestMethod {

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        return new StatusJson(gateway.status(
                merchant, new StatusRequest(form.find("orderId"), form.find("orderNumber"), form.find("language"))));
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return json -> {
            RestMethod.super.refusal(refusal, language).writeTo(json);
            json.writeArrayFieldStart("merchantOrderParams");
            json.writeEndArray();
            json.writeArrayFieldStart("attributes");
            json.writeEndArray();
        };
    }
}
