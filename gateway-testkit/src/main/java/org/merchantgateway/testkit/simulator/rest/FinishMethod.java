package org.merchantgateway.testkit.simulator.rest;

import org.merchantgateway.testkit.simulator.core.Attempted;
import org.merchantgateway.testkit.simulator.core.FinishRequest;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Language;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.Refusal;
import org.merchantgateway.testkit.simulator.web.Form;

/** {@code finish3dsPayment.do}: says where the payer goes, and not what became of the payment. */
record FinishMethod() implements RestMethod {

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        Attempted.Over over = gateway.finish(
                merchant, new FinishRequest(form.find("mdOrder"), form.find("paRes"), form.find("language")));
        return json -> {
            json.writeStringField("redirect", over.redirect());
            json.writeNumberField("errorCode", 0);
        };
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return AttemptJson.refusal(refusal, language);
    }
}
