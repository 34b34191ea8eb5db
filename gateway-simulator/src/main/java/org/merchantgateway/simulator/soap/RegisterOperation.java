package org.merchantgateway.simulator.soap;

import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.Registered;
import org.merchantgateway.simulator.core.Registration;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code registerOrder} and {@code registerOrderPreAuth}. */
record RegisterOperation(PaymentScheme scheme) implements SoapOperation {

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        Set<Novelty> novelties = gateway.settings().variations().novelties();
        Registered registered = gateway.register(
                merchant,
                registration(part)
                        .later(part.attribute("addedLater").filter(any -> novelties.contains(Novelty.NEW_PARAMETER))));
        return xml -> {
            xml.attribute("orderId", registered.orderId());
            xml.outcome(Message.SUCCESS, Message.success(SoapOperation.language(part)));
            xml.element("formUrl", Optional.of(registered.formUrl()));
        };
    }

    private Registration registration(XmlElement order) {
        return new Registration(
                scheme,
                order.attribute("merchantOrderNumber"),
                order.attribute("amount"),
                order.attribute("currency"),
                order.text("returnUrl"),
                order.text("failUrl"),
                order.attribute("description"),
                order.attribute("language"),
                order.text("clientId"),
                order.attribute("bindingId").or(() -> order.text("bindingId")),
                order.text("merchantLogin"),
                order.text("email"),
                order.text("phone"),
                order.attribute("sessionTimeoutSecs"),
                order.attribute("expirationDate").map(MoscowTime::parse),
                SoapFields.parameters(order),
                order.child("features").all("feature").stream()
                        .map(XmlElement::text)
                        .filter(name -> !name.isBlank())
                        .toList(),
                order.child(new QName("orderBundle")).map(SoapFields::basket),
                Optional.empty());
    }
}
