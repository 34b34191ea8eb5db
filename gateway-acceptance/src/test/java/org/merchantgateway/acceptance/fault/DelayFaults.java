package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.assertWorks;
import static org.merchantgateway.acceptance.fault.Probes.connection;
import static org.merchantgateway.acceptance.fault.Probes.soon;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;

/** Faults 11 to 14, 42 and 48: the answer comes late, slowly or never. */
final class DelayFaults {

    private DelayFaults() {}

    static void addTo(Faults faults) {
        faults.add(11, "executes and never answers")
                .of(connection(wire -> Fault.neverAnswering()))
                .gives("InDoubt DEADLINE", 1);
        faults.add(12, "stalls in the headers")
                .of(connection(wire -> Fault.stallingInHeaders()))
                .gives("InDoubt DEADLINE", 1);
        faults.add(13, "stalls in the body")
                .of(connection(wire -> Fault.stallingInBody(wire.success())))
                .gives("InDoubt DEADLINE", 1);
        faults.add(14, "sends one byte a second")
                .of(connection(wire -> Fault.dribbling(wire.success(), Duration.ofSeconds(1))))
                .gives("InDoubt DEADLINE", 1);
        // that no class of ours reads a clock that can be set is a rule of the ArchitectureTest
        faults.add(42, "the clock jumps")
                .of("while no answer comes", connection(wire -> Fault.neverAnswering()))
                .gives("InDoubt DEADLINE", 1);
        faults.add(48, "an answer that belongs to no request under way")
                .of("comes after the deadline", DelayFaults::late)
                .gives("InDoubt DEADLINE", 1)
                .of("comes unasked, while nothing is asked", DelayFaults::unasked)
                .gives("Accepted", 1);
    }

    /** The late answer is a refusal: it must not be told as the next call's. */
    private static Seen late(WireUnderTest wire) {
        Semaphore released = new Semaphore(0);
        Fault late = Fault.executing(peer -> {
            released.acquireUninterruptibly();
            peer.answer(wire.code("\"5\""));
            peer.awaitClosed();
        });
        try (FaultServer server = FaultServer.start(late, wire.healthy());
                PaymentGateway gateway = wire.open(server.baseUri())) {
            String outcome = soon(gateway, REFUND);
            int executions = server.executions();
            released.release();
            assertWorks(gateway);
            assertThat(server.connections()).as("on another connection").isEqualTo(2);
            return new Seen(outcome, executions);
        }
    }

    /**
     * Bytes that come while nothing is asked end the connection. Were the next request on its way before they are seen, no
     * client of HTTP/1.1 could tell whose answer they are.
     */
    private static Seen unasked(WireUnderTest wire) {
        Semaphore released = new Semaphore(0);
        Fault talkative = Fault.executing(peer -> {
            peer.answer(wire.success());
            released.acquireUninterruptibly();
            peer.answer(wire.code("\"5\""));
            peer.awaitClosed();
        });
        try (FaultServer server = FaultServer.start(talkative, wire.healthy());
                PaymentGateway gateway = wire.open(server.baseUri())) {
            Seen seen = new Seen(soon(gateway, REFUND), server.executions());
            released.release();
            assertThat(server.awaitNoConnection(5_000))
                    .as("the connection is dropped")
                    .isTrue();
            assertWorks(gateway);
            return seen;
        }
    }
}
