package org.merchantgateway.simulator.soap;

import org.merchantgateway.simulator.core.BindingPayment;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code paymentOrderBinding}. */
record PayByBindingOperation() implements SoapOperation {

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        return new AttemptXml(gateway.pay(
                merchant,
                new BindingPayment(
                        part.attribute("mdOrder"),
                        part.attribute("bindingId"),
                        part.attribute("language"),
                        part.attribute("ip"),
                        part.attribute("cvc"),
                        part.attribute("email"))));
    }
}
