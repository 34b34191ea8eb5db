package org.merchantgateway.acceptance.secret;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedPayer;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * What the simulated gateway answers to every operation, by the operation's name.
 *
 * @param accepted when all is well
 * @param refused when it knows no such merchant
 */
record Answers(Map<String, String> accepted, Map<String, String> refused) {

    private static final Map<Boolean, Answers> RECORDED = new ConcurrentHashMap<>();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);

    /** One operation's. */
    record Pair(String accepted, String refused) {}

    /** The answers of a wire. */
    static Answers of(Way way) {
        return RECORDED.computeIfAbsent(way.isSoap(), soap -> recorded(soap ? Way.SOAP : Way.REST));
    }

    Pair to(Operation<?> operation) {
        String name = SecretOperations.name(operation);
        return new Pair(accepted.get(name), refused.get(name));
    }

    private static Answers recorded(Way way) {
        Map<String, String> accepted = recorded(
                way,
                "shop",
                (gateway, payer) -> new Story(
                                gateway,
                                payer,
                                TestCard.VISA_ENROLLED,
                                TestCard.MASTERCARD_WITHOUT_3DS,
                                TestCard.MASTERCARD_WITHOUT_3DS.walletToken(1_000),
                                CLOCK.instant())
                        .tell());
        Map<String, String> refused = recorded(
                way,
                "another",
                (gateway, payer) -> SecretOperations.of(Secrets.ONE).forEach(gateway::execute));
        return new Answers(accepted, refused);
    }

    private static Map<String, String> recorded(
            Way way, String merchant, BiConsumer<PaymentGateway, SimulatedPayer> telling) {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant(merchant, Secrets.ONE.password())
                .clock(CLOCK)
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings);
                Relay relay = Relay.to(simulator.baseUri());
                PaymentGateway gateway = way.open(way.config(relay.base(), Secrets.ONE), WireObserver.NONE)) {
            telling.accept(new Named(gateway, relay), simulator.payer());
            return new TreeMap<>(relay.answers);
        }
    }

    /** Tells the relay what is asked. */
    private record Named(PaymentGateway gateway, Relay relay) implements PaymentGateway {

        @Override
        public <R> Outcome<R> execute(Operation<R> operation) {
            relay.asked = SecretOperations.name(operation);
            return gateway.execute(operation);
        }

        @Override
        public void close() {
            gateway.close();
        }
    }

    /** Stands before a gateway and keeps what it answers. */
    private static final class Relay implements AutoCloseable {

        private final Map<String, String> answers = new ConcurrentHashMap<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpServer server;
        private final URI behind;
        private volatile String asked = "";

        private Relay(HttpServer server, URI behind) {
            this.server = server;
            this.behind = behind;
        }

        static Relay to(URI behind) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                Relay relay = new Relay(server, behind);
                server.createContext("/", relay::pass);
                server.start();
                return relay;
            } catch (IOException cannot) {
                throw new AssertionError(cannot);
            }
        }

        URI base() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + behind.getPath());
        }

        private void pass(HttpExchange exchange) throws IOException {
            HttpResponse<byte[]> answer = answered(exchange);
            answers.putIfAbsent(asked, new String(answer.body(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        }

        private HttpResponse<byte[]> answered(HttpExchange exchange) throws IOException {
            HttpRequest request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                    .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            exchange.getRequestBody().readAllBytes()))
                    .build();
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
