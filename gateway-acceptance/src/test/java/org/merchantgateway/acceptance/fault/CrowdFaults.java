package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.SOON;
import static org.merchantgateway.acceptance.fault.Probes.STATUS;
import static org.merchantgateway.acceptance.fault.Probes.assertWorks;
import static org.merchantgateway.acceptance.fault.Probes.soon;
import static org.merchantgateway.acceptance.fault.Probes.told;
import static org.merchantgateway.acceptance.fault.Probes.warm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.ReadRetryingGateway;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultConnection;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Faults 43, 44 and 46: many calls at once. */
final class CrowdFaults {

    private static final int CROWD = 1000;
    private static final int EACH = 50;
    private static final int BUDGET = 100;

    private CrowdFaults() {}

    static void addTo(Faults faults) {
        faults.add(43, "1,000 calls at once")
                .of("none is answered", wire -> crowd(wire, false, Duration.ofSeconds(1)))
                .gives("InDoubt DEADLINE", 1)
                .of("all are answered", wire -> crowd(wire, true, Duration.ofSeconds(12)))
                .gives("Accepted", 1);
        faults.add(44, "two merchants in one JVM").of(CrowdFaults::twoMerchants).gives("Accepted", 1);
        faults.add(46, "a storm of repeated questions, where repeating was asked for")
                .of("questions", CrowdFaults::storm)
                .gives("InDoubt HTTP_STATUS, stopped by the budget", 1)
                .of("money is never repeated", CrowdFaults::noStorm)
                .gives("InDoubt HTTP_STATUS", 1);
    }

    /** One of the crowd's calls: what came of it, and when. */
    private record Done(String outcome, Duration took) {

        static Done of(PaymentGateway gateway, Operation<?> operation) {
            long start = System.nanoTime();
            String outcome = told(gateway.execute(operation));
            return new Done(outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** However many there are, each has its own deadline, and is executed once at the most. */
    private static Seen crowd(WireUnderTest wire, boolean answered, Duration deadline) throws Exception {
        Tally tally = new Tally();
        AtomicBoolean answering = new AtomicBoolean(answered);
        Fault fault = tally.counting(peer -> {
            if (answering.get()) {
                peer.answer(wire.success());
            } else {
                peer.awaitClosed();
            }
        });
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        try (FaultServer server = FaultServer.start(fault);
                PaymentGateway gateway = wire.open(
                        server.baseUri(),
                        "gateway.deadline",
                        String.valueOf(deadline.toMillis()),
                        "gateway.connectTimeout",
                        "20000")) {
            List<Callable<Done>> calls = IntStream.range(0, CROWD)
                    .<Callable<Done>>mapToObj(i -> () -> Done.of(gateway, Tally.refund("crowd", i)))
                    .toList();
            List<Done> done = threads.invokeAll(calls, 60, TimeUnit.SECONDS).stream()
                    .map(CrowdFaults::done)
                    .toList();
            assertThat(done)
                    .extracting(Done::took)
                    .allSatisfy(took -> assertThat(took).isLessThan(deadline.plus(SOON)));
            assertThat(tally.orders()).isBetween(answered ? CROWD : 1, CROWD);
            answering.set(true);
            assertWorks(gateway);
            String outcomes =
                    done.stream().map(Done::outcome).distinct().sorted().collect(Collectors.joining(", or "));
            return new Seen(outcomes, tally.most());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each request names one merchant, and that merchant's order. */
    private static Seen twoMerchants(WireUnderTest wire) throws Exception {
        List<String> requests = new CopyOnWriteArrayList<>();
        Tally tally = new Tally();
        Fault listening = tally.counting(peer -> {
            requests.add(new String(peer.request(), StandardCharsets.UTF_8));
            peer.answer(wire.success());
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (FaultServer server = FaultServer.start(listening);
                PaymentGateway tea = merchant(wire, server, "tea");
                PaymentGateway salt = merchant(wire, server, "salt")) {
            warm(tea, REFUND);
            warm(salt, REFUND);
            requests.clear();
            List<Callable<String>> calls = IntStream.range(0, 2 * EACH)
                    .<Callable<String>>mapToObj(i ->
                            () -> i % 2 == 0 ? soon(tea, Tally.refund("tea", i)) : soon(salt, Tally.refund("salt", i)))
                    .toList();
            List<String> outcomes = threads.invokeAll(calls).stream()
                    .map(CrowdFaults::done)
                    .distinct()
                    .toList();
            assertThat(requests).filteredOn(request -> request.contains("tea")).hasSize(EACH);
            assertThat(requests)
                    .hasSize(2 * EACH)
                    .allSatisfy(request -> assertThat(Set.of("tea", "salt"))
                            .filteredOn(name -> request.contains(name))
                            .singleElement()
                            .satisfies(name ->
                                    assertThat(request).contains(name + "-api", name + "-word", "counted-" + name)));
            assertThat(tally.orders()).isEqualTo(2 * EACH);
            assertWorks(tea);
            assertWorks(salt);
            return new Seen(String.join(", or ", outcomes), tally.most());
        } finally {
            threads.shutdownNow();
        }
    }

    private static PaymentGateway merchant(WireUnderTest wire, FaultServer server, String name) {
        return wire.open(server.baseUri(), "gateway.userName", name + "-api", "gateway.password", name + "-word");
    }

    /** However often the questions are put, no more are repeated than the budget allows. */
    private static Seen storm(WireUnderTest wire) {
        Unavailable unavailable = new Unavailable(wire);
        try (FaultServer server = FaultServer.start(unavailable);
                PaymentGateway gateway = unavailable.repeating(server)) {
            int start = server.executions();
            for (int i = 0; i < 2 * BUDGET; i++) {
                assertThat(soon(gateway, STATUS)).isEqualTo("InDoubt HTTP_STATUS");
            }
            assertThat(server.executions() - start).isBetween(2 * BUDGET + 1, 3 * BUDGET);
            int before = server.executions();
            String outcome = soon(gateway, STATUS);
            int executions = server.executions() - before;
            unavailable.ends();
            assertWorks(gateway);
            return new Seen(outcome + ", stopped by the budget", executions);
        }
    }

    private static Seen noStorm(WireUnderTest wire) {
        Unavailable unavailable = new Unavailable(wire);
        try (FaultServer server = FaultServer.start(unavailable);
                PaymentGateway gateway = unavailable.repeating(server)) {
            int before = server.executions();
            Seen seen = new Seen(soon(gateway, REFUND), server.executions() - before);
            unavailable.ends();
            assertWorks(gateway);
            return seen;
        }
    }

    /** Answers until somebody wants to repeat what he asks, and again when the storm is over. */
    private static final class Unavailable implements Fault {

        private final WireUnderTest wire;
        private final AtomicReference<RawAnswer> answer;

        Unavailable(WireUnderTest wire) {
            this.wire = wire;
            this.answer = new AtomicReference<>(wire.success());
        }

        PaymentGateway repeating(FaultServer server) {
            PaymentGateway gateway = wire.open(server.baseUri());
            warm(gateway, REFUND);
            answer.set(RawAnswer.of(503, "text/html", ""));
            Backoff backoff = new Backoff(Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofSeconds(1));
            return new ReadRetryingGateway(gateway, backoff, pause -> {}, () -> 0);
        }

        void ends() {
            answer.set(wire.success());
        }

        @Override
        public void serve(FaultConnection peer) throws IOException {
            while (peer.readRequest()) {
                peer.executed();
                peer.answer(answer.get());
            }
        }
    }
}
