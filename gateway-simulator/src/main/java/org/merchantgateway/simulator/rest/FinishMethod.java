package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.Form;

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
