package org.merchantgateway.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.callback.Callbacks;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.journal.Journal;
import org.merchantgateway.simulator.journal.NotedPages;
import org.merchantgateway.simulator.page.Acs2Pages;
import org.merchantgateway.simulator.page.AcsPage;
import org.merchantgateway.simulator.page.AcsRedirectPage;
import org.merchantgateway.simulator.page.Finish3dsPage;
import org.merchantgateway.simulator.page.PageFiles;
import org.merchantgateway.simulator.page.PaymentPage;
import org.merchantgateway.simulator.page.ThreeDsServerPages;
import org.merchantgateway.simulator.rest.RestInbound;
import org.merchantgateway.simulator.rest.WalletInbound;
import org.merchantgateway.simulator.sending.CallbackSender;
import org.merchantgateway.simulator.setting.NamedSetting;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.soap.SoapInbound;
import org.merchantgateway.simulator.state.StateFileException;
import org.merchantgateway.simulator.state.StateKeeper;
import org.merchantgateway.simulator.web.ServerAddress;
import org.merchantgateway.simulator.web.ServerTls;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebServer;
import org.merchantgateway.simulator.wire.InboundWire;

/**
 * The payment gateway as a server of its own, on the loopback address unless the settings name another: REST under
 * {@code {base}/rest/}, SOAP under {@code {base}/webservices/merchant-ws}, and the same orders in memory behind the domain's port.
 * Safe for use by many threads.
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
    private final Optional<ServerTls> tls;

    private GatewaySimulator(
            GatewayCore core,
            WebServer server,
            SimulatorClock clock,
            CallbackSender callbacks,
            StateKeeper state,
            Optional<ServerTls> tls) {
        this.core = core;
        this.server = server;
        this.clock = clock;
        this.callbacks = callbacks;
        this.state = state;
        this.tls = tls;
        this.journal = Journal.of(core, clock);
        this.faults = new SimulatorFaults(journal::touch);
        this.orders = new SimulatedOrders(core, journal);
        this.payer = new SimulatedPayer(core, orders, clock);
    }

    /** What answers requests, in the order in which it is asked. */
    List<WebHandler> handlers() {
        List<InboundWire> wires = List.of(new RestInbound(core), new WalletInbound(core), new SoapInbound(core));
        return List.of(
                noted(new Finish3dsPage(core)),
                new FaultyWires(core.base().getPath(), wires, faults, journal),
                noted(new PaymentPage(core)),
                noted(new AcsPage(core.base().getPath())),
                noted(new Acs2Pages(core)),
                noted(new ThreeDsServerPages(core)),
                noted(new AcsRedirectPage(core)),
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
     * @throws UncheckedIOException if the settings' port is taken, the state file cannot be read or the certificate for trust
     *     stores cannot be written
     * @throws StateFileException if the state file holds something else
     * @throws IllegalArgumentException if the settings' key is not that of their certificate
     */
    public static GatewaySimulator start(SimulatorSettings settings) {
        Optional<ServerTls> tls = settings.tls().map(certificate -> ListeningAddress.tls(certificate, settings));
        WebServer server = bind(settings, tls);
        try {
            return start(settings, server, tls);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static GatewaySimulator start(SimulatorSettings settings, WebServer server, Optional<ServerTls> tls) {
        ServerAddress address = ListeningAddress.of(settings, server.port());
        URI base = URI.create(address.usual() + settings.contextPath());
        SimulatorClock clock = new SimulatorClock(settings.clock());
        StateKeeper state = StateKeeper.open(settings.stateFile(), clock::ahead);
        try {
            clock.advance(state.clockAhead());
            GatewayCore core = new GatewayCore(state.applied(settings), base, clock, state.starts());
            state.keep(core);
            CallbackSender callbacks = new CallbackSender(core, clock);
            clock.whenMoved(callbacks::clockMoved);
            callbacks.start();
            GatewaySimulator simulator = new GatewaySimulator(core, server, clock, callbacks, state, tls);
            server.start(simulator.handlers(), address);
            return simulator;
        } catch (RuntimeException failure) {
            state.close();
            throw failure;
        }
    }

    private static WebServer bind(SimulatorSettings settings, Optional<ServerTls> tls) {
        try {
            return WebServer.bind(
                    settings.address(), settings.port(), settings.requestTime(), tls.map(ServerTls::context));
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "cannot listen on port " + settings.port() + ": " + taken.getMessage(), taken);
        }
    }

    /**
     * The address under which the services lie for this computer, or the public one if the settings name one:
     * {@code http://127.0.0.1:<port>/payment}, without a slash at its end.
     */
    public URI baseUri() {
        return core.base();
    }

    /** Where the server listens. */
    public int port() {
        return server.port();
    }

    /** What a client has to trust to speak TLS to the gateway; nothing if it speaks plain HTTP. */
    public Optional<X509Certificate> trustedCertificate() {
        return tls.map(ServerTls::trusted);
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

    /** How the gateway is set up now. Prints without passwords. */
    public SimulatorSettings settings() {
        return core.settings();
    }

    /**
     * Changes settings from the next request on, all of these or none. A state file keeps them over a restart, and they go
     * before those of the start then.
     *
     * @param values by the names of {@link NamedSetting}
     * @throws IllegalArgumentException if there is no such setting, or a value is not one of it
     */
    public void set(Map<String, String> values) {
        core.change(settings -> NamedSetting.set(settings, values));
        state.keep(values);
        journal.touch();
    }

    /**
     * Forgets orders, stored cards, history, sent notifications and armed faults. Keeps the settings and the time, and gives no id
     * twice.
     */
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
