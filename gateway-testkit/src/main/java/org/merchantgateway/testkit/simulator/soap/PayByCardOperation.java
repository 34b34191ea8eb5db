package org.merchantgateway.testkit.simulator.soap;

import org.merchantgateway.testkit.simulator.core.Attempted;
import org.merchantgateway.testkit.simulator.core.CardPayment;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.core.Merchant;
import org.merchantgateway.testkit.simulator.core.Message;

/** {@code paymentOrder}. */
record PayByCardOperation() implements SoapOperation {

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        Attempted attempted = gateway.pay(merchant, payment(part));
        return xml -> {
            xml.attribute("info", attempted.info());
            xml.attribute("redirect", attempted.redirect());
            xml.attribute("errorCode", Message.SUCCESS);
        };
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
