package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.jr.ob.JSON;
import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.fault.CertificateAuthority;

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
                "--bind nowhere.invalid | --bind must be an address of this computer, got nowhere.invalid",
                "--state             | --state needs a value",
                "--callback ftp://x/?key=secret | --callback must be an http or https URL, got a text of another form",
                "--callback-send amount,pan | --callback-send knows no parameter pan",
                "--callback-failures 0 | --callback-failures must be a number from 1 to 1000, got 0",
                "--callback-rsa README.md | --callback-rsa: README.md holds no RSA private key in PEM, PKCS #8",
                "--callback-rsa none.pem | --callback-rsa: cannot read none.pem",
                "--public-url ftp://x | publicUrl must be like https://gateway:8443, without a path, got a text of another form",
                "--public-url :       | --public-url must be like https://gateway:8443, got a text of another form",
                "--set statusVersion  | --set must be name=value, got a text without =",
                "--fault {            | --fault: the body must be a JSON object, and is not well-formed JSON",
                "--port 0 --fault {}  | --fault: next is missing",
                "--tls-name a         | --tls-name and --tls-trust need --tls",
                "--tls-key README.md  | --tls-certificate and --tls-key are needed together",
                "--tls-certificate README.md --tls-key README.md | README.md must hold certificates in PEM, README.md their private key in PEM, PKCS #8",
                "--tls-certificate none.pem --tls-key none.pem | cannot read none.pem or none.pem",
                "--tls-nonsense       | Unknown option: --tls-nonsense",
                "--callback-nonsense | Unknown option: --callback-nonsense",
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
    void notifiesAsItsOptionsSay(@TempDir Path directory) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path pem = Files.writeString(
                directory.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        try (ListeningShop shop = new ListeningShop();
                GatewaySimulator simulator = start(
                                "--port",
                                "0",
                                "--callback",
                                shop.at("/told?key=hidden").toString(),
                                "--callback-post",
                                "--callback-rsa",
                                pem.toString(),
                                "--callback-alias",
                                "mine",
                                "--callback-send",
                                "amount,maskedPan",
                                "--callback-failures",
                                "5",
                                "--callback-pause",
                                "1")
                        .orElseThrow()) {
            new Shop(Wire.REST, simulator.baseUri()).paid("register", "T-1", 1000);
            Notification heard = shop.next().notification();

            assertThat(heard.isSignedBy(CallbackKey.asymmetric(keys.getPublic())))
                    .isTrue();
            assertThat(heard.parameters()).containsKeys("amount", "maskedPan").containsEntry("sign_alias", "mine");
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("notifies  " + shop.at("/told"))
                    .doesNotContain("hidden");
        }
    }

    @Test
    void warnsIfOtherComputersCanReachIt() {
        try (GatewaySimulator open = start("--port", "0", "--bind", "0.0.0.0").orElseThrow()) {
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("Warning: other computers can reach this simulator at 0.0.0.0.");
            assertThat(open.baseUri().getHost()).isEqualTo("127.0.0.1");
            assertThat(RawClient.get(open.baseUri() + "/rest/getBindings.do").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void listensOnTheLoopbackAddressAloneUnlessItIsTold() {
        try (GatewaySimulator usual = start("--port", "0").orElseThrow()) {
            assertThat(err.size()).isZero();
            assertThat(usual.baseUri().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void saysThatAStateFileIsNone() throws Exception {
        assertThat(start("--port", "0", "--state", "README.md")).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("cannot use the state file README.md: it is no JSON at line 1");
        assertThat(exit("--port", "0", "--state", "README.md")).isEqualTo(2);
    }

    /** The aim is two seconds on a machine that does nothing else. */
    @Test
    void isReadySoonAndKeepsItsStateWhenItIsStopped(@TempDir Path directory) throws Exception {
        Path state = directory.resolve("state.json");
        long since = System.nanoTime();
        Process program = new ProcessBuilder(command("--port", "0", "--state", state.toString()))
                .redirectErrorStream(true)
                .start();
        try (var printed = program.inputReader()) {
            URI base = URI.create(printed.readLine().replaceAll(".* ", ""));
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
            new Shop(Wire.REST, base).register("register", "T-1", 1000);
            program.destroy();
            program.waitFor();
        }

        assertThat(state).content().contains("\"T-1\"");
    }

    @Test
    void explainsEveryOption() {
        for (String option : List.of(
                "--port",
                "--bind",
                "--public-url",
                "--trust-forwarded",
                "--merchant",
                "--seed",
                "--state",
                "--set",
                "--fault",
                "--tls",
                "--tls-name",
                "--tls-trust",
                "--tls-certificate",
                "--tls-key",
                "--callback-dynamic")) {
            assertThat(CommandLine.HELP).contains(option + " ");
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
        return new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static List<String> command(String... arguments) {
        String classPath = Stream.of(
                        SimulatorMain.class,
                        Amount.class,
                        CertificateAuthority.class,
                        JsonFactory.class,
                        JSON.class,
                        TemplateOutput.class,
                        jakarta.validation.Constraint.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                classPath,
                SimulatorMain.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
