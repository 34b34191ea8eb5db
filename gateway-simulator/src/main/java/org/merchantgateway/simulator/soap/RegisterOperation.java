package org.merchantgateway.simulator.soap;

import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Registered;
import org.merchantgateway.simulator.core.Registration;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.setting.Novelty;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code registerOrder} and {@code registerOrderPreAuth}. */
record RegisterOperation(PaymentScheme scheme) implements SoapOperation {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        Set<Novelty> novelties = gateway.settings().variations().novelties();
        Registered registered = gateway.register(
                merchant,
                registration(gateway, part)
                        .later(part.attribute("addedLater").filter(any -> novelties.contains(Novelty.NEW_PARAMETER))));
        return SoapOperation.success(part).put("orderId", registered.orderId()).put("formUrl", registered.formUrl());
    }

    private Registration registration(GatewayCore gateway, XmlElement order) {
        return new Registration(
                scheme,
                Registration.fields(field -> text(order, field)),
                SoapFields.parameters(order),
                order.child("features").all("feature").stream()
                        .map(XmlElement::text)
                        .filter(name -> !name.isBlank())
                        .toList(),
                order.child(new QName("orderBundle")).map(bundle -> SoapFields.basket(gateway, bundle)),
                SoapFields.payer(gateway, order));
    }

    /** Most fields are attributes. */
    private static Optional<String> text(XmlElement order, RegistrationField field) {
        return switch (field) {
            case ORDER_NUMBER -> order.attribute("merchantOrderNumber");
            case BINDING_ID -> order.attribute("bindingId").or(() -> order.text("bindingId"));
            case RETURN_URL, FAIL_URL, CLIENT_ID, MERCHANT_LOGIN, EMAIL, PHONE -> order.text(field.wireName());
            default -> order.attribute(field.wireName());
        };
    }
}
