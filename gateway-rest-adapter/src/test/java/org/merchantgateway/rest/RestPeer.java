package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** A gateway on loopback that gives one answer to everything, and keeps what it was asked. */
final class RestPeer implements AutoCloseable {

    /** A request as it came. */
    record Received(String method, URI uri, Headers headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }

        /** The form's fields in order, decoded by the JDK: {@code name=value}. */
        List<String> fields() {
            return RestPeer.fields(body);
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private RestPeer(int status, Optional<String> contentType, Function<Received, byte[]> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, status, contentType, answers));
        server.start();
    }

    private void answer(
            HttpExchange exchange, int status, Optional<String> contentType, Function<Received, byte[]> answers)
            throws IOException {
        try (exchange) {
            Received request = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            received.add(request);
            byte[] answer = answers.apply(request);
            contentType.ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    static RestPeer answering(String json) {
        return answering(200, json.getBytes(StandardCharsets.UTF_8));
    }

    static RestPeer answering(int status, byte[] body) {
        return answering(status, Optional.of("application/json"), body);
    }

    static RestPeer answering(int status, Optional<String> contentType, byte[] body) {
        return new RestPeer(status, contentType, request -> body);
    }

    /** A gateway whose answer depends on what it is asked, and which answers many at a time. */
    static RestPeer answering(Function<Received, String> answers) {
        return new RestPeer(
                200, Optional.empty(), request -> answers.apply(request).getBytes(StandardCharsets.UTF_8));
    }

    String endpoint() {
        return host() + "/payment";
    }

    /** Without a path. */
    String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    GatewayConfig config(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("gateway.protocol", "rest", "gateway.endpoint", endpoint()));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        if (!all.containsKey("gateway.token")) {
            all.putIfAbsent("gateway.userName", "shop-api");
            all.putIfAbsent("gateway.password", "s3cret");
        }
        return GatewayConfig.from(all);
    }

    /** What comes of an operation; it asks exactly once. */
    <R> Outcome<R> execute(Operation<R> operation, String... settings) {
        int before = received.size();
        try (var gateway = RestGateway.open(config(settings))) {
            Outcome<R> outcome = gateway.execute(operation);
            assertThat(received).hasSize(before + 1);
            return outcome;
        }
    }

    /** What comes of an operation that is answered so. */
    static <R> Outcome<R> outcome(Operation<R> operation, String json) {
        return outcome(operation, 200, json.getBytes(StandardCharsets.UTF_8));
    }

    static <R> Outcome<R> outcome(Operation<R> operation, int status, byte[] body) {
        try (RestPeer peer = answering(status, body)) {
            return peer.execute(operation);
        }
    }

    /** What an operation looks like on the wire. */
    static Received request(Operation<?> operation, String... settings) {
        try (RestPeer peer = answering("{}")) {
            peer.execute(operation, settings);
            return peer.received.get(0);
        }
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    static List<String> fields(byte[] form) {
        return Stream.of(new String(form, StandardCharsets.US_ASCII).split("&"))
                .map(pair -> pair.split("=", -1))
                .map(pair -> decoded(pair[0]) + "=" + decoded(pair[1]))
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
