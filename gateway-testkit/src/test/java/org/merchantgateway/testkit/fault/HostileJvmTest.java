package org.merchantgateway.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 8 and 9 in a JVM whose HTTP client was switched to repeat every request, where we cannot see it. */
class HostileJvmTest {

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void aRequestIsExecutedOnceAlthoughTheJdkRepeatsIt(String protocol) throws Exception {
        try (FaultServer server = FaultServer.start(Fault.executingThenClosing())) {
            Process jvm = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Djdk.httpclient.enableAllMethodRetry=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            HostileJvm.class.getName(),
                            protocol,
                            server.baseUri().toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("InDoubt");
            assertThat(server.executions()).isEqualTo(1);
            assertThat(server.connections()).as("the JDK did try again").isGreaterThan(1);
        }
    }
}
