package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.SOON;
import static org.merchantgateway.acceptance.fault.Probes.STATUS;
import static org.merchantgateway.acceptance.fault.Probes.assertLeft;
import static org.merchantgateway.acceptance.fault.Probes.assertWorks;
import static org.merchantgateway.acceptance.fault.Probes.soon;
import static org.merchantgateway.acceptance.fault.Probes.told;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.ReadRetryingGateway;
import org.merchantgateway.domain.settle.Sleeper;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Faults 40 and 41: the caller does not want to wait any longer. */
final class CallerFaults {

    /** So long that it is the caller who ends the call. */
    private static final String LONG = "60000";

    private CallerFaults() {}

    static void addTo(Faults faults) {
        faults.add(40, "the thread is interrupted")
                .of("before", CallerFaults::interruptedBefore)
                .gives("NotSent INTERRUPTED", 0)
                .of("while it waits", CallerFaults::interruptedWhileWaiting)
                .gives("InDoubt INTERRUPTED", 1)
                .of("while a read backs off", CallerFaults::interruptedWhileBackingOff)
                .gives("InDoubt HTTP_STATUS", 1);
        faults.add(41, "the caller gives up")
                .of("closes the gateway", CallerFaults::closed)
                .gives("InDoubt INTERRUPTED", 1);
    }

    private static Seen interruptedBefore(WireUnderTest wire) throws Exception {
        try (FaultServer server = FaultServer.start(wire.healthy());
                PaymentGateway gateway = wire.open(server.baseUri())) {
            Call call = Call.start(gateway, REFUND, true);
            Seen seen = new Seen(call.outcome(), server.executions());
            assertWorks(gateway);
            return seen;
        }
    }

    private static Seen interruptedWhileWaiting(WireUnderTest wire) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Fault never = Fault.executing(peer -> {
            waiting.countDown();
            peer.awaitClosed();
        });
        try (FaultServer server = FaultServer.start(never, wire.healthy());
                PaymentGateway gateway = wire.open(server.baseUri(), "gateway.deadline", LONG)) {
            Call call = Call.start(gateway, REFUND, false);
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
            call.thread().interrupt();
            String outcome = call.outcome();
            assertLeft(server);
            Seen seen = new Seen(outcome, server.executions());
            assertWorks(gateway);
            return seen;
        }
    }

    private static Seen interruptedWhileBackingOff(WireUnderTest wire) throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        Sleeper sleeper = pause -> {
            pausing.countDown();
            Sleeper.ofThread().sleep(pause);
        };
        Backoff backoff = new Backoff(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(1));
        Fault unavailable = Fault.executing(peer -> {
            peer.answer(RawAnswer.of(503, "text/html", ""));
            wire.healthy().serve(peer);
        });
        try (FaultServer server = FaultServer.start(unavailable, wire.healthy());
                PaymentGateway gateway =
                        new ReadRetryingGateway(wire.open(server.baseUri()), backoff, sleeper, System::nanoTime)) {
            Call call = Call.start(gateway, STATUS, false);
            assertThat(pausing.await(20, TimeUnit.SECONDS)).isTrue();
            call.thread().interrupt();
            Seen seen = new Seen(call.outcome(), server.executions());
            assertWorks(gateway);
            return seen;
        }
    }

    private static Seen closed(WireUnderTest wire) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Fault never = Fault.executing(peer -> {
            waiting.countDown();
            peer.awaitClosed();
        });
        try (FaultServer server = FaultServer.start(never)) {
            PaymentGateway gateway = wire.open(server.baseUri(), "gateway.deadline", LONG);
            CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> told(gateway.execute(REFUND)));
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
            gateway.close();
            String outcome = call.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
            assertLeft(server);
            assertThat(soon(gateway, REFUND)).as("the next call").isEqualTo("NotSent CLOSED");
            return new Seen(outcome, server.executions());
        }
    }

    /** A call on a thread of its own, which is interrupted and must keep its flag. */
    private record Call(Thread thread, CompletableFuture<String> told) {

        static Call start(PaymentGateway gateway, Operation<?> operation, boolean interruptedBefore) {
            CompletableFuture<String> told = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                if (interruptedBefore) {
                    Thread.currentThread().interrupt();
                }
                String outcome = Probes.told(gateway.execute(operation));
                told.complete(Thread.interrupted() ? outcome : outcome + ", and the flag is lost");
            });
            thread.setDaemon(true);
            thread.start();
            return new Call(thread, told);
        }

        /** What came of it, soon after it was interrupted. */
        String outcome() throws Exception {
            return told.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
