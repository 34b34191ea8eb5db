package org.merchantgateway.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.money.Amount;

/** The simulator as a program. */
class SimulatorMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listensWithTheMerchantsThatItIsGiven() {
        try (GatewaySimulator simulator = start("--port", "0", "--merchant", "a:b:c", "--merchant", "shop-api:pa55")
                .orElseThrow()) {
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("listens at " + simulator.baseUri(), "merchants a, shop-api")
                    .doesNotContain("b:c", "pa55");
            assertThat(new Shop(Wire.REST, simulator.baseUri())
                            .send(
                                    "register",
                                    Shop.with(Shop.with(Shop.order("T-1", 1), "userName", "a"), "password", "b:c"))
                            .code())
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 8080         | Unknown option: --prot",
                "--port              | --port needs a value",
                "--port http         | --port must be a number from 0 to 65535, got http",
                "--port 65536        | --port must be a number from 0 to 65535, got 65536",
                "--merchant shop     | --merchant must be login:password, got a text without a colon",
                "--merchant shop:    | --merchant must be login:password, each ANS..30: password must be ANS..30, got an empty text",
                "--merchant          | --merchant needs a value",
            })
    void saysWhatIsWrong(String arguments, String message) {
        assertThat(start(arguments.split(" "))).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly(message, "Try --help.");
    }

    @Test
    void saysThatThePortIsTaken() {
        try (GatewaySimulator first = GatewaySimulator.start()) {
            String port = "" + first.baseUri().getPort();

            assertThat(start("--port", port)).isEmpty();
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("cannot listen on port " + port + ": ");
        }
    }

    @Test
    void exitsWithStatus2IfItIsUsedWronglyAnd0AfterHelp() throws Exception {
        assertThat(exit("--nonsense")).isEqualTo(2);
        assertThat(exit("--help")).isEqualTo(0);
        assertThat(exit("--port", "x")).isEqualTo(2);
        try (GatewaySimulator first = GatewaySimulator.start()) {
            assertThat(exit("--port", "" + first.baseUri().getPort())).isEqualTo(2);
        }
    }

    private java.util.Optional<GatewaySimulator> start(String... arguments) {
        return SimulatorMain.start(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
    }

    /** Runs the program in a JVM of its own, with nothing on its class path but what it needs. */
    private static int exit(String... arguments) throws Exception {
        String classPath = Stream.of(
                        SimulatorMain.class, Amount.class, JsonFactory.class, jakarta.validation.Constraint.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location ->
                        Path.of(java.net.URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classPath,
                SimulatorMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
