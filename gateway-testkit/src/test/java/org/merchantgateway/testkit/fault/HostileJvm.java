package org.merchantgateway.testkit.fault;

import java.net.URI;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.PaymentGateway;

/** Lets the JDK's client read the switch, and hides it from us then, as a line in the JDK's net.properties would. */
final class HostileJvm {

    private HostileJvm() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        Class.forName("jdk.internal.net.http.MultiExchange");
        System.clearProperty("jdk.httpclient.enableAllMethodRetry");
        try (PaymentGateway gateway =
                Gateways.open(GatewayConfig.of(arguments[0], URI.create(arguments[1]), "shop", "secret"))) {
            System.out.println(gateway.execute(RefundOrder.whole(OrderId.of("order-1"))));
        }
    }
}
