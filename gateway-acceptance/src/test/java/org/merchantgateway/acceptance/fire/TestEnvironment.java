package org.merchantgateway.acceptance.fire;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.FaultProxy;
import org.merchantgateway.fault.ProxyFault;
import org.merchantgateway.fault.UnreachablePort;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.HistoryLimits;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;

/** A simulator, a proxy before it that injects faults, and adapters of both wires. For one thread. */
final class TestEnvironment implements AutoCloseable {

    /** A merchant whose credentials no adapter has. */
    static final String BRANCH = "branch";

    private final GatewaySimulator simulator;
    private final RequestCounter requests = new RequestCounter();
    private final AtomicReference<InjectedFault> nextFault = new AtomicReference<>(InjectedFault.NONE);
    private final FaultProxy proxy;
    private final UnreachablePort closedPort = UnreachablePort.refusing();
    private final Map<Wire, PaymentGateway> withFaults = new EnumMap<>(Wire.class);
    private final Map<Wire, PaymentGateway> unreachable = new EnumMap<>(Wire.class);
    private final Map<Wire, PaymentGateway> direct = new EnumMap<>(Wire.class);
    private final StoredCards stored;
    private long sent;
    private int stories;

    private TestEnvironment(GatewaySimulator simulator) {
        this.simulator = simulator;
        this.proxy = FaultProxy.start(simulator.baseUri(), this::next);
        URI nowhere = URI.create("http://127.0.0.1:" + closedPort.port() + "/payment");
        for (Wire wire : Wire.values()) {
            withFaults.put(wire, wire.open(proxy.baseUri(), Wire.SHORT));
            unreachable.put(wire, wire.open(nowhere, Wire.SHORT));
            direct.put(wire, wire.open(simulator.baseUri(), Wire.LONG));
            // the first request takes long to prepare
            direct.get(wire).execute(GetOrderStatusExtended.of(OrderNumber.of("WARM-UP")));
        }
        this.stored = Cards.store(simulator, direct.get(Wire.REST));
    }

    private ProxyFault next() {
        return requests.counted(nextFault.getAndSet(InjectedFault.NONE));
    }

    /** Of a gateway that is unusual in some things. */
    static TestEnvironment open(Variations variations) {
        return new TestEnvironment(simulator(variations));
    }

    /** A simulator whose history holds every change of every order, and no requests; an order has two attempts. */
    static GatewaySimulator simulator(Variations variations) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .merchant(BRANCH, "another secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .history(new HistoryLimits(1_000, 1_000_000, 0))
                .variations(variations)
                .build());
    }

    /** Sends one request with a fault. */
    <R> Outcome<R> send(Wire wire, Operation<R> operation, InjectedFault fault) {
        if (fault.kind() == InjectedFault.Kind.UNREACHABLE) {
            return unreachable.get(wire).execute(operation);
        }
        nextFault.set(fault);
        sent++;
        return withFaults.get(wire).execute(operation);
    }

    /** Waits until whatever was sent was executed or lost: by the end of the window, settling rests on that. */
    void awaitQuiet() throws InterruptedException {
        requests.awaitEnd(sent);
    }

    /** A gateway without faults. */
    PaymentGateway withoutFaults(Wire wire) {
        return direct.get(wire);
    }

    PayerAtAcs payer() {
        return PayerAtAcs.of(simulator);
    }

    Ledger ledger() {
        return new Ledger(simulator);
    }

    /** An order that no story had before: its number, and the payer's stored cards. */
    OrderFacts nextOrder() {
        stories++;
        return OrderFacts.nothingOf("FIRE-" + stories, stored);
    }

    @Override
    public void close() {
        withFaults.values().forEach(PaymentGateway::close);
        unreachable.values().forEach(PaymentGateway::close);
        direct.values().forEach(PaymentGateway::close);
        closedPort.close();
        proxy.close();
        simulator.close();
    }
}
