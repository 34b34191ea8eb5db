package org.merchantgateway.simulator.rest;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** {@code getBindings.do}. Even its errors have the list. */
record BindingsMethod() implements RestMethod {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        Optional<String> showExpired = form.find("showExpired").map(String::strip);
        List<StoredCard> cards = gateway.bindings(
                merchant,
                form.find("clientId"),
                form.find("bindingId"),
                showExpired.filter("true"::equalsIgnoreCase).isPresent(),
                form.find("language"));
        return RestMethod.success(form)
                .list("bindings", cards.stream().map(BindingsMethod::binding).toList());
    }

    private static JsonObject binding(StoredCard card) {
        return new JsonObject()
                .put("bindingId", card.id())
                .put("maskedPan", card.maskedPan())
                .put("expiryDate", card.expiry().toString())
                .put("clientId", card.clientId())
                .put("paymentWay", StoredCard.LISTED_AS);
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return RestMethod.super.refusal(refusal, language).put("bindings", List.of());
    }
}
