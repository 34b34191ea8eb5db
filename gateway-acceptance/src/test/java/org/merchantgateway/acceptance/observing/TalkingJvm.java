package org.merchantgateway.acceptance.observing;

import java.net.URI;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.CallLog;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.PaymentGateway;

/** Pays by card in a JVM in which every logger says all it can. */
final class TalkingJvm {

    static final String PAN = "4000001234567899";
    static final String CVC = "917";
    static final String PASSWORD = "pa55word-of-the-shop";

    private TalkingJvm() {}

    public static void main(String[] arguments) {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.ALL);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.ALL);
        }
        try (PaymentGateway gateway = new MonitoredGateway(
                Gateways.open(GatewayConfig.of(arguments[0], URI.create(arguments[1]), "shop", PASSWORD)),
                new CallLog())) {
            gateway.execute(PayByCard.builder()
                    .orderId(OrderId.of("no-such-order"))
                    .card(Card.builder().pan(PAN).cvc(CVC).expiry(2034, 12).cardholder("IVAN IVANOV"))
                    .build());
        }
    }
}
