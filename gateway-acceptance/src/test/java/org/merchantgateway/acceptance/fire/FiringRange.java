package org.merchantgateway.acceptance.fire;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.merchantgateway.domain.binding.BindingId;
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

/** A simulator, a proxy before it that hits what it is told to, and adapters of either wire. For one thread. */
final class FiringRange implements AutoCloseable {

    private final GatewaySimulator simulator;
    private final Passages passages = new Passages();
    private final AtomicReference<Blow> armed = new AtomicReference<>(Blow.NONE);
    private final FaultProxy proxy;
    private final UnreachablePort deadEnd = UnreachablePort.refusing();
    private final Map<Wire, PaymentGateway> underFire = new EnumMap<>(Wire.class);
    private final Map<Wire, PaymentGateway> unreachable = new EnumMap<>(Wire.class);
    private final Map<Wire, PaymentGateway> fair = new EnumMap<>(Wire.class);
    private final BindingId bindingId;
    private long sent;
    private int stories;

    private FiringRange(GatewaySimulator simulator) {
        this.simulator = simulator;
        this.proxy = FaultProxy.start(simulator.baseUri(), this::next);
        URI nowhere = URI.create("http://127.0.0.1:" + deadEnd.port() + "/payment");
        for (Wire wire : Wire.values()) {
            underFire.put(wire, wire.open(proxy.baseUri(), Wire.SHORT));
            unreachable.put(wire, wire.open(nowhere, Wire.SHORT));
            fair.put(wire, wire.open(simulator.baseUri(), Wire.LONG));
            // the first request takes long to prepare
            fair.get(wire).execute(GetOrderStatusExtended.of(OrderNumber.of("WARM-UP")));
        }
        this.bindingId = Cards.store(simulator, fair.get(Wire.REST));
    }

    private ProxyFault next() {
        return passages.counted(armed.getAndSet(Blow.NONE));
    }

    static FiringRange open() {
        return new FiringRange(simulator());
    }

    /** A simulator whose history holds every change of every order, and no requests; an order has two attempts. */
    static GatewaySimulator simulator() {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .orderRules(OrderRules.usual().withMaxAttempts(2))
                .history(new HistoryLimits(1_000, 1_000_000, 0))
                .build());
    }

    /** Sends one request, which the blow befalls. */
    <R> Outcome<R> send(Wire wire, Operation<R> operation, Blow blow) {
        if (blow.kind() == Blow.Kind.UNREACHABLE) {
            return unreachable.get(wire).execute(operation);
        }
        armed.set(blow);
        sent++;
        return underFire.get(wire).execute(operation);
    }

    /** Waits until whatever was sent was executed or lost: by the end of the window, settling rests on that. */
    void awaitQuiet() throws InterruptedException {
        passages.awaitEnd(sent);
    }

    /** A gateway that nothing befalls. */
    PaymentGateway inFairWeather(Wire wire) {
        return fair.get(wire);
    }

    Ledger ledger() {
        return new Ledger(simulator);
    }

    /** An order that no story had before: its number, and the payer's stored card. */
    Known nextOrder() {
        stories++;
        return Known.nothingOf("FIRE-" + stories, bindingId);
    }

    @Override
    public void close() {
        underFire.values().forEach(PaymentGateway::close);
        unreachable.values().forEach(PaymentGateway::close);
        fair.values().forEach(PaymentGateway::close);
        deadEnd.close();
        proxy.close();
        simulator.close();
    }
}
