package org.merchantgateway.testkit.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.merchantgateway.testkit.simulator.core.GatewayCore;
import org.merchantgateway.testkit.simulator.page.AcsPage;
import org.merchantgateway.testkit.simulator.page.Finish3dsPage;
import org.merchantgateway.testkit.simulator.page.PageFiles;
import org.merchantgateway.testkit.simulator.page.PaymentPage;
import org.merchantgateway.testkit.simulator.rest.RestInbound;
import org.merchantgateway.testkit.simulator.rest.WalletInbound;
import org.merchantgateway.testkit.simulator.setting.SimulatorSettings;
import org.merchantgateway.testkit.simulator.soap.SoapInbound;
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

    private GatewaySimulator(GatewayCore core, WebServer server, SimulatorClock clock) {
        this.core = core;
        this.server = server;
        this.clock = clock;
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
        server.start(List.of(
                new Finish3dsPage(core),
                new RestInbound(core),
                new WalletInbound(core),
                new SoapInbound(core),
                new PaymentPage(core),
                new AcsPage(settings.contextPath()),
                new PageFiles(settings.contextPath())));
        return new GatewaySimulator(core, server, clock);
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
