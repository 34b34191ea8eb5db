package org.merchantgateway.acceptance.description;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.samples.ValueTexts;
import org.merchantgateway.simulator.setting.SoapGeneration;

/** A status with everything that a description has, in the types that it has there: every value comes back. */
class FullStatusTest {

    private static final OrderId ID = OrderId.of("id-1");

    @ParameterizedTest(name = "{0} of {1} over {2}")
    @CsvSource({
        "getOrderStatusExtended, OF_2021, soap",
        "getOrderStatusExtended, OF_2021, rest",
        "getOrderStatusExtended, OF_2016, soap",
        "getOrderStatusExtended, OF_2016, rest",
        "getOrderStatus,         OF_2021, soap",
        "getOrderStatus,         OF_2016, soap",
    })
    void givesEveryValueBack(String operation, SoapGeneration generation, String wire) throws Exception {
        Facts facts = RequestFacts.served(generation);
        String type = facts.operations().get(operation).answer();
        FullAnswer.Written answer = wire.equals("soap") ? FullAnswer.xml(facts, type) : FullAnswer.json(facts, type);

        List<String> told =
                ValueTexts.of(report(operation, wire, answer.text())).toList();

        assertThat(answer.values()).hasSizeGreaterThan(60);
        String all = " " + String.join(" ", told) + " ";
        assertThat(answer.values().stream().filter(value -> value.stream().noneMatch(all::contains)))
                .isEmpty();
        assertThat(Pattern.compile("\\btrue\\b").matcher(all).results().count())
                .isGreaterThanOrEqualTo(
                        answer.values().stream().filter(List.of("true")::equals).count());
    }

    private static OrderReport report(String operation, String wire, String answer) throws IOException {
        Operation<OrderReport> question =
                operation.equals("getOrderStatus") ? GetOrderStatus.of(ID) : GetOrderStatusExtended.of(ID);
        String body = wire.equals("rest") ? answer : """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                <m:%1$sResponse xmlns:m="http://engine.paymentgate.ru/webservices/merchant">%2$s</m:%1$sResponse>\
                </s:Body></s:Envelope>""".formatted(operation, answer);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders()
                        .add("Content-Type", wire.equals("rest") ? "application/json" : "text/xml");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/payment");
        try (PaymentGateway gateway = Gateways.open(GatewayConfig.of(wire, base, "shop", "secret"))) {
            return gateway.execute(question).orElseThrow();
        } finally {
            server.stop(0);
        }
    }
}
