package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Where the links in answers lead: to where the client has reached the simulator. */
class AddressTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/\"]+(?=/(payment|thanks))");

    /** The settings, a request's headers, and what every link begins with; HERE is where the server listens. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "usual,   Host: gateway:8443,                                                      http://gateway:8443",
        "usual,   Host: GATEWAY,                                                           http://gateway",
        "usual,   Host: 192.0.2.7:18080,                                                   http://192.0.2.7:18080",
        "usual,   Host: [2001:db8::7]:80,                                                  http://[2001:db8::7]:80",
        "usual,   Host: my_gateway.test:1,                                                 http://my_gateway.test:1",
        "usual,   Host: a'b,                                                               HERE",
        "usual,   Host: shop.example/x,                                                    HERE",
        "usual,   Host: user@shop.example,                                                 HERE",
        "usual,   Host: x:123456,                                                          HERE",
        "usual,   Host:,                                                                   HERE",
        "usual,   X-Forwarded-Host: pay.example|X-Forwarded-Proto: https|Host: a,          http://a",
        "trusted, X-Forwarded-Host: pay.example|X-Forwarded-Proto: https|Host: a,          https://pay.example",
        "trusted, X-Forwarded-Host: pay.example|X-Forwarded-Port: 8443|Host: a,            http://pay.example:8443",
        "trusted, X-Forwarded-Host: pay.example:1|X-Forwarded-Port: 8443|Host: a,          http://pay.example:1",
        "trusted, 'X-Forwarded-Host: pay.example, inner|X-Forwarded-Proto: HTTPS|Host: a', https://pay.example",
        "trusted, X-Forwarded-Host: a b|X-Forwarded-Proto: ftp|Host: a,                    http://a",
        "trusted, Host: a:5,                                                               http://a:5",
        "public,  Host: gateway,                                                           https://bank.example:8443",
        "public,  X-Forwarded-Host: pay.example|Host: a,                                   https://bank.example:8443",
    })
    void leadWhereTheClientCameFrom(String set, String headers, String origin) throws Exception {
        try (GatewaySimulator simulator = start(settings -> switch (set) {
            case "trusted" -> settings.trustsForwarded(true);
            case "public" -> settings.publicUrl(URI.create("https://bank.example:8443"));
            default -> settings;
        })) {
            URI here = URI.create(simulator.baseUri().toString());
            String expected = origin.replace("HERE", "http://127.0.0.1:" + port(simulator, here));
            int port = port(simulator, here);
            String all = headers.replace("|", "\r\n");
            String order = "userName=shop&password=secret&amount=1000&returnUrl=thanks&orderNumber=";

            String registered = send(port, "/payment/rest/register.do", all, FORM, order + Numbers.fresh());
            assertThat(origin(registered)).as("formUrl").isEqualTo(expected);
            String id = registered.replaceAll("(?s).*\"orderId\":\"([^\"]+)\".*", "$1");
            String card = "userName=shop&password=secret&MDORDER=" + id
                    + "&$PAN=4111111111111111&$CVC=123&YYYY=2034&MM=12&TEXT=A&language=en";
            String challenge = send(port, "/payment/rest/paymentorder.do", all, FORM, card);
            assertThat(challenge).contains("\"acsUrl\":\"" + expected + "/payment/acs/auth/start.do\"");
            assertThat(challenge).contains("\"termUrl\":\"" + expected + "/payment/rest/finish3ds.do\"");
            String wsdl = send(port, "/payment/webservices/merchant-ws?wsdl", all, "", "");
            assertThat(wsdl)
                    .contains("location=\"" + expected + "/payment/webservices/merchant-ws\"")
                    .contains(
                            "location=\"" + expected + "/payment/webservices/merchant-ws?wsdl=MerchantService.wsdl\"");
            String envelope = Envelopes.of("register", Shop.order(Numbers.fresh(), 1000));
            assertThat(origin(send(port, "/payment/webservices/merchant-ws", all, "text/xml", envelope)
                            .replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "")))
                    .as("formUrl of SOAP")
                    .isEqualTo(expected);
        }
    }

    /** It is the payer who is sent back, so the address is the one at which the shop registered. */
    @Test
    void keepsARelativeReturnAddressOfTheRegistration() throws Exception {
        try (GatewaySimulator simulator = start(settings -> settings)) {
            int port = simulator.baseUri().getPort();
            String order = "userName=shop&password=secret&amount=1000&orderNumber=T-1&returnUrl=thanks";
            String id = send(port, "/payment/rest/register.do", "Host: gateway:1", FORM, order)
                    .replaceAll("(?s).*\"orderId\":\"([^\"]+)\".*", "$1");

            assertThat(new Shop(Wire.REST, simulator.baseUri()).pay(id).get("redirect"))
                    .isEqualTo("http://gateway:1/thanks?orderId=" + id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 127.0.0.1",
        "127.0.0.1, 127.0.0.1",
        "127.0.0.2, 127.0.0.2",
        "::1, [0:0:0:0:0:0:0:1]",
        "::, 127.0.0.1"
    })
    void hasAnAddressForThisComputer(String bound, String host) throws Exception {
        try (GatewaySimulator simulator = start(settings -> settings.address(address(bound)))) {
            assertThat(simulator.baseUri().getHost()).isEqualTo(host);
            assertThat(new Shop(Wire.REST, simulator.baseUri())
                            .register("register", "T-1", 1000)
                            .get("formUrl"))
                    .startsWith(simulator.baseUri() + "/merchants/");
        }
    }

    @ParameterizedTest
    @CsvSource({"ftp://x", "https://x/payment", "x", "https://x?y", "https://a@x"})
    void refusesAPublicAddressThatIsNone(String url) {
        assertThatThrownBy(() -> start(settings -> settings.publicUrl(URI.create(url))))
                .hasMessageStartingWith("publicUrl must be like https://gateway:8443");
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static int port(GatewaySimulator simulator, URI here) {
        return simulator.settings().publicUrl().isPresent() ? simulator.port() : here.getPort();
    }

    private static GatewaySimulator start(UnaryOperator<SimulatorSettings.Builder> change) {
        return GatewaySimulator.start(change.apply(SimulatorSettings.builder().merchant("shop", "secret"))
                .build());
    }

    private static String origin(String answer) {
        Matcher origin = ORIGIN.matcher(answer);
        assertThat(origin.find()).as(answer).isTrue();
        return origin.group();
    }

    /** A request with whatever headers; a POST if it has a body. */
    private static String send(int port, String path, String headers, String type, String body) throws Exception {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = (body.isEmpty() ? "GET " : "POST ") + path + " HTTP/1.1\r\n" + headers + "\r\nContent-Type: "
                + type + "\r\nContent-Length: " + content.length + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
