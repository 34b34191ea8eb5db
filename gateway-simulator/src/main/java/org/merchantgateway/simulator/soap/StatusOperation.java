package org.merchantgateway.simulator.soap;

import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code getOrderStatusExtended}. The shop's order number is a child element here, not an attribute. */
record StatusOperation() implements SoapOperation {

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        return new StatusXml(gateway.status(
                merchant,
                new StatusRequest(
                        part.attribute("orderId"), part.text("merchantOrderNumber"), part.attribute("language"))));
    }
}
