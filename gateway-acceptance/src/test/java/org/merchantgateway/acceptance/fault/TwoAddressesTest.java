package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.fault.FaultServer;

/** A host with two addresses: the JDK's client (17 to 25) tries the first alone, and nothing is sent if nobody is there. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "all of 127.0.0.0/8 is this computer there")
class TwoAddressesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingIsSentIfNobodyIsAtTheFirst(WireUnderTest wire) throws Exception {
        try (FaultServer server = FaultServer.start(wire.healthy())) {
            assertThat(refunded(wire, server, "127.0.0.2", "127.0.0.1")).containsExactly("NotSent CONNECTION_REFUSED");
            assertThat(server.connections()).isZero();

            assertThat(refunded(wire, server, "127.0.0.1", "127.0.0.2")).containsExactly("Accepted");
            assertThat(server.executions()).isEqualTo(1);
        }
    }

    private List<String> refunded(WireUnderTest wire, FaultServer server, String first, String second)
            throws Exception {
        Path hosts = Files.writeString(folder.resolve("hosts"), "%s two.test%n%s two.test%n".formatted(first, second));
        return ForkedJvm.saidBy(
                folder,
                List.of("-Djdk.net.hosts.file=" + hosts),
                OneRefund.class,
                List.of(
                        wire.name(),
                        "http://two.test:" + server.port() + "/payment",
                        "gateway.allowInsecureTestEndpoint",
                        "two.test",
                        "gateway.deadline",
                        "20000"));
    }
}
