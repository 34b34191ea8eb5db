package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.told;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Fault 41: after many faults and many calls there are as many threads, sockets and bytes as before. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LeakTest {

    /** The JDK's own threads, files and caches come and go. */
    private static final int SOME = 8;

    private static final long SOME_BYTES = 8L << 20;

    /**
     * How much there is of what may leak.
     *
     * @param threads alive
     * @param files sockets among them
     * @param bytes of the heap that are in use after a collection
     */
    private record ResourceUse(int threads, long files, long bytes) {

        static ResourceUse now() {
            System.gc();
            UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new ResourceUse(
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    system.getOpenFileDescriptorCount(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }

        boolean isLike(ResourceUse before) {
            return threads <= before.threads + SOME
                    && files <= before.files + SOME
                    && bytes <= before.bytes + SOME_BYTES;
        }
    }

    /** How many faults happen. */
    int faults() {
        return 100;
    }

    /** How many calls are made. */
    int calls() {
        return 1000;
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfManyFaults(WireUnderTest wire) {
        List<Fault> faults = List.of(
                Fault.closingAfterAccept(),
                Fault.resettingHalfway(),
                Fault.executingThenClosing(),
                Fault.executingThenResetting(),
                Fault.neverAnswering(),
                Fault.stallingInHeaders(),
                Fault.stallingInBody(wire.success()),
                Fault.truncating(wire.success()),
                Fault.floodingBody("Transfer-Encoding: chunked"),
                Fault.executing(peer -> {
                    peer.write("no HTTP\r\n\r\n");
                    peer.awaitClosed();
                }),
                Fault.executing(peer -> {
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: none\r\n\r\n");
                    peer.awaitClosed();
                }),
                Fault.executing(peer -> peer.answer(RawAnswer.of(502, "text/html", "<h1>Sorry</h1>"))));
        assertNothingIsLeftOf(wire, faults.toArray(Fault[]::new), faults(), false);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfManyCalls(WireUnderTest wire) {
        assertNothingIsLeftOf(wire, new Fault[] {wire.healthy()}, calls(), true);
    }

    private static void assertNothingIsLeftOf(WireUnderTest wire, Fault[] faults, int calls, boolean accepted) {
        make(wire, faults, 2 * faults.length, accepted);
        ResourceUse before = ResourceUse.now();
        ResourceUse during = make(wire, faults, calls, accepted);

        assertThat(during.files())
                .as("files while the gateway is still open")
                .isLessThanOrEqualTo(before.files() + 2 * SOME);
        assertThat(heldAfterAWhile(before)).isEqualTo(before);
    }

    /** Makes calls, and tells how much there is before the gateway and the server are closed. */
    private static ResourceUse make(WireUnderTest wire, Fault[] faults, int calls, boolean accepted) {
        Fault[] script = new Fault[calls];
        for (int i = 0; i < calls; i++) {
            script[i] = faults[i % faults.length];
        }
        try (FaultServer server = FaultServer.start(script);
                PaymentGateway gateway = wire.open(server.baseUri(), "gateway.deadline", accepted ? "20000" : "40")) {
            for (int i = 0; i < calls; i++) {
                assertThat(told(gateway.execute(REFUND)).equals("Accepted")).isEqualTo(accepted);
            }
            assertThat(server.executions()).isLessThanOrEqualTo(calls);
            if (!accepted) {
                server.awaitNoConnection(5000);
            }
            return ResourceUse.now();
        }
    }

    /** The JDK 17 ends a client's thread when the client has been collected: that may take a moment. */
    private static ResourceUse heldAfterAWhile(ResourceUse before) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        ResourceUse now = ResourceUse.now();
        while (!now.isLike(before) && System.nanoTime() < end) {
            Thread.yield();
            now = ResourceUse.now();
        }
        return now.isLike(before) ? before : now;
    }
}
