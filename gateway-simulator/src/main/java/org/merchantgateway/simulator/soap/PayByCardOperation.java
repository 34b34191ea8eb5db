package org.merchantgateway.simulator.soap;

import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code paymentOrder}. */
record PayByCardOperation() implements SoapOperation {

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        return new AttemptXml(gateway.pay(merchant, payment(part)));
    }

    private static CardPayment payment(XmlElement order) {
        return new CardPayment(
                order.attribute("orderId"),
                order.attribute("pan"),
                order.attribute("cvc"),
                order.attribute("year"),
                order.attribute("month"),
                order.attribute("cardholderName"),
                order.attribute("language"),
                order.attribute("ip"),
                order.attribute("email"),
                SoapFields.parameters(order));
    }
}
