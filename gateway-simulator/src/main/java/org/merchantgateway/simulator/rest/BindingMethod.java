package org.merchantgateway.simulator.rest;

import java.util.List;
import org.merchantgateway.simulator.core.BindingCall;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** {@code getBindings.do} and the other methods about stored cards. */
record BindingMethod(BindingCall call) implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        return withList(RestMethod.success(form), call.action().on(gateway.bindings(), merchant, form::find));
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return withList(RestMethod.super.refusal(refusal, language), List.of());
    }

    private JsonObject withList(JsonObject answer, List<StoredCard> cards) {
        return call.lists()
                ? answer.put("bindings", cards.stream().map(StoredCard::listed).toList())
                : answer;
    }
}
