package org.merchantgateway.simulator.rest;

import java.util.List;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.SharedCall;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** A call that both wires share, over REST. */
record SharedMethod(SharedCall call) implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        List<StoredCard> cards = call.action().on(gateway, merchant, form::find);
        return answer(Message.SUCCESS, Message.success(RestMethod.language(form)), cards);
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return answer(refusal.code(), refusal.text(language), List.of());
    }

    private JsonObject answer(int code, String text, List<StoredCard> cards) {
        return switch (call.style()) {
            case CODE -> RestMethod.outcome(code, text);
            case NUMERIC_CODE -> RestMethod.numericOutcome(code, text);
            case CARDS ->
                RestMethod.outcome(code, text)
                        .put("bindings", cards.stream().map(StoredCard::listed).toList());
        };
    }
}
