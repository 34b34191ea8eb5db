package org.merchantgateway.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The JDK's HTTP server with limits on bodies and on slowness, and no way for a failure to reach a client. */
public final class WebServer implements AutoCloseable {

    /** The longest body that is read: 1 MiB. A longer one is answered with status 413. */
    public static final int LONGEST_BODY = 1 << 20;

    private static final int MOST_DRAINED = 16 << 20;
    private static final int MOST_BODIES = 64 << 20;
    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // On JDK 17 the server waits for the client's delayed ACK: 22 requests a second over a kept connection instead
        // of 9,700. It reads this once, when its first class loads, and offers no other way to say it. Whoever set the
        // property knows better.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final Patience patience;
    private final BodyMemory memory = new BodyMemory(MOST_BODIES);
    private final List<WebHandler> handlers = new ArrayList<>();
    private ServerAddress address;

    private WebServer(HttpServer server, Duration requestTime) {
        this.server = server;
        this.patience = new Patience(requestTime);
        this.address = ServerAddress.of(server.getAddress().getAddress(), port(), isTls(), false);
    }

    private boolean isTls() {
        return server instanceof HttpsServer;
    }

    /**
     * Takes a port. Nothing is answered before {@link #start}.
     *
     * @param address of this computer
     * @param port 0 means any free one
     * @param requestTime how long a client may take to send a request; then its connection is closed
     * @param tls what it shows to clients; plain HTTP if nothing
     * @throws IOException if the port is taken
     */
    public static WebServer bind(InetAddress address, int port, Duration requestTime, Optional<SSLContext> tls)
            throws IOException {
        InetSocketAddress listening = new InetSocketAddress(address, port);
        if (tls.isEmpty()) {
            return new WebServer(HttpServer.create(listening, 0), requestTime);
        }
        HttpsServer secure = HttpsServer.create(listening, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
        return new WebServer(secure, requestTime);
    }

    /** The port that was taken. */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Begins to answer, at the address at which it listens.
     *
     * @param inOrder the first that knows a request's path answers it, else it is a 404
     */
    public void start(List<WebHandler> inOrder) {
        start(inOrder, address);
    }

    /**
     * Begins to answer.
     *
     * @param inOrder the first that knows a request's path answers it, else it is a 404
     * @param reachedAt where clients reach the server
     */
    public void start(List<WebHandler> inOrder, ServerAddress reachedAt) {
        address = reachedAt;
        handlers.addAll(inOrder);
        server.createContext("/", this::serve);
        server.setExecutor(patience::run);
        server.start();
    }

    /** Stops at once; requests under way get no answer. */
    @Override
    public void close() {
        server.stop(0);
        patience.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private WebReply reply(HttpExchange exchange) {
        try (BodyMemory.Body memoryOfBody = memory.new Body()) {
            byte[] body = memoryOfBody.read(exchange.getRequestBody(), LONGEST_BODY);
            if (body.length > LONGEST_BODY) {
                drain(exchange.getRequestBody());
                return WebReply.text(413, "The body is longer than " + LONGEST_BODY + " bytes");
            }
            patience.requestIsRead();
            return answer(request(exchange, body));
        } catch (MalformedRequestException malformed) {
            return WebReply.malformed(malformed);
        } catch (BodyMemory.Exhausted busy) {
            return WebReply.text(503, "Too many long requests are being read");
        } catch (IOException gone) {
            return WebReply.text(400, "The body ended too early");
        } catch (RuntimeException failure) {
            // its message may hold what the request held
            LOG.log(
                    Level.ERROR,
                    () -> "request failed with " + failure.getClass().getName());
            return WebReply.text(500, "Internal error");
        }
    }

    private WebReply answer(WebRequest request) {
        for (WebHandler handler : handlers) {
            Optional<WebReply> reply = handler.answer(request);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        return WebReply.text(404, "No such address");
    }

    private WebRequest request(HttpExchange exchange, byte[] body) {
        String query = exchange.getRequestURI().getRawQuery();
        return new WebRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                exchange.getRequestHeaders()::getFirst,
                body,
                exchange.getRemoteAddress().getAddress(),
                address.of(exchange.getRequestHeaders()::getFirst));
    }

    /** Reads on for a while, so that a client that is still sending gets to see the answer. */
    private static void drain(InputStream body) throws IOException {
        byte[] thrownAway = new byte[1 << 16];
        int left = MOST_DRAINED;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = body.read(thrownAway);
        }
    }

    private static void send(HttpExchange exchange, WebReply reply) throws IOException {
        if (reply.isDropped()) {
            return; // the exchange closes without an answer, and with it the connection
        }
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
