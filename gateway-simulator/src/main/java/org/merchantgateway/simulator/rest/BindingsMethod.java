package org.merchantgateway.simulator.rest;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.web.Form;

/** {@code getBindings.do}. Even its errors have the list. */
record BindingsMethod() implements RestMethod {

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        Optional<String> showExpired = form.find("showExpired").map(String::strip);
        List<StoredCard> cards = gateway.bindings(
                merchant,
                form.find("clientId"),
                form.find("bindingId"),
                showExpired.filter("true"::equalsIgnoreCase).isPresent(),
                form.find("language"));
        return json -> {
            json.writeStringField("errorCode", Integer.toString(Message.SUCCESS));
            json.writeStringField("errorMessage", Message.success(RestMethod.language(form)));
            json.writeArrayFieldStart("bindings");
            for (StoredCard card : cards) {
                json.writeStartObject();
                json.writeStringField("bindingId", card.id());
                json.writeStringField("maskedPan", card.maskedPan());
                json.writeStringField("expiryDate", card.expiry().toString());
                json.writeStringField("clientId", card.clientId());
                json.writeStringField("paymentWay", StoredCard.LISTED_AS);
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return json -> {
            RestMethod.super.refusal(refusal, language).writeTo(json);
            json.writeArrayFieldStart("bindings");
            json.writeEndArray();
        };
    }
}
