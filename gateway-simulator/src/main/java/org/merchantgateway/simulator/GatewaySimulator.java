package org.merchantgateway.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.merchantgateway.simulator.callback.Callbacks;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.journal.Journal;
import org.merchantgateway.simulator.journal.NotedPages;
import org.merchantgateway.simulator.page.AcsPage;
import org.merchantgateway.simulator.page.Finish3dsPage;
import org.merchantgateway.simulator.page.PageFiles;
import org.merchantgateway.simulator.page.PaymentPage;
import org.merchantgateway.simulator.rest.RestInbound;
import org.merchantgateway.simulator.rest.WalletInbound;
import org.merchantgateway.simulator.sending.CallbackSender;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.soap.SoapInbound;
import org.merchantgateway.simulator.state.StateFileException;
import org.merchantgateway.simulator.state.StateKeeper;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebServer;

/**
 * The payment gateway as a server of its own, on the loopback address unless the settings name another: REST under {@code {base}/rest/}, SOAP under
 * {@code {base}/webservices/merchant-ws}, and the same orders in memory behind the domain's port. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * try (GatewaySimulator simulator = GatewaySimulator.start()) {
 *     URI base = simulator.baseUri(); // http://127.0.0.1:<port>/payment, merchant "shop", password "secret"
 *     ...
 * }
 * }</pre>
 *
 * <p>On the first start in a JVM, the system property {@code sun.net.httpserver.nodelay} is set to {@code true} unless it
 * is set already: the JDK's server is 400 times slower without it.
 */
public final class GatewaySimulator implements AutoCloseable {

    private final GatewayCore core;
    private final WebServer server;
    private final SimulatorClock clock;
    private final Journal journal;
    private final SimulatorFaults faults;
    private final SimulatedOrders orders;
    private final SimulatedPayer payer;
    private final CallbackSender callbacks;
    private final StateKeeper state;

    private GatewaySimulator(
            GatewayCore core, WebServer server, SimulatorClock clock, CallbackSender callbacks, StateKeeper state) {
        this.core = core;
        this.server = server;
        this.clock = clock;
        this.callbacks = callbacks;
        this.state = state;
        this.journal = Journal.of(core, clock);
        this.faults = new SimulatorFaults(journal::touch);
        this.orders = new SimulatedOrders(core, journal);
        this.payer = new SimulatedPayer(core, orders, clock);
    }

    /** What answers requests, in the order in which it is asked. */
    List<WebHandler> handlers() {
        List<WebHandler> wires = List.of(new RestInbound(core), new WalletInbound(core), new SoapInbound(core));
        return List.of(
                noted(new Finish3dsPage(core)),
                new FaultyWires(core.base().getPath(), wires, faults, journal),
                noted(new PaymentPage(core)),
                noted(new AcsPage(core.base().getPath())),
                new PageFiles(core.base().getPath()),
                new ControlApi(this, core, journal),
                new ConsolePage(orders));
    }

    private WebHandler noted(WebHandler page) {
        return new NotedPages(page, journal);
    }

    /**
     * Starts a gateway on a free port, with the merchant {@code shop} whose password is {@code secret}.
     *
     * @throws UncheckedIOException if there is no free port
     */
    public static GatewaySimulator start() {
        return start(SimulatorSettings.usual());
    }

    /**
     * Starts a gateway.
     *
     * @throws UncheckedIOException if the settings' port is taken, or the state file cannot be read
     * @throws StateFileException if the state file holds something else
     */
    public static GatewaySimulator start(SimulatorSettings settings) {
        WebServer server = bind(settings);
        try {
            return start(settings, server);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static GatewaySimulator start(SimulatorSettings settings, WebServer server) {
        URI base = URI.create("http://" + host(settings.address()) + ":" + server.port() + settings.contextPath());
        SimulatorClock clock = new SimulatorClock(settings.clock());
        StateKeeper state = StateKeeper.open(settings.stateFile(), clock::ahead);
        try {
            clock.advance(state.clockAhead());
            GatewayCore core = new GatewayCore(settings, base, clock, state.starts());
            state.keep(core);
            CallbackSender callbacks = new CallbackSender(core, clock);
            clock.whenMoved(callbacks::clockMoved);
            callbacks.start();
            GatewaySimulator simulator = new GatewaySimulator(core, server, clock, callbacks, state);
            server.start(simulator.handlers());
            return simulator;
        } catch (RuntimeException failure) {
            state.close();
            throw failure;
        }
    }

    private static WebServer bind(SimulatorSettings settings) {
        try {
            return WebServer.bind(settings.address(), settings.port(), settings.requestTime());
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "cannot listen on port " + settings.port() + ": " + taken.getMessage(), taken);
        }
    }

    /** As it stands in an address; who listens everywhere is found on this computer too. */
    private static String host(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress()) {
            return "127.0.0.1";
        }
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    /** The address under which the services lie: {@code http://127.0.0.1:<port>/payment}, without a slash at its end. */
    public URI baseUri() {
        return core.base();
    }

    /** The gateway's time, which a test may move on. */
    public SimulatorClock clock() {
        return clock;
    }

    /** The orders, and what happened to them. */
    public SimulatedOrders orders() {
        return orders;
    }

    /** The payer, who does without a browser what the pages let them do. */
    public SimulatedPayer payer() {
        return payer;
    }

    /** Faults on demand. */
    public SimulatorFaults faults() {
        return faults;
    }

    /** How the gateway is set up. Prints without passwords. */
    public SimulatorSettings settings() {
        return core.settings();
    }

    /** Forgets orders, stored cards, history, sent notifications and armed faults. Keeps the settings and the time, and gives no id twice. */
    public void reset() {
        faults.clear();
        core.reset();
        state.writeAnew();
        journal.clear();
        callbacks.log().clear();
    }

    /**
     * The same gateway behind the domain's port, without a wire: it works on the same orders. Needs not be closed.
     *
     * @param merchantLogin one of the settings' merchants, for whom it acts
     * @throws IllegalArgumentException if there is no such merchant
     */
    public SimulatedGateway gateway(String merchantLogin) {
        return new SimulatedGateway(core, merchantLogin);
    }

    /** What became of the notifications to the shops, if the settings want any. */
    public Callbacks callbacks() {
        return callbacks.log();
    }

    /**
     * Stops at once, frees the port and writes the state file, if there is one. Requests under way get no answer, and
     * notifications that wait are not sent.
     */
    @Override
    public void close() {
        server.close();
        callbacks.close();
        state.close();
    }
}
