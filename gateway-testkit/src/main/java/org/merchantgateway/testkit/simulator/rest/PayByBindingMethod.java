package org.merchantgateway.testkit.simulator.rest;

import org.merchantgateway.testkit.simulator.core.BindingPayment;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Language;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.Refusal;
import org.merchantgateway.testkit.simulator.web.Form;

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
