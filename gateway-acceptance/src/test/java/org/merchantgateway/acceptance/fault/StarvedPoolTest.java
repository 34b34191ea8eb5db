package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;

/** Whatever else a shop does in the JVM's common pool: an answer that came is seen. */
class StarvedPoolTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void anAnswerThatCameIsSeen(WireUnderTest wire) throws Exception {
        try (FaultServer server = FaultServer.start(Fault.answering(wire.unbound()))) {
            assertThat(ForkedJvm.saidBy(
                            folder,
                            List.of("-Djava.util.concurrent.ForkJoinPool.common.parallelism=3"),
                            StarvedPool.class,
                            List.of(wire.name(), server.baseUri().toString())))
                    .containsExactly("Accepted", "Accepted");
            assertThat(server.connections())
                    .as("connections, of which one is enough")
                    .isEqualTo(1);
        }
    }
}
