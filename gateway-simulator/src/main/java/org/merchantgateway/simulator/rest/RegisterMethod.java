package org.merchantgateway.simulator.rest;

import java.util.Set;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.Registered;
import org.merchantgateway.simulator.core.Registration;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.web.Form;

/** {@code register.do} and {@code registerPreAuth.do}. On success the answer has no error code. */
record RegisterMethod(PaymentScheme scheme) implements RestMethod {

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        Set<Novelty> novelties = gateway.settings().variations().novelties();
        Registered registered = gateway.register(
                merchant,
                registration(form)
                        .later(form.find("addedLater").filter(any -> novelties.contains(Novelty.NEW_PARAMETER))));
        return json -> {
            json.writeStringField("orderId", registered.orderId());
            json.writeStringField("formUrl", registered.formUrl());
        };
    }

    private Registration registration(Form form) {
        return new Registration(
                scheme,
                form.find("orderNumber"),
                form.find("amount"),
                form.find("currency"),
                form.find("returnUrl"),
                form.find("failUrl"),
                form.find("description"),
                form.find("language"),
                form.find("clientId"),
                form.find("bindingId"),
                form.find("merchantLogin"),
                form.find("email"),
                form.find("phone"),
                form.find("sessionTimeoutSecs"),
                form.find("expirationDate").map(MoscowTime::parse),
                RestFields.parameters(form),
                form.all("features"),
                RestFields.basket(form),
                form.find("dynamicCallbackUrl"));
    }
}
