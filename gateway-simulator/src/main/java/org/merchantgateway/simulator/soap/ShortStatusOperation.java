package org.merchantgateway.simulator.soap;

import java.util.Optional;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code getOrderStatus}: a declined order is code 2, and even an error has status, amount and authorisation code: 0. */
record ShortStatusOperation() implements SoapOperation {

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        return StatusXml.brief(gateway.shortStatus(
                merchant, new StatusRequest(part.attribute("orderId"), Optional.empty(), part.attribute("language"))));
    }

    @Override
    public XmlWriter.Content refusal(Refusal refusal, Language language) {
        return xml -> {
            xml.attribute("orderStatus", 0);
            xml.attribute("amount", 0);
            xml.attribute("authCode", 0);
            xml.outcome(refusal.code(), refusal.text(language));
        };
    }
}
