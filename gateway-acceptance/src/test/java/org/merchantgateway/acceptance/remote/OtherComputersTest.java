package org.merchantgateway.acceptance.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantgateway.simulator.SimulatorMain;

/**
 * The two commands that the simulator's README shows under "Run it for other computers", each in a JVM of its own: a simulator
 * behind TLS at all addresses, and a shop that knows it by a name and trusts the file that it has written.
 */
class OtherComputersTest {

    private static final Path README = Path.of("../gateway-simulator/README.md");

    @TempDir
    private static Path shared;

    private static Process simulator;
    private static String port;

    @BeforeAll
    static void start() throws Exception {
        simulator = java(List.of(), SimulatorMain.class, arguments(command("java -jar gateway-simulator.jar "), "0"));
        String listens = simulator.inputReader().readLine();
        assertThat(listens).contains("https://127.0.0.1:");
        port = listens.replaceAll(".*:(\\d+)/payment", "$1");
    }

    @AfterAll
    static void stop() {
        simulator.destroyForcibly();
    }

    @Test
    void aShopReachesTheSimulatorByItsNameOverTls() throws Exception {
        String page = "https://gateway:" + port + "/payment/merchants/shop/payment_en.html?mdOrder=";

        assertThat(said(options(command("java -Dgateway.tls.trustStore"))))
                .satisfiesExactly(
                        rest -> assertThat(rest).startsWith("rest " + page),
                        soap -> assertThat(soap).startsWith("soap " + page));
    }

    @Test
    void aShopThatDoesNotTrustItSendsNothing() throws Exception {
        List<String> options = options(command("java -Dgateway.tls.trustStore")).stream()
                .filter(option -> !option.contains("trustStore"))
                .toList();

        assertThat(said(options)).containsExactly("rest not sent", "soap not sent");
    }

    /** The README's line that begins so, without its begin's first word. */
    private static String command(String begin) throws IOException {
        List<String> found = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals("## Run it for other computers"))
                .filter(line -> line.startsWith(begin))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> arguments(String command, String freePort) {
        return here(command.replaceFirst("java -jar \\S+ ", ""), freePort);
    }

    private static List<String> options(String command) throws IOException {
        List<String> options = new ArrayList<>(here(command.replaceAll("^java | -jar .*", ""), port));
        options.add("-Djdk.net.hosts.file=" + hosts());
        return options;
    }

    private static List<String> here(String words, String portHere) {
        return Arrays.asList(words.replace("/shared", shared.toString())
                .replaceAll("\\b8443\\b", portHere)
                .split(" "));
    }

    /** What a name server would say: the gateway has an address of this computer's network, where it has one. */
    private static Path hosts() throws IOException {
        InetAddress address = networkAddresses()
                .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                .findFirst()
                .orElseGet(InetAddress::getLoopbackAddress);
        return Files.writeString(shared.resolve("hosts"), address.getHostAddress() + " gateway\n");
    }

    private static Stream<InetAddress> networkAddresses() throws IOException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
    }

    private static List<String> said(List<String> options) throws Exception {
        Process shop = java(options, RemoteShop.class, List.of());
        try {
            String said = new String(shop.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shop.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said.lines().toList();
        } finally {
            shop.destroyForcibly();
        }
    }

    private static Process java(List<String> options, Class<?> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
