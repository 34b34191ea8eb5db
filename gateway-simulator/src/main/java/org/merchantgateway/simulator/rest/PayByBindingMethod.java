package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.BindingPayment;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.Form;

/** {@code paymentOrderBinding.do}. */
record PayByBindingMethod() implements RestMethod {

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        return new AttemptJson(gateway.pay(
                merchant,
                new BindingPayment(
                        form.find("mdOrder"),
                        form.find("bindingId"),
                        form.find("language"),
                        form.find("ip"),
                        form.find("cvc"),
                        form.find("email"))));
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return AttemptJson.refusal(refusal, language);
    }
}
