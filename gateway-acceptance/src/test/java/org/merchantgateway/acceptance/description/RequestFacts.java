package org.merchantgateway.acceptance.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.SoapGeneration;
import org.merchantgateway.simulator.setting.Variations;
import org.merchantgateway.testkit.generator.Samples;

/** Thousands of random valid operations, each written for both generations, against facts about their descriptions. */
final class RequestFacts {

    private static final long SEED = 17;
    private static final int OPERATIONS = 2_000;

    /** Beside them, since few of these have nothing that the generation of 2016 lacks. */
    private static final int REGISTRATIONS = 600;

    /** Most are refused, for what a wallet or the wire lacks. */
    private static final int WALLETS = 1_000;

    /** Of most carts, else few would be sent to the generation of 2016. */
    private static final String LEFT_OUT =
            "tax, itemPrice, itemAttributes, fullName, inn, pageView, dynamicCallbackUrl";

    private RequestFacts() {}

    /** What a simulator of a generation serves: the copy of the facts that is in this project. */
    static Facts served(SoapGeneration generation) throws Exception {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(Variations.usual().withSoapGeneration(generation))
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            return Facts.served(simulator.baseUri() + "/webservices/merchant-ws");
        }
    }

    /**
     * Sends them all. Each operation of the service must have been sent.
     *
     * @param facts what every envelope is compared with
     * @param served what the simulator serves, which names the operations
     * @param report where it is written how many there were
     */
    static void check(Map<SoapGeneration, Facts> facts, Map<SoapGeneration, Facts> served, Path report)
            throws Exception {
        List<Operation<?>> operations = Stream.<Stream<? extends Operation<?>>>of(
                        Samples.operations(SEED).limit(OPERATIONS),
                        Samples.of(RegisterOrder.class, SEED).limit(REGISTRATIONS),
                        Samples.of(PayByWallet.class, SEED).limit(WALLETS))
                .<Operation<?>>flatMap(some -> some)
                .toList();
        List<String> lines = new ArrayList<>();
        Set<String> violations = new TreeSet<>();
        for (SoapGeneration generation : SoapGeneration.values()) {
            try (StrictGateway strict = StrictGateway.open(facts.get(generation))) {
                send(operations, strict, generation);
                strict.violations().forEach(wrong -> violations.add(generation + ": " + wrong));
                lines.add("%s: %d operations, %d envelopes of %d kinds, %d facts compared"
                        .formatted(
                                generation,
                                operations.size(),
                                strict.envelopes().values().stream()
                                        .mapToInt(count -> count)
                                        .sum(),
                                strict.envelopes().size(),
                                strict.comparisons()));
                assertThat(strict.envelopes().keySet())
                        .isEqualTo(served.get(generation).operations().keySet());
            }
        }
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        assertThat(violations).isEmpty();
    }

    private static void send(List<Operation<?>> operations, StrictGateway strict, SoapGeneration generation) {
        GatewayConfig config = GatewayConfig.from(Map.of(
                "gateway.protocol",
                "soap",
                "gateway.endpoint",
                strict.endpoint(),
                "gateway.userName",
                "shop",
                "gateway.password",
                "secret",
                "gateway.soap.profile",
                generation == SoapGeneration.OF_2016 ? "2016" : "2021",
                "gateway.soap.leaveOut",
                LEFT_OUT));
        try (PaymentGateway gateway = Gateways.open(config)) {
            operations.forEach(gateway::execute);
        }
    }
}
