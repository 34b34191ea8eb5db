package org.merchantgateway.testkit.simulator.soap;

import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.StatusRequest;
import org.merchantgateway.testkit.simulator.xml.XmlElement;

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
