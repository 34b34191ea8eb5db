package org.merchantgateway.simulator.rest;

import java.util.Set;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Registered;
import org.merchantgateway.simulator.core.Registration;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.web.Form;

/** {@code register.do} and {@code registerPreAuth.do}. On success the answer has no error code. */
record RegisterMethod(PaymentScheme scheme) implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        Set<Novelty> novelties = gateway.settings().variations().novelties();
        Registered registered = gateway.register(
                merchant,
                registration(gateway, form)
                        .later(form.find("addedLater").filter(any -> novelties.contains(Novelty.NEW_PARAMETER))));
        return new JsonObject().put("orderId", registered.orderId()).put("formUrl", registered.formUrl());
    }

    private Registration registration(GatewayCore gateway, Form form) {
        return new Registration(
                scheme,
                Registration.fields(field -> form.find(field.wireName())),
                RestFields.parameters(form),
                form.all("features"),
                RestFields.basket(gateway, form),
                RestFields.payer(gateway, form));
    }
}
