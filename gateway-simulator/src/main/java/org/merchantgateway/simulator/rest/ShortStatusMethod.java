package org.merchantgateway.simulator.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusFields;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.web.Form;

/** {@code getOrderStatus.do}: some of its names are capitalised, and a declined order is code 2. */
record ShortStatusMethod() implements RestMethod {

    private static final List<String> NAMES = List.of("""
            expiration cardholderName depositAmount currency approvalCode authCode clientId bindingId ErrorCode ErrorMessage \
            OrderStatus OrderNumber Pan Amount Ip""".split(" "));

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, Form form) {
        Map<String, Object> fields = new StatusFields(
                        gateway.shortStatus(
                                merchant,
                                new StatusRequest(form.find("orderId"), Optional.empty(), form.find("language"))),
                        Instant::toEpochMilli)
                .brief()
                .fields();
        JsonObject answer = new JsonObject();
        NAMES.forEach(name -> answer.put(
                name, Optional.ofNullable(fields.get(Character.toLowerCase(name.charAt(0)) + name.substring(1)))));
        return answer;
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return new JsonObject()
                .put("ErrorCode", Integer.toString(refusal.code()))
                .put("ErrorMessage", refusal.text(language));
    }
}
