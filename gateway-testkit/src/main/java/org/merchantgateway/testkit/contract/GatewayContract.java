package org.merchantgateway.testkit.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.testkit.simulator.GatewaySimulator;
import org.merchantgateway.testkit.simulator.setting.Novelty;
import org.merchantgateway.testkit.simulator.setting.SimulatorSettings;
import org.merchantgateway.testkit.simulator.setting.Variations;

/**
 * The contract tests. An adapter's author extends it and says how to open the adapter against a simulator:
 *
 * <pre>{@code
 * class MyAdapterContractTest extends GatewayContract {
 *     protected PaymentGateway open(GatewaySimulator simulator) {
 *         return MyAdapter.open(simulator.baseUri(), "shop", "secret");
 *     }
 * }
 * }</pre>
 */
public abstract class GatewayContract {

    private static final String MERCHANT = "shop";

    private GatewaySimulator simulator;
    private PaymentGateway gateway;
    private final Deque<AutoCloseable> ofLaterReleases = new ArrayDeque<>();

    /** For test classes. */
    protected GatewayContract() {}

    /**
     * Opens the gateway under test.
     *
     * @param simulator runs; knows the merchant {@code shop} with the password {@code secret}
     * @return the gateway, which is closed after the tests
     */
    protected abstract PaymentGateway open(GatewaySimulator simulator);

    @BeforeEach
    final void start() {
        simulator = GatewaySimulator.start();
        gateway = open(simulator);
    }

    @AfterEach
    final void stop() throws Exception {
        gateway.close();
        simulator.close();
        while (!ofLaterReleases.isEmpty()) {
            ofLaterReleases.pop().close();
        }
    }

    private PaymentGateway later(Novelty novelty) {
        GatewaySimulator later = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant(MERCHANT, "secret")
                .variations(Variations.usual().withNovelties(Set.of(novelty)))
                .build());
        ofLaterReleases.push(later);
        PaymentGateway opened = open(later);
        ofLaterReleases.push(opened);
        return opened;
    }

    /** All rules, by the manual's groups of requests. */
    @TestFactory
    final Stream<DynamicNode> contract() {
        Subject subject = new Subject(gateway, "C", MERCHANT, this::later);
        return Rules.byGroup().entrySet().stream().map(group -> group(group.getKey(), group.getValue(), subject));
    }

    private static DynamicNode group(String name, List<Rule> rules, Subject subject) {
        return DynamicContainer.dynamicContainer(
                name, rules.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> rule.check(subject))));
    }
}
