package org.merchantgateway.testkit.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.merchantgateway.testkit.simulator.console.Console;
import org.merchantgateway.testkit.simulator.console.Control;
import org.merchantgateway.testkit.simulator.console.SentCallbacks;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.journal.Journal;
import org.merchantgateway.testkit.simulator.journal.NotedPages;
import org.merchantgateway.testkit.simulator.page.AcsPage;
import org.merchantgateway.testkit.simulator.page.Finish3dsPage;
import org.merchantgateway.testkit.simulator.page.PageFiles;
import org.merchantgateway.testkit.simulator.page.PaymentPage;
import org.merchantgateway.testkit.simulator.rest.RestInbound;
import org.merchantgateway.testkit.simulator.rest.WalletInbound;
import org.merchantgateway.testkit.simulator.setting.SimulatorSettings;
import org.merchantgateway.testkit.simulator.soap.SoapInbound;
import org.merchantgateway.testkit.simulator.web.WebHandler;
import org.merchantgateway.testkit.simulator.web.WebServer;

/**
 * The payment gateway as a server of its own on the loopback address: REST under {@code {base}/rest/}, SOAP under
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

    private GatewaySimulator(GatewayCore core, WebServer server, SimulatorClock clock) {
        this.core = core;
        this.server = server;
        this.clock = clock;
        this.journal = Journal.of(core, clock);
        this.faults = new SimulatorFaults(journal::touch);
        this.orders = new SimulatedOrders(core, journal);
        this.payer = new SimulatedPayer(core, orders, clock);
    }

    private List<WebHandler> handlers() {
        List<WebHandler> wires = List.of(new RestInbound(core), new WalletInbound(core), new SoapInbound(core));
        return List.of(
                noted(new Finish3dsPage(core)),
                new FaultyWires(core.base().getPath(), wires, faults, journal),
                noted(new PaymentPage(core)),
                noted(new AcsPage(core.base().getPath())),
                new PageFiles(core.base().getPath()),
                new Control(this, journal),
                new Console(this, core, journal, SentCallbacks.NONE));
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
     * @throws UncheckedIOException if the settings' port is taken
     */
    public static GatewaySimulator start(SimulatorSettings settings) {
        WebServer server = bind(settings.port());
        URI base = URI.create("http://127.0.0.1:" + server.port() + settings.contextPath());
        SimulatorClock clock = new SimulatorClock(settings.clock());
        GatewayCore core = new GatewayCore(settings, base, clock);
        GatewaySimulator simulator = new GatewaySimulator(core, server, clock);
        server.start(simulator.handlers());
        return simulator;
    }

    private static WebServer bind(int port) {
        try {
            return WebServer.bind(port);
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot listen on port " + port + ": " + taken.getMessage(), taken);
        }
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

    /** Forgets orders, stored cards, history and armed faults. Keeps the settings and the time, and gives no id twice. */
    public void reset() {
        faults.clear();
        core.reset();
        journal.clear();
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

    /** Stops at once and frees the port. Requests under way get no answer. */
    @Override
    public void close() {
        server.close();
    }
}
