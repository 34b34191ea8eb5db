package org.merchantgateway.acceptance.remote;

import java.util.List;
import java.util.Properties;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.RegisterOrder;

/** A shop that is told where its gateway is, and whom to trust, by the JVM's options; prints by which page an order is paid, over each wire. */
final class RemoteShop {

    private RemoteShop() {}

    /** Registers an order over REST and one over SOAP. */
    public static void main(String[] arguments) {
        List.of("rest", "soap").forEach(RemoteShop::register);
    }

    private static void register(String protocol) {
        Properties properties = new Properties(System.getProperties());
        properties.setProperty("gateway.protocol", protocol);
        properties.setProperty("gateway.userName", "shop-api");
        properties.setProperty("gateway.password", "secret");
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("remote-" + protocol)
                .amount(1_000)
                .returnUrl("https://shop.example/ok")
                .build();
        try (Payments payments = Payments.open(GatewayConfig.from(properties))) {
            String told = payments.register(order)
                    .fold(
                            accepted -> accepted.value().formUrl(),
                            refused -> "refused",
                            notSent -> "not sent",
                            inDoubt -> "in doubt");
            System.out.println(protocol + " " + told);
        }
    }
}
