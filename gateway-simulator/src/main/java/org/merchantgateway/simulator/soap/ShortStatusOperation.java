package org.merchantgateway.simulator.soap;

import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.core.StatusAnswer;
import org.merchantgateway.simulator.core.StatusRequest;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code getOrderStatus}: a declined order is code 2, and even an error has status, amount and authorisation code: 0. */
record ShortStatusOperation() implements SoapOperation {

    /** Obsolete and always the same. */
    private static final int AUTH_CODE = 2;

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        StatusAnswer status = gateway.shortStatus(
                merchant, new StatusRequest(part.attribute("orderId"), Optional.empty(), part.attribute("language")));
        Order order = status.order();
        Optional<Attempt> attempt = status.placed().attempt();
        return xml -> {
            xml.attribute("orderStatus", order.status().code());
            xml.attribute("orderNumber", order.number().value());
            xml.attribute("pan", attempt.map(Attempt::maskedPan));
            xml.attribute("expiration", attempt.map(Attempt::expiration));
            xml.attribute("cardholderName", attempt.map(Attempt::cardholder));
            xml.attribute("amount", order.amount().minor());
            xml.attribute("currency", order.currency().code());
            xml.attribute(
                    "approvalCode", attempt.flatMap(Attempt::authorisation).map(Attempt.Authorisation::approvalCode));
            xml.attribute("authCode", AUTH_CODE);
            xml.attribute("ip", status.ip());
            xml.attribute("date", MoscowTime.format(order.registeredAt()));
            xml.attribute("orderDescription", status.placed().details().find(RegistrationField.DESCRIPTION));
            xml.attribute("actionCodeDescription", status.actionCodeDescription());
            xml.attribute("clientId", status.clientId());
            xml.attribute("bindingId", status.bindingId());
            xml.outcome(status.shortCode(), status.shortMessage());
            for (Map.Entry<String, String> parameter :
                    status.placed().details().parameters().entrySet()) {
                xml.element("params", pair -> {
                    pair.attribute("name", parameter.getKey());
                    pair.attribute("value", parameter.getValue());
                });
            }
        };
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
