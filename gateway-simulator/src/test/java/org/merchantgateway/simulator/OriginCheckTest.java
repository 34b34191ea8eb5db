package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.web.WebRequest;

/** Console and control API answer this computer alone, whatever address the simulator listens at and whatever a request says. */
class OriginCheckTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8080, false",
        "127.8.8.8, localhost:8080, false",
        "::1, [::1]:8080, false",
        "192.0.2.7, localhost:8080, true",
        "192.0.2.7, 127.0.0.1, true",
        "2001:db8::7, [::1], true",
        "127.0.0.1, shop.example, true",
    })
    void refusesWhatComesFromElsewhere(String peer, String host, boolean refused) throws Exception {
        WebRequest request = new WebRequest(
                "POST",
                "/_control/reset",
                "",
                Map.of("Host", host)::get,
                new byte[0],
                InetAddress.getByName(peer),
                "http://x");

        assertThat(OriginCheck.refusal(request).isPresent()).isEqualTo(refused);
    }

    /** A proxy on this computer speaks for others. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"})
    void refusesWhatAProxyHandsOn(String header) throws Exception {
        WebRequest request = new WebRequest(
                "GET",
                "/_control/version",
                "",
                Map.of("Host", "localhost", header, "x")::get,
                new byte[0],
                InetAddress.getLoopbackAddress(),
                "http://localhost");

        assertThat(OriginCheck.refusal(request)).isPresent();
    }

    /** Where this computer has an address on a network, it is the same over that address. */
    @Test
    void refusesWhatComesOverTheNetwork() throws Exception {
        try (GatewaySimulator simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .address(InetAddress.getByName("0.0.0.0"))
                .build())) {
            int port = simulator.baseUri().getPort();
            assertThat(status(InetAddress.getLoopbackAddress(), port)).startsWith("HTTP/1.1 200");
            for (InetAddress own : networkAddresses()) {
                assertThat(status(own, port)).as("%s", own).startsWith("HTTP/1.1 403");
            }
        }
    }

    private static List<InetAddress> networkAddresses() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof java.net.Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static String status(InetAddress address, int port) throws Exception {
        try (Socket socket = new Socket(address, port)) {
            socket.getOutputStream()
                    .write("GET /_control/version HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
