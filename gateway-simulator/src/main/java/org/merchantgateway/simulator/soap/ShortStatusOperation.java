package org.merchantgateway.simulator.soap;

import java.util.Optional;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.core.StatusFields;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code getOrderStatus}: a declined order is code 2, and even an error has status, amount and authorisation code: 0. */
record ShortStatusOperation() implements SoapOperation {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        StatusAnswer status = gateway.shortStatus(
                merchant, new StatusRequest(part.attribute("orderId"), Optional.empty(), part.attribute("language")));
        return new StatusFields(status, status::inText).brief();
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return SoapOperation.super
                .refusal(refusal, language)
                .put("orderStatus", 0)
                .put("amount", 0)
                .put("authCode", 0);
    }
}
