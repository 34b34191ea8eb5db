package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.WireExchange;

/** A merchant service on loopback that gives one answer, or one to each request, and remembers what it was asked. */
final class MerchantPeer implements AutoCloseable {

    static final String PASSWORD = "qwe?rt%y";

    private final HttpServer server;
    private final Function<String, WireAnswer> answers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<String> headers = new ConcurrentLinkedQueue<>();
    private final List<WireExchange> exchanges = new ArrayList<>();

    MerchantPeer(WireAnswer answer) {
        this(request -> answer);
    }

    /** Answers each envelope by itself, many at once. */
    MerchantPeer(Function<String, WireAnswer> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/payment/webservices/merchant-ws", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        WireAnswer answer = answers.apply(request);
        requests.add(request);
        headers.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " SOAPAction="
                + exchange.getRequestHeaders().getFirst("SOAPAction"));
        exchange.getResponseHeaders().set("Location", "/payment/webservices/merchant-ws");
        answer.contentType().ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    /** What becomes of one operation, over a gateway of its own. */
    static <R> Outcome<R> outcome(WireAnswer answer, Operation<R> operation) {
        try (MerchantPeer peer = new MerchantPeer(answer)) {
            return peer.execute(operation);
        }
    }

    <R> Outcome<R> execute(Operation<R> operation) {
        return execute(operation, Map.of());
    }

    <R> Outcome<R> execute(Operation<R> operation, Map<String, String> settings) {
        try (var gateway = SoapGateway.open(config(settings), exchanges::add)) {
            return gateway.execute(operation);
        }
    }

    GatewayConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "gateway.protocol",
                "soap",
                "gateway.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/payment",
                "gateway.userName",
                "shop-api",
                "gateway.password",
                PASSWORD));
        all.putAll(settings);
        return GatewayConfig.from(all);
    }

    /** The envelopes that came. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Method, target, Content-Type and SOAPAction of each request. */
    List<String> headers() {
        return List.copyOf(headers);
    }

    /** What an observer saw. */
    List<WireExchange> exchanges() {
        return exchanges;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
