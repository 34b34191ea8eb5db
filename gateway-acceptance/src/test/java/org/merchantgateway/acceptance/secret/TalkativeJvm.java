package org.merchantgateway.acceptance.secret;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Makes every operation with every log printed; what the JDK and Metro print by switches of their own, its caller sets. */
final class TalkativeJvm {

    private TalkativeJvm() {}

    public static void main(String[] arguments) {
        Way way = Way.valueOf(arguments[0]);
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setLevel(Level.ALL);
        root.addHandler(console);
        root.setLevel(Level.ALL);
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", Secrets.ONE.password())
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings);
                PaymentGateway gateway = way.open(way.config(simulator.baseUri(), Secrets.ONE), WireObserver.NONE)) {
            SecretOperations.of(Secrets.ONE).forEach(operation -> System.out.println(gateway.execute(operation)));
        }
        System.out.println("all told");
    }
}
