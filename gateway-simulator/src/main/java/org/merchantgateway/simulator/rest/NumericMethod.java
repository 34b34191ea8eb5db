package org.merchantgateway.simulator.rest;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/**
 * A method whose error codes are numbers.
 *
 * @param method which reads and answers
 * @param saysErrorTwice whether a refusal's text also stands in {@code error}, as of an attempt to pay
 * @param allowsGet whether parameters may come by GET
 */
record NumericMethod(RestMethod method, boolean saysErrorTwice, boolean allowsGet) implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        return method.answer(gateway, merchant, form);
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        JsonObject answer = new JsonObject();
        if (saysErrorTwice) {
            answer.put("error", refusal.text(language));
        }
        return answer.putAll(RestMethod.numericOutcome(refusal.code(), refusal.text(language)));
    }
}
