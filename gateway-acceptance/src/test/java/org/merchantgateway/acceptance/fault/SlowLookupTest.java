package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.fault.FaultServer;

/** A name server that does not answer: the deadline, an interrupt and a close hold there too, and nothing is sent later. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pipes among its files")
class SlowLookupTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingIsSentByAnyoneWhoGaveUp(WireUnderTest wire) throws Exception {
        Path pipe = folder.resolve("hosts");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (FaultServer server = FaultServer.start(wire.healthy())) {
            URI endpoint = URI.create("http://localhost:" + server.port() + "/payment");
            assertThat(ForkedJvm.saidBy(
                            folder,
                            List.of("-Djdk.net.hosts.file=" + pipe),
                            SlowLookup.class,
                            List.of(pipe.toString(), wire.name(), endpoint.toString())))
                    .containsExactly(
                            "late: NotSent HOST_UNKNOWN in time",
                            "interrupted: NotSent INTERRUPTED in time",
                            "flag true",
                            "closed: NotSent CLOSED in time",
                            "found: Accepted in time");
            assertThat(server.executions()).as("executions").isEqualTo(1);
        }
    }
}
