package org.merchantgateway.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantgateway.simulator.GatewaySimulator;

class DemoTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Demo demo = new Demo(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void tellsTheStoryOverBothWiresAndEndsWithZero() {
        int status = demo.run(List.of());

        assertThat(text()).contains("over REST", "over SOAP", "CARD_BINDING", "They agree and are right.");
        assertThat(status).isZero();
    }

    @Test
    void paysTheFirstOrderThroughThreeDsTwoWithAChallengeOverBothWires() {
        demo.run(List.of());

        assertThat(payment("over REST"))
                .containsSubsequence(
                        "/paymentorder.do",
                        "[threeDSMethodData]",
                        "/3ds/continue.do",
                        "[creq]",
                        "[cres]",
                        "/finish3dsVer2")
                .containsOnlyOnce("/paymentorder.do");
        assertThat(payment("over SOAP"))
                .containsSubsequence(
                        "paymentOrder ",
                        "[threeDSMethodData]",
                        "paymentOrder ",
                        "[creq]",
                        "[cres]",
                        "finishThreeDsVer2");
    }

    /** What was printed of the first payment over one wire, without the ends of lines. */
    private String payment(String wire) {
        String story = text().substring(text().indexOf(wire));
        return story.substring(story.indexOf("2. Pay by card"), story.indexOf("3. Complete"))
                .replaceAll("\\R {5}", "");
    }

    @Test
    void printsNoSecret() {
        demo.run(List.of());

        assertThat(text()).contains("400000******1091", "400000**1091");
        assertThat(text())
                .doesNotContain("4000000000001091", "=123", "\"123\"", "secret", "eyJ", "IVAN IVANOV", "IVAN+IVANOV");
    }

    @Test
    void runsAgainstTheGatewayOfAConfiguration(@TempDir Path folder) throws IOException {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Path file = Files.writeString(
                    folder.resolve("gateway.properties"),
                    "gateway.protocol=soap\ngateway.endpoint=" + simulator.baseUri()
                            + "\ngateway.userName=shop\ngateway.password=secret\n");

            assertThat(demo.run(List.of("--config", file.toString()))).isZero();
            assertThat(text()).contains("over SOAP").doesNotContain("over REST");
        }
    }

    @Test
    void endsWithOneWhenTheGatewayRefuses(@TempDir Path folder) throws IOException {
        try (GatewaySimulator simulator = GatewaySimulator.start()) {
            Path file = Files.writeString(
                    folder.resolve("gateway.properties"),
                    "gateway.protocol=rest\ngateway.endpoint=" + simulator.baseUri()
                            + "\ngateway.userName=shop\ngateway.password=wr0ng-word\n");

            assertThat(demo.run(List.of("--config", file.toString()))).isEqualTo(1);
            assertThat(text()).contains("code 5").doesNotContain("wr0ng-word");
        }
    }

    @Test
    void saysWhatIsWrongWithAConfiguration(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gateway.properties"), "gateway.protocol=rest\n");

        assertThat(demo.run(List.of("--config", file.toString()))).isEqualTo(2);
        assertThat(text()).contains("gateway.endpoint is required", "gateway.userName is required");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
