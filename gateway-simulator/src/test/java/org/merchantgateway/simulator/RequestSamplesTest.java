package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that real clients and the manuals wrote: the simulator reads every one, given our credentials. */
@Tag("samples")
class RequestSamplesTest {

    private static final Path FOLDER = Path.of(System.getProperty("samples")).resolve("soap");

    /** What a recorded request is answered with; it names orders and cards that are not here. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("wiki-bindCard-request.xml", "errorCode=\"2\""),
            Map.entry("wiki-unBindCard-request.xml", "errorCode=\"2\""),
            Map.entry("wiki-extendBinding-request.xml", "errorCode=\"2\""),
            Map.entry("wiki-quickstart-getOrderStatusExtended-request.body.txt", "errorCode=\"6\""),
            Map.entry("wiki-quickstart-registerOrder-request.body.txt", "errorCode=\"4\""), // has no order number
            Map.entry("wiki-depositOrder-request.truncated.txt", "soap:Client"), // is cut off
            Map.entry("bindCard-request.xml", "errorCode=\"2\""),
            Map.entry("depositOrder-request.xml", "errorCode=\"6\""),
            Map.entry("extendBinding-request.xml", "errorCode=\"2\""),
            Map.entry("finishThreeDs-request.xml", "errorCode=\"2\""),
            Map.entry("getBindings-request.xml", "errorCode=\"2\""),
            Map.entry("getOrderStatus-request.xml", "errorCode=\"6\""),
            Map.entry("getOrderStatusExtended-request-by-number.xml", "errorCode=\"6\""),
            Map.entry("getOrderStatusExtended-request.xml", "errorCode=\"6\""),
            Map.entry("paymentOrder-request.xml", "errorCode=\"2\""),
            Map.entry("paymentOrderBinding-request.xml", "errorCode=\"2\""),
            Map.entry("refundOrder-request.xml", "errorCode=\"6\""),
            Map.entry("registerOrder-request-cart-2019+.xml", "errorCode=\"5\""), // for another merchant
            Map.entry("registerOrder-request.xml", "errorCode=\"0\""),
            Map.entry("registerOrderPreAuth-request.xml", "errorCode=\"0\""),
            Map.entry("reverseOrder-request.xml", "errorCode=\"6\""),
            Map.entry("unBindCard-request.xml", "errorCode=\"2\""),
            Map.entry("verifyEnrollment-request.xml", "errorCode=\"0\""));

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void eachHasAnExpectation() throws IOException {
        assertThat(requests().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isRead(Path sample) throws Exception {
        String name = sample.getFileName().toString();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(simulator.baseUri() + "/webservices/merchant-ws"))
                                .header("Content-Type", "text/xml;charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofString(withCredentials(Files.readString(sample))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).as(name).contains(EXPECTED.get(name));
        assertThat(answer.statusCode()).as(name).isEqualTo(name.contains("truncated") ? 500 : 200);
    }

    static Stream<Path> requests() throws IOException {
        return Stream.of("real", "constructed").flatMap(folder -> {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                return files.filter(path -> path.getFileName().toString().contains("-request")).toList().stream();
            } catch (IOException missing) {
                throw new java.io.UncheckedIOException(missing);
            }
        });
    }

    /** Fragments get an envelope; an empty header, and another's credentials, become ours. */
    private static String withCredentials(String sample) {
        String envelope = sample.stripLeading().startsWith("<soapenv:Body")
                ? "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                        + " xmlns:mer=\"http://engine.paymentgate.ru/webservices/merchant\"><soapenv:Header/>" + sample
                        + "</soapenv:Envelope>"
                : sample;
        String header = "<soapenv:Header>" + String.join("", security()) + "</soapenv:Header>";
        return envelope.replaceFirst("(?s)<soapenv:Header\\s*/>|<soapenv:Header>.*?</soapenv:Header>", header);
    }

    private static List<String> security() {
        return List.of(
                "<wsse:Security xmlns:wsse=\"" + Envelopes.WSSE + "\">",
                "<wsse:UsernameToken><wsse:Username>shop</wsse:Username>",
                "<wsse:Password>secret</wsse:Password></wsse:UsernameToken>",
                "</wsse:Security>");
    }
}
