package org.merchantgateway.acceptance.differential;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** A way to a gateway. Every story has a gateway of its own, so that it goes the same way whenever it is told. */
enum Side {
    MEMORY,
    REST,
    SOAP;

    /** The last evening of a month; in Moscow the day ends three hours before it does in London. */
    private static final Instant BEGIN = Instant.parse("2026-03-31T18:30:00Z");

    /** When stories begin, by Moscow's clock. */
    static LocalDateTime begin() {
        return LocalDateTime.ofInstant(BEGIN, ZoneId.of("Europe/Moscow"));
    }

    Tale tell(Story story) {
        return tell(story, gateway -> gateway);
    }

    /** Tells it to a gateway that was changed: a broken one, for example. */
    Tale tell(Story story, UnaryOperator<PaymentGateway> change) {
        try (GatewaySimulator simulator = simulator();
                PaymentGateway gateway = open(simulator)) {
            return new Teller(change.apply(gateway), simulator).tell(story);
        }
    }

    static GatewaySimulator simulator() {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .seed(7)
                .clock(Clock.fixed(BEGIN, ZoneOffset.UTC))
                .orderRules(OrderRules.usual().withMaxAttempts(OracleOrder.MAX_ATTEMPTS))
                .build());
    }

    PaymentGateway open(GatewaySimulator simulator) {
        return switch (this) {
            case MEMORY -> simulator.gateway("shop");
            case REST, SOAP ->
                Gateways.open(GatewayConfig.of(name().toLowerCase(), simulator.baseUri(), "shop", "secret"));
        };
    }
}
